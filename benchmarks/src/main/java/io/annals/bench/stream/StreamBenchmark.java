package io.annals.bench.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.DescribeCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.bench.Report;
import io.annals.bench.Samples;
import io.annals.bench.learning.School;
import io.annals.bench.learning.School.Learner;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same command to streams of 10, 1,000 and 10,000 events, in turns: to courses and to
 * enrollments that differ in nothing but their length. Where a stream is short there are
 * many of it, so that it stays short.
 */
public final class StreamBenchmark {

    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);

    private static final int COMMANDS_TO_A_SHORT_ONE = 5;

    private static final int LONG_ONES = 2;

    /** Course and content that the enrollments are about. */
    private final UUID course = Ids.next();

    private final UUID content = Ids.next();

    private final ConfigurableApplicationContext annals;

    private final School school;

    private final int commands;

    /**
     * @param commands how many are sent to each length, of each kind
     */
    public StreamBenchmark(ConfigurableApplicationContext annals, int commands) {
        this.annals = annals;
        this.school = new School(annals);
        this.commands = commands;
    }

    /** Says so in a section of its own. */
    public static void introduce(Report report) {
        report.section("Commands to streams of different lengths");
        report.line("One writer, all projections following. `: 10` is how many times as long as with 10 events.");
        report.line("");
        report.line("| | events | mean | : 10 | p50 | : 10 | p99 |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
    }

    /**
     * @param how in what mode the application runs, such as {@code cache on}
     */
    public void run(Report report, String how) {
        course(this.course, this.content);
        Map<Integer, List<UUID>> courses = new LinkedHashMap<>();
        Map<Integer, List<UUID>> enrollments = new LinkedHashMap<>();
        Streams streams = new Streams(this.annals.getBean(EventStore.class), this.school.caller());
        // Those of length 0 are for warming up.
        for (int length : List.of(0, 10, 1_000, 10_000)) {
            int many = (length > 10) ? LONG_ONES : this.commands / COMMANDS_TO_A_SHORT_ONE;
            courses.put(length, new ArrayList<>());
            enrollments.put(length, new ArrayList<>());
            for (int i = 0; i < many; i++) {
                courses.get(length).add(describedCourse(streams, length));
                enrollments.get(length).add(studiedEnrollment(streams, length));
            }
        }
        this.school.awaitViews();
        measure(report, "describe-course, " + how, courses, (id, number) -> new DescribeCourse(id, "Title " + number,
                "What it is about", null, null, null, Map.of()));
        measure(report, "record-content-access, " + how, enrollments,
                (id, number) -> new RecordContentAccess(id, List.of(new RecordContentAccess.Access(this.content, 1))));
    }

    private void measure(Report report, String what, Map<Integer, List<UUID>> streams,
            BiFunction<UUID, Integer, Command> command) {
        Map<Integer, Samples> samples = new LinkedHashMap<>();
        LENGTHS.forEach((length) -> samples.put(length, new Samples()));
        // The first command to a stream reads all of it.
        streams.values().forEach((ids) -> ids.forEach((id) -> this.school.send(command.apply(id, 0))));
        for (int i = 0; i < this.commands; i++) {
            this.school.send(command.apply(turn(streams, 0, i), i));
        }
        this.school.awaitViews();
        for (int i = 0; i < this.commands; i++) {
            int number = i;
            LENGTHS.forEach((length) -> samples.getOrDefault(length, new Samples())
                .time(() -> this.school.send(command.apply(turn(streams, length, number), number))));
        }
        Samples shortest = samples.getOrDefault(10, new Samples());
        samples.forEach((length, measured) -> {
            report.progress("%s, %,d events  %s".formatted(what, length, measured));
            report.line("| %s | %,d | %,d µs | %.2f | %,d µs | %.2f | %,d µs |".formatted(what, length, measured.mean(),
                    (double) measured.mean() / shortest.mean(), measured.p50(),
                    (double) measured.p50() / shortest.p50(), measured.p99()));
        });
    }

    private static UUID turn(Map<Integer, List<UUID>> streams, int length, int number) {
        List<UUID> ids = streams.getOrDefault(length, List.of());
        return ids.get(number % ids.size());
    }

    private UUID describedCourse(Streams streams, int length) {
        UUID id = Ids.next();
        course(id, Ids.next());
        streams.grow("Course", id, length, (number) -> new CourseDescribed(id, "Title " + number, "What it is about",
                null, null, null, Map.of(), Streams.then()));
        return id;
    }

    private UUID studiedEnrollment(Streams streams, int length) {
        Learner learner = this.school.enroll(this.course);
        UUID enrollment = learner.enrollmentId();
        streams.grow("Enrollment", enrollment, length, (number) -> new ContentAccessed(enrollment, learner.userId(),
                this.course, List.of(new ContentAccessed.Access(this.content, 1, (int) number)), Streams.then()));
        return enrollment;
    }

    private void course(UUID id, UUID only) {
        UUID module = Ids.next();
        UUID unit = Ids.next();
        this.school.send(new CreateCourse(id, null, null, id.toString(), "Course", null, null, null, null, null, null,
                List.of(), Map.of(), null, List.of()));
        this.school.send(new AddModule(id, module, "Module", null, null, List.of(), Map.of(), true));
        this.school.send(new AddUnit(id, module, unit, "Unit", null, null, null, Map.of(), true));
        this.school.send(new AddContent(id, unit, only, "page", "Page", Map.of(), null, Map.of(), true, true));
        this.school.send(new PublishCourse(id));
    }

}
