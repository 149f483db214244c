package io.annals.bench.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReviseCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Timings;
import io.annals.bench.learning.LearningFixture;
import io.annals.bench.learning.LearningFixture.EnrolledLearner;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sends the same command to streams of 10, 1,000 and 10,000 events in turns: to courses
 * and enrollments that differ only in their length. There are many short streams, so that
 * they stay short.
 */
public final class StreamBenchmark {

    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);

    private static final int COMMANDS_PER_SHORT_STREAM = 5;

    private static final int LONG_STREAMS = 2;

    /** The course and content of the enrollments. */
    private final UUID course = Ids.next();

    private final UUID content = Ids.next();

    private final ConfigurableApplicationContext annals;

    private final LearningFixture fixture;

    private final int commands;

    /**
     * @param commands the number of commands per stream length and aggregate type
     */
    public StreamBenchmark(ConfigurableApplicationContext annals, int commands) {
        this.annals = annals;
        this.fixture = new LearningFixture(annals);
        this.commands = commands;
    }

    /** Starts the section of the report. */
    public static void introduce(BenchmarkReport report) {
        report.section("Commands to streams of different lengths");
        report.line("One writer; all projections are running. `: 10` is the ratio to the stream of 10 events.");
        report.line("");
        report.line("| | events | mean | : 10 | p50 | : 10 | p99 |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
    }

    /**
     * @param mode the configuration of the application, such as
     * {@code aggregate cache on}
     */
    public void run(BenchmarkReport report, String mode) {
        course(this.course, this.content);
        Map<Integer, List<UUID>> courses = new LinkedHashMap<>();
        Map<Integer, List<UUID>> enrollments = new LinkedHashMap<>();
        StreamFixture streams = new StreamFixture(this.annals.getBean(EventStore.class), this.fixture.caller());
        // Streams of length 0 are for the warm-up.
        for (int length : List.of(0, 10, 1_000, 10_000)) {
            int count = (length > 10) ? LONG_STREAMS : this.commands / COMMANDS_PER_SHORT_STREAM;
            courses.put(length, new ArrayList<>());
            enrollments.put(length, new ArrayList<>());
            for (int i = 0; i < count; i++) {
                courses.get(length).add(describedCourse(streams, length));
                enrollments.get(length).add(studiedEnrollment(streams, length));
            }
        }
        this.fixture.awaitProjections();
        measure(report, "revise-course, " + mode, courses, (id, number) -> new ReviseCourse(id,
                new CourseDetails("Title " + number, "What it is about", null, null, null, Map.of())));
        measure(report, "record-content-access, " + mode, enrollments, (id, number) -> new RecordContentAccess(id,
                List.of(new RecordContentAccess.ContentAccess(this.content, 1))));
    }

    private void measure(BenchmarkReport report, String what, Map<Integer, List<UUID>> streams,
            BiFunction<UUID, Integer, Command> command) {
        Map<Integer, Timings> samples = new LinkedHashMap<>();
        LENGTHS.forEach((length) -> samples.put(length, new Timings()));
        // The first command to a stream reads the whole stream.
        streams.values().forEach((ids) -> ids.forEach((id) -> this.fixture.send(command.apply(id, 0))));
        for (int i = 0; i < this.commands; i++) {
            this.fixture.send(command.apply(streamFor(streams, 0, i), i));
        }
        this.fixture.awaitProjections();
        for (int i = 0; i < this.commands; i++) {
            int number = i;
            LENGTHS.forEach((length) -> samples.getOrDefault(length, new Timings())
                .time(() -> this.fixture.send(command.apply(streamFor(streams, length, number), number))));
        }
        Timings shortest = samples.getOrDefault(10, new Timings());
        samples.forEach((length, measured) -> {
            report.progress("%s, %,d events  %s".formatted(what, length, measured));
            report.line("| %s | %,d | %,d µs | %.2f | %,d µs | %.2f | %,d µs |".formatted(what, length, measured.mean(),
                    (double) measured.mean() / shortest.mean(), measured.p50(),
                    (double) measured.p50() / shortest.p50(), measured.p99()));
        });
    }

    private static UUID streamFor(Map<Integer, List<UUID>> streams, int length, int number) {
        List<UUID> ids = streams.getOrDefault(length, List.of());
        return ids.get(number % ids.size());
    }

    private UUID describedCourse(StreamFixture streams, int length) {
        UUID id = Ids.next();
        course(id, Ids.next());
        streams.extend("Course", id, length,
                (number) -> new CourseDescribed(id,
                        new CourseDetails("Title " + number, "What it is about", null, null, null, Map.of()),
                        StreamFixture.occurredAt()));
        return id;
    }

    private UUID studiedEnrollment(StreamFixture streams, int length) {
        EnrolledLearner learner = this.fixture.enroll(this.course);
        UUID enrollment = learner.enrollmentId();
        streams.extend("Enrollment", enrollment, length,
                (number) -> new ContentAccessed(enrollment, learner.userId(), this.course,
                        List.of(new ContentAccessed.Access(this.content, 1, (int) number)),
                        StreamFixture.occurredAt()));
        return enrollment;
    }

    private void course(UUID id, UUID contentId) {
        UUID module = Ids.next();
        UUID unit = Ids.next();
        this.fixture.send(new CreateCourse(id, null, null, id.toString(), CourseDetails.titled("Course"), null, null,
                List.of(), null, List.of()));
        this.fixture.send(new AddModule(id, module, Module.titled("Module"), true));
        this.fixture.send(new AddUnit(id, module, unit, Unit.titled("Unit"), true));
        this.fixture.send(new AddContent(id, unit, contentId, Content.titled("page", "Page"), true));
        this.fixture.send(new PublishCourse(id));
    }

}
