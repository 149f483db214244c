package io.annals.command.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptCommand.ExtendAttempt;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.command.assessment.Assessment;
import io.annals.command.course.Course;
import io.annals.command.enrollment.Enrollment;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an attempt in view of its assessment, and what that does to the
 * enrollment: an attempt is granted and begins, or gets its score and counts, both or
 * neither. Where several take the last attempt at once, the enrollment's stream decides.
 */
public final class AttemptCommandHandler {

    private final Aggregates<AssessmentAttempt> attempts;

    private final Aggregates<Assessment> assessments;

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    public AttemptCommandHandler(Aggregates<AssessmentAttempt> attempts, Aggregates<Assessment> assessments,
            Aggregates<Enrollment> enrollments, Aggregates<Course> courses) {
        this.attempts = attempts;
        this.assessments = assessments;
        this.enrollments = enrollments;
        this.courses = courses;
    }

    @CommandHandler
    void handle(StartAttempt command, Caller caller, @OccurredAt Instant at) {
        Assessment.Terms terms = this.assessments.ask(command.assessmentId(),
                (assessment) -> assessment.termsToStart(at));
        Enrollment.Grant grant = this.enrollments.decide(command.enrollmentId(),
                (enrollment) -> enrollment.grantAttempt(command.attemptId(), terms,
                        this.courses.ask(terms.courseId(), Course::learnerRequirements), caller, at));
        this.courses.require(grant.courseId(), Course::requirePublished);
        this.attempts.create(() -> AssessmentAttempt.start(command, terms, grant, at));
    }

    @CommandHandler
    void handle(SaveAnswer command, Caller caller, @OccurredAt Instant at) {
        this.attempts.change(command.attemptId(), (attempt) -> {
            attempt.requireHandledBy(caller);
            attempt.save(command, () -> question(attempt, command.questionId()), at);
        });
    }

    @CommandHandler
    void handle(SubmitAttempt command, Caller caller, @OccurredAt Instant at) {
        mark(command.attemptId(), at, (attempt, terms) -> {
            attempt.requireHandledBy(caller);
            attempt.submit(terms, at);
        });
    }

    @CommandHandler
    void handle(ExtendAttempt command, @OccurredAt Instant at) {
        this.attempts.change(command.attemptId(), (attempt) -> attempt.extend(command, terms(attempt), at));
    }

    @CommandHandler
    void handle(ExpireAttempt command, @OccurredAt Instant at) {
        mark(command.attemptId(), (attempt, terms) -> attempt.expire(terms, at));
    }

    @CommandHandler
    void handle(VoidAttempt command, @OccurredAt Instant at) {
        this.attempts.change(command.attemptId(), (attempt) -> {
            attempt.voidIt(command, at);
            AttemptConfiguration terms = terms(attempt);
            this.enrollments.change(attempt.enrollmentId(), (enrollment) -> {
                enrollment.giveBackAttempt(attempt.assessmentId(), command.attemptId(), at);
                record(enrollment, attempt, terms, at);
            });
        });
    }

    @CommandHandler
    void handle(GradeAttempt command, Caller caller, @OccurredAt Instant at) {
        mark(command.attemptId(), at, (attempt, terms) -> attempt.toGrade(terms, caller, at).gradeWhole(command, at));
    }

    @CommandHandler
    void handle(GradeResponse command, Caller caller, @OccurredAt Instant at,
            @MetaDataValue(MetaDataKeys.EXPECTED_VERSION) @Nullable Long seenVersion) {
        mark(command.attemptId(), at, (attempt, terms) -> attempt.toGrade(terms, caller, at)
            .gradeResponse(command, caller.actorId(), seenVersion, at));
    }

    @CommandHandler
    void handle(RegradeAttempt command, @OccurredAt Instant at) {
        mark(command.attemptId(), at, (attempt, terms) -> {
            QuestionBody key = this.assessments.ask(attempt.assessmentId(),
                    (assessment) -> assessment.question(command.version(), command.questionId()).body());
            attempt.regrade(command, terms, key, at);
        });
    }

    private void mark(UUID attemptId, Instant at, BiConsumer<AssessmentAttempt, AttemptConfiguration> decision) {
        mark(attemptId, (attempt, terms) -> {
            decision.accept(attempt, terms);
            return at;
        });
    }

    /**
     * Lets an attempt decide what changes its score, and its enrollment count that.
     * @param decision says as of when that is
     */
    private void mark(UUID attemptId, BiFunction<AssessmentAttempt, AttemptConfiguration, Instant> decision) {
        this.attempts.change(attemptId, (attempt) -> {
            AttemptConfiguration terms = terms(attempt);
            Optional<Scores.Total> before = attempt.total();
            Instant at = decision.apply(attempt, terms);
            if (!attempt.total().equals(before)) {
                this.enrollments.change(attempt.enrollmentId(), (enrollment) -> record(enrollment, attempt, terms, at));
            }
        });
    }

    private void record(Enrollment enrollment, AssessmentAttempt attempt, AttemptConfiguration terms, Instant at) {
        enrollment.recordResult(attempt.outcome(terms),
                this.courses.ask(enrollment.courseId(), Course::learnerRequirements), at);
    }

    private UnansweredQuestion question(AssessmentAttempt attempt, UUID questionId) {
        return this.assessments.ask(attempt.assessmentId(),
                (assessment) -> UnansweredQuestion.of(assessment, attempt.assessmentVersion(), questionId));
    }

    private AttemptConfiguration terms(AssessmentAttempt attempt) {
        return this.assessments.ask(attempt.assessmentId(),
                (assessment) -> AttemptConfiguration.of(assessment, attempt.assessmentVersion()));
    }

}
