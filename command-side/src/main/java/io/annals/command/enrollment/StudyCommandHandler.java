package io.annals.command.enrollment;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

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

/** What a learner does, or may do, in view of what the course asks of learners. */
public final class StudyCommandHandler {

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    public StudyCommandHandler(Aggregates<Enrollment> enrollments, Aggregates<Course> courses) {
        this.enrollments = enrollments;
        this.courses = courses;
    }

    @CommandHandler
    void handle(RecordContentAccess command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller, (enrollment, syllabus) -> enrollment.recordAccess(command, syllabus, at));
    }

    @CommandHandler
    void handle(StudyContent command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller, (enrollment, syllabus) -> enrollment.study(command, syllabus, at));
    }

    @CommandHandler
    void handle(CompleteContent command, Caller caller, @OccurredAt Instant at) {
        study(command.enrollmentId(), caller, (enrollment, syllabus) -> enrollment.complete(command, syllabus, at));
    }

    @CommandHandler
    void handle(RecalculateProgress command, @OccurredAt Instant at) {
        change(command.enrollmentId(), (enrollment, syllabus) -> enrollment.settle(syllabus, at));
    }

    @CommandHandler
    void handle(GrantAccommodation command, @OccurredAt Instant at) {
        change(command.enrollmentId(), (enrollment, syllabus) -> enrollment.accommodate(command, syllabus, at));
    }

    /** What was reached while suspended may now complete the course. */
    @CommandHandler
    void handle(ResumeEnrollment command, @OccurredAt Instant at) {
        change(command.enrollmentId(), (enrollment, syllabus) -> {
            enrollment.membership().resume(at);
            enrollment.settle(syllabus, at);
        });
    }

    private void study(UUID enrollmentId, Caller caller, BiConsumer<Enrollment, LearnerRequirements> studying) {
        this.enrollments.change(enrollmentId, (enrollment) -> {
            enrollment.requireTakenPartInBy(caller);
            LearnerRequirements syllabus = this.courses.ask(enrollment.courseId(), (course) -> {
                course.requirePublished();
                return course.learnerRequirements();
            });
            studying.accept(enrollment, syllabus);
        });
    }

    private void change(UUID enrollmentId, BiConsumer<Enrollment, LearnerRequirements> change) {
        this.enrollments.change(enrollmentId, (enrollment) -> change.accept(enrollment,
                this.courses.ask(enrollment.courseId(), Course::learnerRequirements)));
    }

}
