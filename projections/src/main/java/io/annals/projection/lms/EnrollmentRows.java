package io.annals.projection.lms;

import io.annals.api.Ids;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed.Access;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.projection.relational.Rows;

import static io.annals.projection.lms.LmsTables.CONTENT_PROGRESS;
import static io.annals.projection.lms.LmsTables.ENROLLMENT;

/** Enrolments and what the learners did with contents. */
final class EnrollmentRows {

    private EnrollmentRows() {
    }

    static void project(EnrollmentEvent event, Rows rows) {
        switch (event) {
            case LearnerEnrolled enrolled -> rows.insert(ENROLLMENT, enrolled.enrollmentId())
                .with("user_id", enrolled.userId())
                .with("course_id", enrolled.courseId())
                .with("status", "active")
                .with("enrolled_at", enrolled.occurredAt())
                .with("start_date", enrolled.startDate())
                .with("completion_criteria", enrolled.completionCriteria())
                .with("metadata", enrolled.metadata());
            case LearnerWithdrawn withdrawn -> rows.set(ENROLLMENT, withdrawn.enrollmentId())
                .with("status", "withdrawn")
                .with("withdrawn_at", withdrawn.occurredAt());
            case EnrollmentReactivated reactivated ->
                rows.set(ENROLLMENT, reactivated.enrollmentId()).with("status", "active").with("withdrawn_at", null);
            case OutcomeRecorded recorded -> recordOutcome(recorded, rows);
            case EnrollmentEvent.EnrollmentRequested requested -> {
            }
            case EnrollmentEvent.EnrollmentApproved approved -> {
            }
            case EnrollmentEvent.EnrollmentDeclined declined -> {
            }
            case EnrollmentEvent.LearnerQueued queued -> {
            }
            case EnrollmentEvent.LearnerPromoted promoted -> {
            }
            case EnrollmentEvent.EnrollmentSuspended suspended -> {
            }
            case EnrollmentEvent.EnrollmentResumed resumed -> {
            }
            case EnrollmentEvent.AccommodationGranted accommodation -> {
            }
            case EnrollmentEvent.AttemptGivenBack back -> {
            }
            case io.annals.api.enrollment.ProgressEvent progress -> {
            }
            // The attempt has a row of its own.
            case AttemptGranted granted -> rows.set(ENROLLMENT, granted.enrollmentId());
            case ContentAccessed accessed -> {
                rows.set(ENROLLMENT, accessed.enrollmentId());
                accessed.accesses().forEach((access) -> access(accessed, access, rows));
            }
        }
    }

    private static void recordOutcome(OutcomeRecorded recorded, Rows rows) {
        boolean completes = recorded.outcome().completes();
        rows.set(ENROLLMENT, recorded.enrollmentId())
            .with("status", completes ? "completed" : "failed")
            .with("completion_date", completes ? recorded.occurredAt() : null)
            .with("outcome", recorded.outcome().code());
    }

    private static void access(ContentAccessed accessed, Access access, Rows rows) {
        rows.insert(CONTENT_PROGRESS, Ids.named(accessed.enrollmentId(), "content", access.contentId().toString()))
            .with("enrollment_id", accessed.enrollmentId())
            .with("content_id", access.contentId())
            .with("status", "in_progress")
            .with("last_accessed", accessed.occurredAt())
            .with("interactions", access.totalInteractions());
    }

}
