package io.annals.command.attempt;

import java.time.Instant;

import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.command.assessment.Assessment;
import io.annals.command.course.Course;
import io.annals.command.course.Syllabus;
import io.annals.command.enrollment.Enrollment;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Starts attempts: the enrolment grants it and the attempt begins, both or neither. Where
 * several take the last one at once, the enrolment's stream decides.
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
        Syllabus syllabus = this.courses.ask(terms.courseId(), Course::syllabus);
        Enrollment.Grant grant = this.enrollments.decide(command.enrollmentId(),
                (enrollment) -> enrollment.grantAttempt(command.attemptId(), terms, syllabus, caller, at));
        this.courses.require(grant.courseId(), Course::requirePublished);
        this.attempts.create(() -> AssessmentAttempt.start(command, terms, grant, at));
    }

}
