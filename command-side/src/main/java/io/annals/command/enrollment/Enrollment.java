package io.annals.command.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.enrollment.EnrollmentCommand.DeclineEnrollment;
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.SuspendEnrollment;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.command.assessment.AssessmentTerms;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/**
 * The enrollment of one learner in one course. A learner who withdraws and comes back
 * continues it. Progress and completion are decided together with the event that causes
 * them. The enrollment also counts the attempts at each assessment, so that concurrent
 * uses of the last attempt write the same stream.
 */
@AggregateRoot
@Revision("4")
public class Enrollment extends TenantOwned<EnrollmentEvent> {

    /**
     * A granted attempt.
     *
     * @param attemptNumber counted from 1
     * @param extraMinutes minutes beyond those that the assessment allows
     */
    public record Grant(UUID userId, UUID courseId, int attemptNumber, int extraMinutes) {
    }

    private EnrollmentLifecycle lifecycle = new EnrollmentLifecycle();

    private AttemptAllowances allowances = new AttemptAllowances();

    private AssessmentResults results = new AssessmentResults();

    private ContentProgress contents = new ContentProgress();

    private LearnerProgress progress = LearnerProgress.initial();

    @CommandHandler
    void decide(DeclineEnrollment command, @OccurredAt Instant at) {
        this.lifecycle.decline(at);
    }

    @CommandHandler
    void decide(SuspendEnrollment command, @OccurredAt Instant at) {
        this.lifecycle.suspend(command.suspensionReason(), at);
    }

    @CommandHandler
    void decide(RecordOutcome command, @OccurredAt Instant at) {
        this.lifecycle.end(command.outcome(), at);
    }

    EnrollmentLifecycle lifecycle() {
        return this.lifecycle;
    }

    EnrollmentDetails details() {
        return this.lifecycle.details();
    }

    /** Whether the learner completed the course. */
    boolean hasCompleted() {
        return this.lifecycle.status() == EnrollmentStatus.COMPLETED;
    }

    /** Applies an admission to a learner who is not, or no longer, enrolled. */
    void enter(EnrollmentDetails details, AdmissionDecision admission, Instant at) {
        this.lifecycle.enter(details, admission, at);
        updateProgressIfAdmitted(admission, at);
    }

    /** Applies an admission to a learner who was waiting for approval. */
    void approve(AdmissionDecision admission, Instant at) {
        this.lifecycle.approve(admission, at);
        updateProgressIfAdmitted(admission, at);
    }

    /** Enrolls a learner from the waiting list. */
    void promote(AdmissionDecision admission, Instant at) {
        this.lifecycle.promote(admission, at);
        updateProgressIfAdmitted(admission, at);
    }

    private void updateProgressIfAdmitted(AdmissionDecision admission, Instant at) {
        if (admission.isAdmitted()) {
            updateProgress(admission.requirements(), at);
        }
    }

    /** Ends a suspension. Results recorded meanwhile may now complete the course. */
    void resume(LearnerRequirements requirements, Instant at) {
        this.lifecycle.resume(at);
        updateProgress(requirements, at);
    }

    /** Grants extra attempts or time in an assessment of the course. */
    void grantAccommodation(GrantAccommodation command, LearnerRequirements requirements, Instant at) {
        this.lifecycle.requireOngoing();
        requireOfCourse(requirements.hasAssessment(command.assessmentId()));
        if (this.allowances.wouldChange(command)) {
            apply(new AccommodationGranted(id(), userId(), courseId(), command.assessmentId(), command.extraAttempts(),
                    command.extraMinutes(), at));
        }
    }

    /**
     * Grants the next attempt, if one is left and the assessment's module is unlocked.
     * @param terms the terms of an assessment of this course
     */
    public Grant grantAttempt(UUID attemptId, AssessmentTerms terms, LearnerRequirements requirements, Caller caller,
            Instant at) {
        requireAccessibleTo(caller);
        this.lifecycle.requireActive(at);
        requireOfCourse(terms.courseId().equals(courseId()));
        access(requirements).requireUnit(terms.unitId(), "assessmentId");
        int number = this.allowances.next(terms.assessmentId(), terms.version().configuration().maxAttempts());
        apply(new AttemptGranted(id(), terms.assessmentId(), attemptId, number, at));
        return new Grant(userId(), courseId(), number,
                this.allowances.accommodation(terms.assessmentId()).extraMinutes());
    }

    /** Stops counting a voided attempt as used. */
    public void giveBackAttempt(UUID assessmentId, UUID attemptId, Instant at) {
        this.allowances.giveBack(id(), assessmentId, attemptId, at);
    }

    /**
     * Records the outcome of an attempt, and with it the learner's result, progress and
     * completion.
     */
    public void recordResult(AttemptOutcome outcome, LearnerRequirements requirements, Instant at) {
        this.results.record(outcome, id(), userId(), courseId(), at).ifPresent((recorded) -> {
            apply(recorded);
            updateProgress(requirements, at);
        });
    }

    void recordAccess(RecordContentAccess command, LearnerRequirements requirements, Instant at) {
        this.lifecycle.requireStudyAllowed(at);
        access(requirements).require(
                command.accesses().stream().map(RecordContentAccess.ContentAccess::contentId).toList(),
                (i) -> "accesses[" + i + "].contentId");
        apply(new ContentAccessed(id(), userId(), courseId(), this.contents.addUp(command.accesses()), at));
    }

    void study(StudyContent command, LearnerRequirements requirements, Instant at) {
        this.lifecycle.requireStudyAllowed(at);
        access(requirements).require(List.of(command.contentId()), (i) -> "contentId");
        this.contents.study(command, userId(), courseId(), at).ifPresent((studying) -> {
            apply(studying);
            updateProgress(requirements, at);
        });
    }

    void complete(CompleteContent command, LearnerRequirements requirements, Instant at) {
        this.lifecycle.requireStudyAllowed(at);
        access(requirements).require(List.of(command.contentId()), (i) -> "contentId");
        if (!this.contents.completed().contains(command.contentId())) {
            apply(new ContentCompleted(id(), userId(), courseId(), command.contentId(), at));
            updateProgress(requirements, at);
        }
    }

    /**
     * Records the progress of a learner who has started, and the completion of the course
     * by an active learner, once. Completed items stay completed when the outline
     * changes.
     */
    void updateProgress(LearnerRequirements requirements, Instant at) {
        if (!this.lifecycle.hasBegun() || !this.lifecycle.hasStarted(at)) {
            return;
        }
        LearnerProgress now = LearnerProgress.of(this.lifecycle, learnerResults(), requirements);
        if (!this.progress.sameAs(now, this.lifecycle.begunWith())) {
            apply(new ProgressMoved(id(), userId(), courseId(), now.percent(), now.done(), now.required(),
                    now.outlineVersion(), now.meetsCriteria(), at));
        }
        if (now.meetsCriteria() && this.lifecycle.status() == EnrollmentStatus.ACTIVE) {
            apply(new CourseCompleted(id(), userId(), courseId(), at));
        }
    }

    private StudyAccess access(LearnerRequirements requirements) {
        return new StudyAccess(requirements, this.lifecycle.begunWith(), learnerResults());
    }

    private LearnerResults learnerResults() {
        return new LearnerResults(this.contents.completed(), this.contents.viewed(), this.contents.minutes(),
                this.results.results());
    }

    UUID userId() {
        return details().userId();
    }

    public UUID courseId() {
        return details().courseId();
    }

    /**
     * Requires the learner, or a caller who manages enrollments. Other callers get a "not
     * found".
     */
    void requireAccessibleTo(Caller caller) {
        if (!caller.actorId().equals(userId()) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("enrollment");
        }
    }

    private static void requireOfCourse(boolean isOfCourse) {
        if (!isOfCourse) {
            throw Refusal.rule("assessment-of-other-course",
                    "The assessment does not belong to the course of the enrollment.",
                    new Violation("assessmentId", "must be an assessment of the course of the enrollment"));
        }
    }

    @Override
    protected void evolve(EnrollmentEvent event) {
        switch (event) {
            case StatusEvent status -> this.lifecycle.evolve(status);
            case AttemptGranted granted -> this.allowances.evolve(granted);
            case AttemptGivenBack givenBack -> this.allowances.evolve(givenBack);
            case AccommodationGranted granted -> this.allowances.evolve(granted);
            case ContentAccessed accessed -> this.contents.evolve(accessed);
            case ContentStudied studied -> this.contents.evolve(studied);
            case ContentCompleted completed -> this.contents.evolve(completed);
            case ResultRecorded recorded -> this.results.evolve(recorded);
            case ProgressMoved moved -> this.progress = LearnerProgress.of(moved);
            case CourseCompleted completed -> this.lifecycle.evolveToCompleted();
        }
    }

}
