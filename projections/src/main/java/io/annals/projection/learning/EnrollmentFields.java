package io.annals.projection.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/**
 * An enrollment as it stands in documents: its status with the times of each change, how
 * far the learner is, what is granted to them, and {@code results[]}.
 */
public final class EnrollmentFields {

    private static final String STATUS = "status";

    private static final String ACTIVE = "active";

    private static final String COMPLETED = "completed";

    private static final String ENROLLED_AT = "enrolledAt";

    private static final String ACCOMMODATIONS = "accommodations";

    private static final String ASSESSMENT_ID = "assessmentId";

    private final Document enrollment;

    public EnrollmentFields(Document enrollment) {
        this.enrollment = enrollment;
    }

    /** What an enrollment has before anything happened to it. */
    public static Document begin(Document begun, UUID userId, UUID courseId) {
        return begun.append("courseId", courseId.toString())
            .append("userId", userId.toString())
            .append(ACCOMMODATIONS, new ArrayList<>())
            .append(ResultFields.RESULTS, new ArrayList<>());
    }

    /** Takes over what the event says; one that says nothing of this changes nothing. */
    public void apply(EnrollmentEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> {
                join(enrolled.startDate(), enrolled.outlineVersion(), enrolled.occurredAt());
                set(this.enrollment, "completionCriteria", enrolled.completionCriteria());
            }
            case EnrollmentRequested requested -> status("pending", "requestedAt", requested.occurredAt());
            case EnrollmentApproved approved ->
                join(approved.startDate(), approved.outlineVersion(), approved.occurredAt());
            case EnrollmentDeclined declined -> status("declined", "declinedAt", declined.occurredAt());
            case LearnerQueued queued -> {
                status("waiting", "queuedAt", queued.occurredAt());
                set(this.enrollment, "startDate", queued.startDate());
                set(this.enrollment, "completionCriteria", queued.completionCriteria());
            }
            case LearnerPromoted promoted ->
                join(promoted.startDate(), promoted.outlineVersion(), promoted.occurredAt());
            case LearnerWithdrawn withdrawn -> status("withdrawn", "withdrawnAt", withdrawn.occurredAt());
            case EnrollmentReactivated reactivated -> status(ACTIVE, "reactivatedAt", reactivated.occurredAt());
            case EnrollmentSuspended suspended -> status("suspended", "suspendedAt", suspended.occurredAt());
            case EnrollmentResumed resumed -> status(ACTIVE, "resumedAt", resumed.occurredAt());
            case OutcomeRecorded recorded -> end(recorded);
            case CourseCompleted completed -> status(COMPLETED, "completedAt", completed.occurredAt());
            case ProgressMoved moved -> move(moved);
            case AccommodationGranted granted -> grant(granted);
            case ResultRecorded recorded -> new ResultFields(this.enrollment).record(recorded);
            default -> {
                // It says nothing that is shown here.
            }
        }
    }

    /** Who comes back from a waiting list was enrolled before. */
    private void join(Instant startDate, int outlineVersion, Instant at) {
        this.enrollment.put(STATUS, ACTIVE);
        if (!this.enrollment.containsKey(ENROLLED_AT)) {
            set(this.enrollment, ENROLLED_AT, at);
        }
        set(this.enrollment, "startDate", startDate);
        this.enrollment.put("begunWith", outlineVersion);
    }

    private void status(String status, String timeField, Instant time) {
        this.enrollment.put(STATUS, status);
        set(this.enrollment, timeField, time);
    }

    private void end(OutcomeRecorded event) {
        status(event.outcome().completes() ? COMPLETED : "failed", "endedAt", event.occurredAt());
        this.enrollment.put("outcome", event.outcome().code());
    }

    private void move(ProgressMoved event) {
        set(this.enrollment, "progress", event.progress());
        this.enrollment.append("done", event.done())
            .append("required", event.required())
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
