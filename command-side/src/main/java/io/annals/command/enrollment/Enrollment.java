package io.annals.command.enrollment;

import static io.annals.command.enrollment.EnrollmentStatus.ACTIVE;
import static io.annals.command.enrollment.EnrollmentStatus.COMPLETED;
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
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.MembershipEvent;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyCommand.CompleteContent;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyCommand.StudyContent;
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
 * One learner in one course, for ever: who withdraws and comes back goes on with it. What
 * the learner reaches, and whether that completes the course, is decided together with
 * its cause. It also counts what is limited per learner, so that two who use the last
 * attempt at once write the same stream.
 */
@AggregateRoot
@Revision("2")
public class Enrollment extends TenantOwned<EnrollmentEvent> {

    /**
     * The right to one attempt.
     *
     * @param attemptNumber counted from 1
     * @param extraMinutes how long the learner may work on it beyond what the assessment
     * says
     */
    public record Grant(UUID userId, UUID courseId, int attemptNumber, int extraMinutes) {
    }

    private EnrollmentLifecycle membership = new EnrollmentLifecycle();

    private AttemptAllowances attempts = new AttemptAllowances();

    private AssessmentResults results = new AssessmentResults();

    private ContentProgress studied = new ContentProgress();

    private LearnerProgress standing = LearnerProgress.atTheBeginning();

    /** Whether the learner is, or asks to be, enrolled is decided by the admission. */
    static Enrollment begin(EnrollmentDetails wanted, AdmissionDecision admission, Instant at) {
        new EnrollmentLifecycle().enter(wanted, admission, at);
        return new Enrollment();
    }

    @CommandHandler
    void decide(DeclineEnrollment command, @OccurredAt Instant at) {
        this.membership.decline(at);
    }

    @CommandHandler
    void decide(SuspendEnrollment command, @OccurredAt Instant at) {
        this.membership.suspend(command.suspensionReason(), at);
    }

    @CommandHandler
    void decide(RecordOutcome command, @OccurredAt Instant at) {
        this.membership.end(command.outcome(), at);
    }

    /** Whether the learner is one of the course, to be decided. */
    EnrollmentLifecycle membership() {
        return this.membership;
    }

    /** Whether the course is completed, which is for good. */
    boolean hasCompleted() {
        return this.membership.status() == COMPLETED;
    }

    /**
     * Lets the learner do more than others.
     * @param syllabus of the course, of which the assessment must be
     */
    void accommodate(GrantAccommodation command, LearnerRequirements syllabus, Instant at) {
        this.membership.status().requireNotOver();
        requireOfCourse(syllabus.hasAssessment(command.assessmentId()));
        if (this.attempts.wouldChange(command)) {
            apply(new AccommodationGranted(id(), userId(), courseId(), command.assessmentId(), command.extraAttempts(),
                    command.extraMinutes(), at));
        }
    }

    /**
     * Grants the next attempt, if there is one.
     * @param terms of the assessment, which must be of this course
     * @param syllabus of the course, where the module of the assessment must be unlocked
     */
    public Grant grantAttempt(UUID attemptId, AssessmentTerms terms, LearnerRequirements syllabus, Caller caller,
            Instant at) {
        requireTakenPartInBy(caller);
        this.membership.requireTakesPart(at);
        requireOfCourse(terms.courseId().equals(courseId()));
        open(syllabus).requireUnit(terms.unitId(), "assessmentId");
        int number = this.attempts.next(terms.assessmentId(), terms.version().maxAttempts());
        apply(new AttemptGranted(id(), terms.assessmentId(), attemptId, number, at));
        return new Grant(userId(), courseId(), number,
                this.attempts.accommodation(terms.assessmentId()).extraMinutes());
    }

    /** Does not count a voided attempt as one of those allowed. */
    public void giveBackAttempt(UUID assessmentId, UUID attemptId, Instant at) {
        this.attempts.giveBack(id(), assessmentId, attemptId, at);
    }

    /**
     * Takes over what became of an attempt: what counts of all attempts, how far the
     * learner is, and whether the course is completed.
     * @param syllabus of the course
     */
    public void recordResult(AttemptOutcome outcome, LearnerRequirements syllabus, Instant at) {
        this.results.record(outcome, id(), userId(), courseId(), at).ifPresent((recorded) -> {
            apply(recorded);
            settle(syllabus, at);
        });
    }

    void recordAccess(RecordContentAccess command, LearnerRequirements syllabus, Instant at) {
        this.membership.requireStudies(at);
        open(syllabus).require(command.accesses().stream().map(RecordContentAccess.Access::contentId).toList(),
                (i) -> "accesses[" + i + "].contentId");
        apply(new ContentAccessed(id(), userId(), courseId(), this.studied.addUp(command.accesses()), at));
    }

    void study(StudyContent command, LearnerRequirements syllabus, Instant at) {
        this.membership.requireStudies(at);
        open(syllabus).require(List.of(command.contentId()), (i) -> "contentId");
        this.studied.study(command, userId(), courseId(), at).ifPresent((studying) -> {
            apply(studying);
            settle(syllabus, at);
        });
    }

    void complete(CompleteContent command, LearnerRequirements syllabus, Instant at) {
        this.membership.requireStudies(at);
        open(syllabus).require(List.of(command.contentId()), (i) -> "contentId");
        if (!this.studied.completed().contains(command.contentId())) {
            apply(new ContentCompleted(id(), userId(), courseId(), command.contentId(), at));
            settle(syllabus, at);
        }
    }

    /**
     * Notes how far the learner is and, once, that the course is completed: by an active
     * learner who has begun. What was done stays done whatever becomes of the outline.
     */
    void settle(LearnerRequirements syllabus, Instant at) {
        if (!this.membership.hasBegun() || !this.membership.hasStarted(at)) {
            return;
        }
        LearnerProgress now = LearnerProgress.of(this.membership, achieved(), syllabus);
        if (!this.standing.sameAs(now, this.membership.begunWith())) {
            apply(new ProgressMoved(id(), userId(), courseId(), now.percent(), now.done(), now.required(),
                    now.outlineVersion(), now.meetsCriteria(), at));
        }
        if (now.meetsCriteria() && this.membership.status() == ACTIVE) {
            apply(new CourseCompleted(id(), userId(), courseId(), at));
        }
    }

    private StudyAccess open(LearnerRequirements syllabus) {
        return new StudyAccess(syllabus, this.membership.begunWith(), achieved());
    }

    private LearnerResults achieved() {
        return new LearnerResults(this.studied.completed(), this.studied.viewed(), this.studied.minutes(),
                this.results.counting());
    }

    UUID userId() {
        return this.membership.registration().userId();
    }

    public UUID courseId() {
        return this.membership.registration().courseId();
    }

    /**
     * A learner takes part for themselves, who manages enrollments for anybody. To others
     * the enrollment does not exist.
     */
    void requireTakenPartInBy(Caller caller) {
        if (!caller.actorId().equals(userId()) && !caller.may(Permission.ENROLLMENT_MANAGE)) {
            throw Refusal.notFound("enrollment");
        }
    }

    private static void requireOfCourse(boolean isOfCourse) {
        if (!isOfCourse) {
            throw Refusal.rule("assessment-of-other-course", "The assessment is not part of this course.",
                    new Violation("assessmentId", "must be of the course of the enrollment"));
        }
    }

    @Override
    protected void evolve(EnrollmentEvent event) {
        switch (event) {
            case MembershipEvent membershipEvent -> this.membership.evolve(membershipEvent);
            case AttemptGranted granted -> this.attempts.evolve(granted);
            case AttemptGivenBack givenBack -> this.attempts.evolve(givenBack);
            case AccommodationGranted granted -> this.attempts.evolve(granted);
            case ContentAccessed accessed -> this.studied.evolve(accessed);
            case ContentStudied studying -> this.studied.evolve(studying);
            case ContentCompleted completed -> this.studied.evolve(completed);
            case ResultRecorded recorded -> this.results.evolve(recorded);
            case ProgressMoved moved -> this.standing = LearnerProgress.of(moved);
            case CourseCompleted completed -> this.membership.evolveToCompleted();
        }
    }

}
