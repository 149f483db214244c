package io.annals.command.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.command.attempt.Quiz;
import io.annals.command.automation.Cohort.Member;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.testing.SettableClock;
import io.annals.platform.testing.TestPostgres;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From the event to the task and its command, and its effect on the aggregates. */
class WholeAutomationTest {

    private static final Duration LONG = Duration.ofMinutes(2 * Quiz.MINUTES);

    private static final Class<?>[] OF_PROGRESS = { ResultRecorded.class, ProgressMoved.class, CourseCompleted.class };

    private final Cohort cohort = new Cohort(8);

    private final Quiz quiz = this.cohort.quiz;

    private final UUID course = this.cohort.courseId;

    private final Member ada = this.cohort.members.getFirst();

    private final UUID laterContent = Ids.next();

    private final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    private final Queue<Class<?>> sent = new ConcurrentLinkedQueue<>();

    private HikariDataSource database;

    private RunningCommandSide process;

    /** All learners have answered wrongly and not submitted. */
    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        this.process = running();
        this.process.given(this.cohort.enrolled(this.quiz.automatic(AssessmentSettings.DEFAULTS, Quiz.MINUTES, null)))
            .given(this.cohort.each(this.cohort::start))
            .given(this.cohort.each(this.cohort::chooseWrong));
    }

    @AfterEach
    void close() {
        this.process.close();
        this.database.close();
    }

    private RunningCommandSide running() {
        RunningCommandSide running = new RunningCommandSide(this.database, this.clock);
        running.automation().intercept((unitOfWork, chain) -> {
            this.sent.add(unitOfWork.getMessage().getPayloadType());
            return chain.proceed();
        });
        return running;
    }

    @Test
    void when_its_time_is_over_an_attempt_is_scored_and_unlocks_what_waits_for_it() {
        lockLaterContent();
        CompleteContent later = new CompleteContent(this.ada.enrollmentId(), this.laterContent);
        this.process.given(this.cohort.choose(this.ada, this.quiz.right, 2)).carryingOut();
        assertThat(this.process.refusal(later)).hasValue("module-locked");
        timeIsOver();
        AttemptStarted started = (AttemptStarted) this.process.happened(this.ada.attemptId(), AttemptStarted.class)
            .getFirst();
        assertThat(this.process.happened(this.ada.attemptId(), AttemptExpired.class, AnswersMarked.class,
                AttemptGraded.class))
            .hasExactlyElementsOfTypes(AttemptExpired.class, AnswersMarked.class, AttemptGraded.class)
            .extracting(DomainEvent::occurredAt)
            .containsOnly(started.deadline());
        assertThat(this.process.happened(this.ada.enrollmentId(), OF_PROGRESS)).hasExactlyElementsOfTypes(OF_PROGRESS)
            .extracting(DomainEvent::occurredAt)
            .containsOnly(started.deadline());
        assertThat(this.process.refusal(later)).isEmpty();
        assertThat(this.process.happened(this.ada.enrollmentId(), ContentCompleted.class)).hasSize(1);
    }

    @Test
    void all_that_comes_of_a_deadline_names_the_platform_and_the_start_of_the_attempt() {
        this.process.carryingOut();
        timeIsOver();
        DomainEventMessage<?> started = this.process.automation().history(this.ada.attemptId()).getFirst();
        DomainEventMessage<?> result = this.process.automation().history(this.ada.enrollmentId()).getLast();
        assertThat(result.getPayload()).isInstanceOf(ResultRecorded.class);
        assertThat(result.getMetaData()).containsEntry(MetaDataKeys.ACTOR, Ids.AUTOMATION.toString())
            .containsEntry(MetaDataKeys.CAUSATION, started.getIdentifier())
            .containsEntry(MetaDataKeys.CORRELATION, started.getMetaData().get(MetaDataKeys.CORRELATION));
    }

    @Test
    void a_corrected_key_reaches_every_attempt_once_though_two_processes_carry_it_out() {
        handIn();
        correct();
        this.process.automation().caughtUp();
        // Nothing is scheduled any more: within one JVM, two processes would have the
        // same
        // owner name for the tokens of the projection.
        try (RunningCommandSide other = running()) {
            other.carryingOut();
            this.process.carryingOut().carryingOut();
            this.process.automation().awaitNothingLeft();
        }
        assertThat(this.cohort.members).allSatisfy(this::assertRegraded);
        assertThat(this.sent).filteredOn(RegradeAttempt.class::equals).hasSameSizeAs(this.cohort.members);
    }

    @Test
    void attempts_whose_time_is_over_meanwhile_are_regraded_after_that() {
        correct();
        this.process.carryingOut();
        timeIsOver();
        assertThat(this.cohort.members).allSatisfy(this::assertRegraded);
    }

    @Test
    void made_anew_the_list_does_nothing_again() {
        this.process.carryingOut();
        timeIsOver();
        this.process.given(new ReleaseOutline(this.course, true));
        correct();
        this.process.automation().awaitNothingLeft();
        long events = this.process.automation().events();
        this.sent.clear();
        this.process.automation().replayed().awaitNothingLeft();
        assertThat(this.sent).contains(RecalculateProgress.class);
        assertThat(this.process.automation().events()).isEqualTo(events);
        assertThat(this.cohort.members).allSatisfy(this::assertRegraded);
    }

    private void handIn() {
        this.process.given(this.cohort.each(Cohort::submit));
    }

    /** Waits until the platform has carried out all tasks. */
    private void timeIsOver() {
        this.process.automation().caughtUp();
        this.clock.advance(LONG);
        this.process.automation().awaitNothingLeft();
    }

    /** Makes the choice of all learners the right one. */
    private void correct() {
        this.process.given(this.quiz.revised(this.quiz.choice, 4, this.quiz.corrected()),
                new ReleaseAssessment(this.quiz.id),
                new RegradeQuestion(this.quiz.id, Ids.next(), this.quiz.choice, RegradePolicy.NEW_KEY));
    }

    private void assertRegraded(Member member) {
        assertThat(this.process.happened(member.attemptId(), AttemptGraded.class, AttemptRegraded.class))
            .hasExactlyElementsOfTypes(AttemptGraded.class, AttemptRegraded.class);
        assertThat(this.process.happened(member.enrollmentId(), ResultRecorded.class, CourseCompleted.class))
            .hasExactlyElementsOfTypes(ResultRecorded.class, ResultRecorded.class, CourseCompleted.class);
    }

    /** The course is completed by passing the quiz. */
    private void lockLaterContent() {
        UUID module = Ids.next();
        UUID unit = Ids.next();
        this.process.given(new AddModule(this.course, module, Module.titled("Later"), true),
                new AddUnit(this.course, module, unit, Unit.titled("Unit"), true),
                new AddContent(this.course, unit, this.laterContent,
                        new Content("page", "Content", Map.of(), null, Map.of(), false), true),
                new RequireModule(this.course, Ids.next(), module, this.quiz.classroom.moduleId, RequirementType.PASSED,
                        null));
    }

}
