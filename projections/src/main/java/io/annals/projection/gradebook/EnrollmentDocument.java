package io.annals.projection.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/**
 * The document of an enrollment: its status with the time of each change, the learner's
 * progress and accommodations.
 */
final class EnrollmentDocument {

    /** The events that change the document. */
    static final Set<Class<? extends DomainEvent>> EVENTS = events();

    private static final String STATUS = "status";

    private static final String ENROLLED_AT = "enrolledAt";

    private static final String ACCOMMODATIONS = "accommodations";

    private static final String ASSESSMENT_ID = "assessmentId";

    private final Document enrollment;

    EnrollmentDocument(Document enrollment) {
        this.enrollment = enrollment;
    }

    private static Set<Class<? extends DomainEvent>> events() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(Events.of(StatusEvent.class));
        events.addAll(Set.of(CourseCompleted.class, ProgressMoved.class, AccommodationGranted.class));
        return Set.copyOf(events);
    }

    /** Sets the fields of a new enrollment. */
    static EnrollmentDocument begin(Document begun, LearnerEvent first) {
        return new EnrollmentDocument(begun.append("courseId", first.courseId().toString())
            .append("userId", first.userId().toString())
            .append(ACCOMMODATIONS, new ArrayList<>()));
    }

    /** Sets the fields that the event changes. */
    void apply(LearnerEvent event) {
        switch (event) {
            case StatusEvent status -> apply(status);
            case CourseCompleted completed -> status(EnrollmentStatus.COMPLETED, "completedAt", completed.occurredAt());
            case ProgressMoved moved -> move(moved);
            case AccommodationGranted granted -> grant(granted);
            case ResultRecorded recorded -> {
                // Results have documents of their own.
            }
            case StudyEvent studied -> {
                // The progress in contents is in the relational read model.
            }
        }
    }

    private void apply(StatusEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> {
                join(enrolled.startDate(), enrolled.outlineVersion(), enrolled.occurredAt());
                set(this.enrollment, "completionCriteria", enrolled.completionCriteria());
            }
            case EnrollmentRequested requested ->
                status(EnrollmentStatus.PENDING, "requestedAt", requested.occurredAt());
            case EnrollmentApproved approved ->
                join(approved.startDate(), approved.outlineVersion(), approved.occurredAt());
            case EnrollmentDeclined declined -> status(EnrollmentStatus.DECLINED, "declinedAt", declined.occurredAt());
            case LearnerQueued queued -> {
                status(EnrollmentStatus.WAITING, "queuedAt", queued.occurredAt());
                set(this.enrollment, "startDate", queued.startDate());
                set(this.enrollment, "completionCriteria", queued.completionCriteria());
            }
            case LearnerPromoted promoted ->
                join(promoted.startDate(), promoted.outlineVersion(), promoted.occurredAt());
            case LearnerWithdrawn withdrawn ->
                status(EnrollmentStatus.WITHDRAWN, "withdrawnAt", withdrawn.occurredAt());
            case EnrollmentReactivated reactivated ->
                status(EnrollmentStatus.ACTIVE, "reactivatedAt", reactivated.occurredAt());
            case EnrollmentSuspended suspended ->
                status(EnrollmentStatus.SUSPENDED, "suspendedAt", suspended.occurredAt());
            case EnrollmentResumed resumed -> status(EnrollmentStatus.ACTIVE, "resumedAt", resumed.occurredAt());
            case OutcomeRecorded recorded -> end(recorded);
        }
    }

    /** A learner who comes back from the waiting list keeps the first enrollment date. */
    private void join(Instant startDate, int outlineVersion, Instant at) {
        this.enrollment.put(STATUS, EnrollmentStatus.ACTIVE.code());
        if (!this.enrollment.containsKey(ENROLLED_AT)) {
            set(this.enrollment, ENROLLED_AT, at);
        }
        set(this.enrollment, "startDate", startDate);
        this.enrollment.put("begunWith", outlineVersion);
    }

    private void status(EnrollmentStatus status, String timeField, Instant time) {
        this.enrollment.put(STATUS, status.code());
        set(this.enrollment, timeField, time);
    }

    private void end(OutcomeRecorded event) {
        status(event.outcome().status(), "endedAt", event.occurredAt());
        this.enrollment.put("outcome", event.outcome().code());
    }

    private void move(ProgressMoved event) {
        set(this.enrollment, "progress", event.progress());
        this.enrollment.append("doneItems", event.done())
            .append("requiredItems", event.required())
            .append("outlineVersion", event.outlineVersion())
            .append("meetsCriteria", event.meetsCriteria());
    }

    private void grant(AccommodationGranted event) {
        List<Document> accommodations = this.enrollment.getList(ACCOMMODATIONS, Document.class);
        String assessmentId = event.assessmentId().toString();
        accommodations.removeIf((accommodation) -> assessmentId.equals(accommodation.get(ASSESSMENT_ID)));
        accommodations.add(new Document(ASSESSMENT_ID, assessmentId).append("extraAttempts", event.extraAttempts())
            .append("extraMinutes", event.extraMinutes()));
    }

}
