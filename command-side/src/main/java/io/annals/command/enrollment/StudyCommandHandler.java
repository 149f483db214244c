package io.annals.command.enrollment;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;
import io.annals.api.enrollment.EnrollmentCommand.ResumeEnrollment;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.command.course.Course;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Handles the commands of an enrollment that depend on the requirements of its course.
 */
public final class StudyCommandHandler {

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    public StudyCommandHandler(Aggregates<Enrollment> enrollments, Aggregates<Course> courses) {
        this.enrollments = enrollments;
        this.courses = courses;
    }

    @CommandHandler
    void handle(RecordContentAccess command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller,
                (enrollment) -> enrollment.recordAccess(command, publishedRequirements(enrollment), at));
    }

    @CommandHandler
    void handle(StudyContent command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller,
                (enrollment) -> enrollment.study(command, publishedRequirements(enrollment), at));
    }

    @CommandHandler
    void handle(CompleteContent command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller,
                (enrollment) -> enrollment.complete(command, publishedRequirements(enrollment), at));
    }

    private void study(UUID enrollmentId, Caller caller, Consumer<Enrollment> decision) {
        this.enrollments.change(enrollmentId, (enrollment) -> {
            enrollment.requireAccessibleTo(caller);
            decision.accept(enrollment);
        });
    }

    @CommandHandler
    void handle(RecalculateProgress command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(),
                (enrollment) -> enrollment.updateProgress(requirements(enrollment), at));
    }

    @CommandHandler
    void handle(GrantAccommodation command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(),
                (enrollment) -> enrollment.grantAccommodation(command, requirements(enrollment), at));
    }

    @CommandHandler
    void handle(ResumeEnrollment command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(),
                (enrollment) -> enrollment.resume(requirements(enrollment), at));
    }

    private LearnerRequirements publishedRequirements(Enrollment enrollment) {
        return this.courses.ask(enrollment.courseId(), (course) -> {
            course.requirePublished();
            return course.learnerRequirements();
        });
    }

    private LearnerRequirements requirements(Enrollment enrollment) {
        return this.courses.ask(enrollment.courseId(), Course::learnerRequirements);
    }

}
