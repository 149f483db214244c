package io.annals.command.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.ResumeEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.SeatEvent;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Invariants of enrollments, seats and progress under any sequence of commands. */
class EnrollmentProperties {

    private static final Classroom CLASSROOM = new Classroom();

    private static final int SEATS = 2;

    private static final List<UUID> LEARNERS = Stream.generate(Scenario::id).limit(4).toList();

    private static final List<UUID> ENROLLMENTS = Stream.generate(Scenario::id).limit(4).toList();

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void no_order_of_commands_breaks_a_rule(@ForAll("anything") List<Command> commands) {
        Scenario scenario = new Scenario().given(CLASSROOM.published())
            .given(new ConfigureCourse(CLASSROOM.courseId, new CourseSettings(SEATS, true, null, null, null, null,
                    new CompletionCriteria(true, null, List.of(), null, 10), Map.of())));
        LEARNERS.forEach((learner) -> scenario.given(Classroom.learner(learner, "learner-" + learner)));

        commands.forEach(scenario::when);

        assertSeatsAreLimitedAndGivenInOrder(scenario);
        assertCompletedIsFinal(scenario);
        assertWhatIsDoneOnlyAddsUp(scenario);
    }

    @Provide
    Arbitrary<List<Command>> anything() {
        Arbitrary<UUID> enrollment = Arbitraries.of(ENROLLMENTS);
        Arbitrary<UUID> content = Arbitraries.of(CLASSROOM.contentId, CLASSROOM.secondContentId);
        Arbitrary<Command> enroll = Arbitraries.integers()
            .between(0, LEARNERS.size() - 1)
            .map((i) -> CLASSROOM.enroll(ENROLLMENTS.get(i), LEARNERS.get(i)));
        Arbitrary<Command> again = Arbitraries.of(LEARNERS).map((learner) -> CLASSROOM.enroll(Scenario.id(), learner));
        Arbitrary<Command> complete = enrollment
            .flatMap((id) -> content.map((completed) -> new CompleteContent(id, completed)));
        Arbitrary<Command> study = enrollment.flatMap((id) -> Arbitraries.integers()
            .between(0, 8)
            .map((minutes) -> new StudyContent(id, CLASSROOM.contentId, minutes, BigDecimal.valueOf(minutes * 10L))));
        return Arbitraries.<Command>frequencyOf(Tuple.of(8, enroll), Tuple.of(3, again), Tuple.of(6, complete),
                Tuple.of(6, study), Tuple.of(4, enrollment.map(WithdrawLearner::new)),
                Tuple.of(4, enrollment.map(PromoteLearner::new)),
                Tuple.of(2, enrollment.map(ReactivateEnrollment::new)),
                Tuple.of(2, enrollment.map((id) -> new SuspendEnrollment(id, null))),
                Tuple.of(2, enrollment.map(ResumeEnrollment::new)),
                Tuple.of(2, enrollment.map(RecalculateProgress::new)),
                Tuple.of(1, enrollment.map((id) -> new RecordOutcome(id, Outcome.PASS))),
                Tuple.of(1, Arbitraries.of(new PublishContent(CLASSROOM.courseId, CLASSROOM.secondContentId),
                        new ReleaseOutline(CLASSROOM.courseId, true), new ReleaseOutline(CLASSROOM.courseId, false))))
            .list()
            .ofMaxSize(60);
    }

    private static void assertSeatsAreLimitedAndGivenInOrder(Scenario scenario) {
        Set<UUID> seated = new HashSet<>();
        List<UUID> waiting = new ArrayList<>();
        for (SeatEvent event : scenario.all(SeatEvent.class)) {
            switch (event) {
                case SeatsCounted counted -> assertThat(counted.taken()).isZero();
                case SeatTaken taken -> {
                    assertThat(waiting.isEmpty() || waiting.getFirst().equals(taken.enrollmentId())
                            || seated.size() + waiting.size() < SEATS)
                        .isTrue();
                    waiting.remove(taken.enrollmentId());
                    assertThat(seated.add(taken.enrollmentId())).isTrue();
                    assertThat(taken.taken()).isEqualTo(seated.size()).isLessThanOrEqualTo(SEATS);
                }
                case SeatFreed freed -> {
                    assertThat(seated.remove(freed.enrollmentId())).isTrue();
                    assertThat(freed.taken()).isEqualTo(seated.size());
                }
                case WaitingBegun begun -> waiting.add(begun.enrollmentId());
                case WaitingEnded ended -> assertThat(waiting.remove(ended.enrollmentId())).isTrue();
            }
        }
        List<Integer> places = scenario.all(WaitingBegun.class).stream().map(WaitingBegun::place).toList();
        assertThat(places).containsExactlyElementsOf(IntStream.rangeClosed(1, places.size()).boxed().toList());
        assertThat(scenario.all(LearnerPromoted.class)).allSatisfy(
                (promoted) -> assertThat(scenario.all(WaitingBegun.class)).extracting(WaitingBegun::enrollmentId)
                    .contains(promoted.enrollmentId()));
    }

    private static void assertCompletedIsFinal(Scenario scenario) {
        Set<UUID> completed = new HashSet<>();
        Set<UUID> withdrawn = new HashSet<>();
        for (EnrollmentEvent event : scenario.all(EnrollmentEvent.class)) {
            UUID id = event.enrollmentId();
            switch (event) {
                case CourseCompleted now -> {
                    assertThat(completed.add(id)).as("once").isTrue();
                    assertThat(withdrawn).doesNotContain(id);
                }
                case OutcomeRecorded recorded -> completed.add(id);
                case LearnerWithdrawn left -> {
                    assertThat(completed).doesNotContain(id);
                    withdrawn.add(id);
                }
                case StatusEvent other -> {
                    assertThat(completed).doesNotContain(id);
                    withdrawn.remove(id);
                }
                default -> {
                    // Not about participation.
                }
            }
        }
    }

    private static void assertWhatIsDoneOnlyAddsUp(Scenario scenario) {
        assertThat(scenario.all(ContentCompleted.class))
            .extracting((completed) -> Map.entry(completed.enrollmentId(), completed.contentId()))
            .doesNotHaveDuplicates();
        Map<UUID, Integer> minutes = new HashMap<>();
        Map<UUID, BigDecimal> progress = new HashMap<>();
        for (ContentStudied studied : scenario.all(ContentStudied.class)) {
            assertThat(studied.totalMinutes())
                .isEqualTo(minutes.merge(studied.enrollmentId(), studied.minutes(), Integer::sum));
            BigDecimal before = progress.put(studied.enrollmentId(), studied.progress());
            assertThat(studied.progress()).isGreaterThanOrEqualTo((before != null) ? before : BigDecimal.ZERO);
        }
        Map<UUID, Integer> done = new HashMap<>();
        for (ProgressMoved moved : scenario.all(ProgressMoved.class)) {
            assertThat(moved.progress()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            Integer before = done.put(moved.enrollmentId(), moved.done());
            assertThat(moved.done()).isGreaterThanOrEqualTo((before != null) ? before : 0);
        }
    }

}
