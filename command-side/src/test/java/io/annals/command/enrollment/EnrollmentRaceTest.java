package io.annals.command.enrollment;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.SeatEvent;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.command.support.Classroom;
import io.annals.command.support.RealStore;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

/** Concurrent commands from two processes on the real event store. */
class EnrollmentRaceTest {

    private static final int SEATS = 3;

    private static final int MORE = 5;

    private static final RealStore STORE = new RealStore();

    private final Classroom classroom = new Classroom();

    private final UUID course = this.classroom.courseId;

    private final List<UUID> learners = Stream.generate(Scenario::id).limit(SEATS + MORE).toList();

    private final List<UUID> enrollments = Stream.generate(Scenario::id).limit(SEATS + MORE).toList();

    private final Scenario scenario = scenario();

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @RepeatedTest(3)
    void more_enrollments_than_seats_give_exactly_as_many_as_there_are_seats() {
        open(settings(false, null));
        List<Refusal> refusals = this.scenario.race(enrollAll());
        assertThat(refusals).extracting(Refusal::code).hasSize(MORE).containsOnly("course-full");
        assertThat(ofCourse(LearnerEnrolled.class)).hasSize(SEATS);
        assertThat(ofCourse(SeatTaken.class)).extracting(SeatTaken::taken).containsExactly(1, 2, 3);
        assertThat(ofCourse(FirstLearnerEnrolled.class)).hasSize(1);
    }

    @RepeatedTest(3)
    void the_rest_are_queued_in_order_and_promoted_when_seats_free() {
        open(settings(true, null));
        assertThat(this.scenario.race(enrollAll())).isEmpty();
        assertThat(ofCourse(LearnerEnrolled.class)).hasSize(SEATS);
        List<UUID> queue = ofCourse(WaitingBegun.class).stream().map(WaitingBegun::enrollmentId).toList();
        assertThat(ofCourse(WaitingBegun.class)).extracting(WaitingBegun::place).containsExactly(1, 2, 3, 4, 5);
        assertThat(ofCourse(LearnerQueued.class)).extracting(LearnerQueued::enrollmentId)
            .containsExactlyInAnyOrderElementsOf(queue);

        Scenario afterward = this.scenario.restarted();
        ofCourse(LearnerEnrolled.class).subList(0, 2)
            .forEach((enrolled) -> afterward.given(new WithdrawLearner(enrolled.enrollmentId())));
        Set<UUID> promoted = new HashSet<>();
        for (int round = 0; round < queue.size(); round++) {
            this.scenario.race(queue.stream()
                .filter((waiting) -> !promoted.contains(waiting))
                .map(PromoteLearner::new)
                .toArray(Command[]::new));
            ofCourse(LearnerPromoted.class).forEach((event) -> promoted.add(event.enrollmentId()));
        }
        assertThat(ofCourse(LearnerPromoted.class)).extracting(LearnerPromoted::enrollmentId)
            .containsExactlyElementsOf(queue.subList(0, 2));
    }

    @RepeatedTest(5)
    void concurrent_withdrawal_and_completion_end_in_one_of_both() {
        open(settings(false, new CompletionCriteria(true, null, List.of(), null, null)));
        UUID enrollment = this.enrollments.getFirst();
        this.scenario.given(this.classroom.enroll(enrollment, this.learners.getFirst()));
        List<Refusal> refusals = this.scenario.race(new WithdrawLearner(enrollment),
                new CompleteContent(enrollment, this.classroom.contentId));
        boolean withdrawn = !ofCourse(LearnerWithdrawn.class).isEmpty();
        assertThat(refusals).extracting(Refusal::code)
            .containsExactly(withdrawn ? "enrollment-withdrawn" : "enrollment-ended");
        assertThat(ofCourse(ContentCompleted.class)).hasSize(withdrawn ? 0 : 1);
        assertThat(ofCourse(CourseCompleted.class)).hasSize(withdrawn ? 0 : 1);
    }

    @RepeatedTest(3)
    void concurrent_completions_of_a_content_complete_the_course_once() {
        open(settings(false, new CompletionCriteria(true, null, List.of(), null, null)));
        UUID enrollment = this.enrollments.getFirst();
        this.scenario.given(this.classroom.enroll(enrollment, this.learners.getFirst()));
        assertThat(this.scenario.race(IntStream.range(0, 6)
            .mapToObj((i) -> new CompleteContent(enrollment, this.classroom.contentId))
            .toArray(Command[]::new))).isEmpty();
        assertThat(ofCourse(ContentCompleted.class)).hasSize(1);
        assertThat(ofCourse(CourseCompleted.class)).hasSize(1);
    }

    private void open(CourseSettings settings) {
        this.scenario.given(this.classroom.published()).given(new ConfigureCourse(this.course, settings));
        IntStream.range(0, this.learners.size())
            .forEach((i) -> this.scenario.given(Classroom.learner(this.learners.get(i), "learner-" + i)));
    }

    private static CourseSettings settings(boolean waitingList, @Nullable CompletionCriteria criteria) {
        return new CourseSettings(SEATS, waitingList, null, null, null, null, criteria, Map.of());
    }

    private Command[] enrollAll() {
        return IntStream.range(0, this.learners.size())
            .mapToObj((i) -> this.classroom.enroll(this.enrollments.get(i), this.learners.get(i)))
            .toArray(Command[]::new);
    }

    /** The tests share the database. */
    private <E extends DomainEvent> List<E> ofCourse(Class<E> type) {
        return this.scenario.all(type).stream().filter((event) -> this.course.equals(courseOf(event))).toList();
    }

    private static UUID courseOf(DomainEvent event) {
        return switch (event) {
            case CourseEvent ofCourse -> ofCourse.courseId();
            case SeatEvent ofSeats -> ofSeats.courseId();
            case LearnerEvent ofLearner -> ofLearner.courseId();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    /** A scenario in its own tenant, because the tests share the database. */
    private static Scenario scenario() {
        return STORE.scenario();
    }

}
