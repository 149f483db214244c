package io.annals.command.attempt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
import io.annals.command.assessment.AssessmentTerms;
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
 * Handles the commands that change an attempt and its enrollment together, or ask its
 * assessment. If several commands take the last attempt at once, the enrollment's stream
 * decides.
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
        AssessmentTerms terms = this.assessments.ask(command.assessmentId(),
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
            attempt.requireAnswerable(command.questionId(), caller);
            attempt.save(command, question(attempt, command.questionId()), at);
        });
    }

    @CommandHandler
    void handle(SubmitAttempt command, Caller caller, @OccurredAt Instant at) {
        changeScore(command.attemptId(), (attempt, configuration) -> {
            attempt.submit(caller, configuration, at);
            return at;
        });
    }

    @CommandHandler
    void handle(ExtendAttempt command, @OccurredAt Instant at) {
        this.attempts.change(command.attemptId(), (attempt) -> attempt.extend(command, configuration(attempt), at));
    }

    @CommandHandler
    void handle(ExpireAttempt command, @OccurredAt Instant at) {
        changeScore(command.attemptId(), (attempt, configuration) -> attempt.expire(configuration, at));
    }

    @CommandHandler
    void handle(VoidAttempt command, @OccurredAt Instant at) {
        this.attempts.change(command.attemptId(), (attempt) -> {
            attempt.voidAttempt(command, at);
            AttemptConfiguration configuration = configuration(attempt);
            this.enrollments.change(attempt.enrollmentId(), (enrollment) -> {
                enrollment.giveBackAttempt(attempt.assessmentId(), command.attemptId(), at);
                recordResult(enrollment, attempt, configuration, at);
            });
        });
    }

    @CommandHandler
    void handle(GradeAttempt command, Caller caller, @OccurredAt Instant at) {
        changeScore(command.attemptId(), (attempt, configuration) -> {
            attempt.grader(configuration, caller, at).gradeAsWhole(command, at);
            return at;
        });
    }

    @CommandHandler
    void handle(GradeResponse command, Caller caller, @OccurredAt Instant at,
            @MetaDataValue(MetaDataKeys.EXPECTED_VERSION) @Nullable Long seenVersion) {
        changeScore(command.attemptId(), (attempt, configuration) -> {
            attempt.grader(configuration, caller, at).gradeResponse(command, caller.actorId(), seenVersion, at);
            return at;
        });
    }

    @CommandHandler
    void handle(RegradeAttempt command, @OccurredAt Instant at) {
        changeScore(command.attemptId(), (attempt, configuration) -> {
            QuestionBody key = this.assessments.ask(attempt.assessmentId(),
                    (assessment) -> assessment.question(command.version(), command.questionId()).question().body());
            attempt.regrade(command, configuration, key, at);
            return at;
        });
    }

    /**
     * Changes an attempt and, if its score changed, records the result in the enrollment.
     * @param change returns the business time of the change
     */
    private void changeScore(UUID attemptId, BiFunction<AssessmentAttempt, AttemptConfiguration, Instant> change) {
        this.attempts.change(attemptId, (attempt) -> {
            AttemptConfiguration configuration = configuration(attempt);
            Optional<Scores.Total> before = attempt.total();
            Instant at = change.apply(attempt, configuration);
            if (!attempt.total().equals(before)) {
                this.enrollments.change(attempt.enrollmentId(),
                        (enrollment) -> recordResult(enrollment, attempt, configuration, at));
            }
        });
    }

    private void recordResult(Enrollment enrollment, AssessmentAttempt attempt, AttemptConfiguration configuration,
            Instant at) {
        enrollment.recordResult(attempt.outcome(configuration),
                this.courses.ask(enrollment.courseId(), Course::learnerRequirements), at);
    }

    private QuestionConfiguration question(AssessmentAttempt attempt, UUID questionId) {
        return this.assessments.ask(attempt.assessmentId(),
                (assessment) -> QuestionConfiguration.of(assessment, attempt.assessmentVersion(), questionId));
    }

    private AttemptConfiguration configuration(AssessmentAttempt attempt) {
        return this.assessments.ask(attempt.assessmentId(),
                (assessment) -> AttemptConfiguration.of(assessment, attempt.assessmentVersion()));
    }

}
