package io.annals.projection.lms;

import java.util.Map;

import io.annals.api.Ids;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptAllowanceEvent;
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
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.ProgressEvent;
import io.annals.api.enrollment.StudyEvent;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.ACCOMMODATION;
import static io.annals.projection.lms.LmsTables.ENROLLMENT;

/** Projects enrollments and accommodations to rows. */
final class EnrollmentRows {

    private EnrollmentRows() {
    }

    static void project(EnrollmentEvent event, RowChanges rows) {
        switch (event) {
            case StatusEvent status -> project(status, rows);
            case ProgressEvent progress -> ProgressRows.project(progress, rows);
            case StudyEvent study -> ProgressRows.project(study, rows);
            // The attempt has its own row.
            case AttemptAllowanceEvent attempt -> rows.set(ENROLLMENT, attempt.enrollmentId());
            case AccommodationGranted granted -> accommodate(granted, rows);
        }
    }

    private static void project(StatusEvent event, RowChanges rows) {
        switch (event) {
            case LearnerEnrolled enrolled -> insert(enrolled, rows).with("status", EnrollmentStatus.ACTIVE.code())
                .withFirst("enrolled_at", enrolled.occurredAt())
                .with("start_date", enrolled.startDate())
                .with("completion_criteria", enrolled.completionCriteria())
                .with("metadata", enrolled.metadata())
                .withFirst("outline_version", enrolled.outlineVersion())
                .with("withdrawn_at", null);
            case EnrollmentRequested requested ->
                insert(requested, rows).with("status", EnrollmentStatus.PENDING.code())
                    .with("requested_at", requested.occurredAt())
                    .withFirst("metadata", Map.of())
                    .with("withdrawn_at", null);
            case LearnerQueued queued -> insert(queued, rows).with("status", EnrollmentStatus.WAITING.code())
                .with("queued_at", queued.occurredAt())
                .with("start_date", queued.startDate())
                .with("completion_criteria", queued.completionCriteria())
                .with("metadata", queued.metadata())
                .with("withdrawn_at", null);
            case EnrollmentApproved approved -> set(approved, rows).with("status", EnrollmentStatus.ACTIVE.code())
                .withFirst("enrolled_at", approved.occurredAt())
                .with("start_date", approved.startDate())
                .withFirst("outline_version", approved.outlineVersion());
            case LearnerPromoted promoted -> set(promoted, rows).with("status", EnrollmentStatus.ACTIVE.code())
                .withFirst("enrolled_at", promoted.occurredAt())
                .with("start_date", promoted.startDate())
                .withFirst("outline_version", promoted.outlineVersion());
            case EnrollmentDeclined declined -> set(declined, rows).with("status", EnrollmentStatus.DECLINED.code());
            case LearnerWithdrawn withdrawn -> set(withdrawn, rows).with("status", EnrollmentStatus.WITHDRAWN.code())
                .with("withdrawn_at", withdrawn.occurredAt())
                .with("suspended_at", null)
                .with("suspension_reason", null);
            case EnrollmentReactivated reactivated ->
                set(reactivated, rows).with("status", EnrollmentStatus.ACTIVE.code()).with("withdrawn_at", null);
            case EnrollmentSuspended suspended -> set(suspended, rows).with("status", EnrollmentStatus.SUSPENDED.code())
                .with("suspended_at", suspended.occurredAt())
                .with("suspension_reason", suspended.suspensionReason());
            case EnrollmentResumed resumed -> set(resumed, rows).with("status", EnrollmentStatus.ACTIVE.code())
                .with("suspended_at", null)
                .with("suspension_reason", null);
            case OutcomeRecorded recorded -> recordOutcome(recorded, rows);
        }
    }

    private static Change insert(StatusEvent event, RowChanges rows) {
        return rows.insert(ENROLLMENT, event.enrollmentId())
            .with("user_id", event.userId())
            .with("course_id", event.courseId())
            .withFirst("progress", 0)
            .withFirst("meets_criteria", false);
    }

    private static Change set(StatusEvent event, RowChanges rows) {
        return rows.set(ENROLLMENT, event.enrollmentId());
    }

    /** A course that was completed by its criteria keeps that completion date. */
    private static void recordOutcome(OutcomeRecorded recorded, RowChanges rows) {
        boolean completes = recorded.outcome().completes();
        Change row = set(recorded, rows).with("status", recorded.outcome().status().code())
            .with("outcome", recorded.outcome().code())
            .with("suspended_at", null)
            .with("suspension_reason", null);
        if (completes) {
            row.withFirst("completion_date", recorded.occurredAt());
        }
    }

    private static void accommodate(AccommodationGranted granted, RowChanges rows) {
        rows.set(ENROLLMENT, granted.enrollmentId());
        rows.insert(ACCOMMODATION,
                Ids.named(granted.enrollmentId(), "accommodation", granted.assessmentId().toString()))
            .with("enrollment_id", granted.enrollmentId())
            .with("user_id", granted.userId())
            .with("course_id", granted.courseId())
            .with("assessment_id", granted.assessmentId())
            .with("extra_attempts", granted.extraAttempts())
            .with("extra_minutes", granted.extraMinutes());
    }

}
