package io.annals.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.RestoreCourse;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.command.support.Classroom;
import io.annals.command.support.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * What holds whatever is asked, in any order. Every command is followed by the check that
 * replay and snapshots lead to the state that the live aggregates have.
 */
class DecisionProperties {

    private static final Classroom CLASSROOM = new Classroom();

    private static final int MAX_ATTEMPTS = 2;

    private static final List<UUID> LEARNERS = List.of(CLASSROOM.learnerId, Scenario.id());

    private static final List<UUID> ENROLLMENTS = Stream.generate(Scenario::id).limit(3).toList();

    private static final List<UUID> ATTEMPTS = Stream.generate(Scenario::id).limit(6).toList();

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void no_order_of_commands_breaks_a_rule(@ForAll("anything") List<Command> commands) {
        Scenario scenario = new Scenario().given(CLASSROOM.open())
            .given(Classroom.learner(LEARNERS.get(1), "other"), CLASSROOM.assessment(MAX_ATTEMPTS),
                    new PublishAssessment(CLASSROOM.assessmentId));

        commands.forEach(scenario::when);

        assertNobodyIsEnrolledTwice(scenario);
        assertAttemptsAreGrantedOneByOne(scenario);
        assertAttemptsTakeTheirCourse(scenario);
        assertClicksAddUp(scenario);
    }

    @Provide
    Arbitrary<List<Command>> anything() {
        Arbitrary<UUID> enrollment = Arbitraries.of(ENROLLMENTS);
        Arbitrary<UUID> learner = Arbitraries.of(LEARNERS);
        Arbitrary<UUID> attempt = Arbitraries.of(ATTEMPTS);
        Arbitrary<Command> enroll = enrollment.flatMap((id) -> learner.map((user) -> CLASSROOM.enroll(id, user)));
        Arbitrary<Command> start = enrollment
            .flatMap((id) -> attempt.map((tried) -> new StartAttempt(tried, id, CLASSROOM.assessmentId, Map.of())));
        Arbitrary<Command> grade = attempt.flatMap((id) -> Arbitraries.integers()
            .between(-1, 101)
            .map((score) -> new GradeAttempt(id, BigDecimal.valueOf(score), null)));
        Arbitrary<Command> click = enrollment.flatMap((id) -> Arbitraries.integers()
            .between(1, 5)
            .map((times) -> new RecordContentAccess(id,
                    List.of(new RecordContentAccess.ContentAccess(CLASSROOM.contentId, times)))));
        return Arbitraries
            .<Command>frequencyOf(Tuple.of(6, enroll), Tuple.of(8, start), Tuple.of(6, attempt.map(SubmitAttempt::new)),
                    Tuple.of(6, grade), Tuple.of(4, click), Tuple.of(3, enrollment.map(WithdrawLearner::new)),
                    Tuple.of(3, enrollment.map(ReactivateEnrollment::new)),
                    Tuple.of(1, enrollment.map((id) -> new RecordOutcome(id, Outcome.PASS))),
                    Tuple.of(1,
                            Arbitraries.of(new ArchiveCourse(CLASSROOM.courseId), new RestoreCourse(CLASSROOM.courseId),
                                    new CloseAssessment(CLASSROOM.assessmentId), new EraseUser(LEARNERS.get(1)))))
            .list()
            .ofMaxSize(50);
    }

    private static void assertNobodyIsEnrolledTwice(Scenario scenario) {
        assertThat(scenario.all(LearnerEnrolled.class)).extracting(LearnerEnrolled::userId).doesNotHaveDuplicates();
    }

    private static void assertAttemptsAreGrantedOneByOne(Scenario scenario) {
        Map<UUID, Integer> used = new HashMap<>();
        for (AttemptGranted granted : scenario.all(AttemptGranted.class)) {
            assertThat(granted.attemptNumber()).isEqualTo(used.merge(granted.enrollmentId(), 1, Integer::sum))
                .isLessThanOrEqualTo(MAX_ATTEMPTS);
        }
        assertThat(scenario.all(AttemptGranted.class)).extracting(AttemptGranted::attemptId)
            .containsExactlyElementsOf(
                    scenario.all(AttemptStarted.class).stream().map(AttemptStarted::attemptId).toList());
    }

    private static void assertAttemptsTakeTheirCourse(Scenario scenario) {
        Map<UUID, Class<? extends DomainEvent>> last = new HashMap<>();
        for (AttemptEvent event : scenario.all(AttemptEvent.class)) {
            Class<?> before = last.put(event.attemptId(), event.getClass());
            switch (event) {
                case AttemptStarted started -> assertThat(before).isNull();
                case AttemptSubmitted submitted -> assertThat(before).isEqualTo(AttemptStarted.class);
                case AttemptGraded graded -> assertThat(before).isEqualTo(AttemptSubmitted.class);
                default -> throw new AssertionError("No command of these leads to " + event);
            }
        }
    }

    private static void assertClicksAddUp(Scenario scenario) {
        Map<UUID, Integer> clicks = new HashMap<>();
        scenario.all(ContentAccessed.class)
            .forEach((accessed) -> accessed.accesses()
                .forEach((access) -> assertThat(access.totalInteractions())
                    .isEqualTo(clicks.merge(accessed.enrollmentId(), access.interactions(), Integer::sum))));
    }

}
