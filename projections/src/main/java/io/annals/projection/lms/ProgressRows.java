package io.annals.projection.lms;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.ProgressEvent;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.CONTENT_PROGRESS;
import static io.annals.projection.lms.LmsTables.ENROLLMENT;
import static io.annals.projection.lms.LmsTables.ENROLLMENT_RESULT;

/** What learners did and how far they are. */
final class ProgressRows {

    private static final int ALL = 100;

    private ProgressRows() {
    }

    static void project(ContentAccessed accessed, RowChanges rows) {
        rows.set(ENROLLMENT, accessed.enrollmentId());
        accessed.accesses()
            .forEach((access) -> content(accessed, access.contentId(), rows).withFirst("status", "in_progress")
                .withFirst("progress", 0)
                .withFirst("time_spent_mins", 0)
                .with("last_accessed", accessed.occurredAt())
                .with("interactions", access.totalInteractions()));
    }

    static void project(ProgressEvent event, RowChanges rows) {
        Change enrollment = rows.set(ENROLLMENT, event.enrollmentId());
        switch (event) {
            case ContentStudied studied ->
                content(studied, studied.contentId(), rows).withFirst("status", "in_progress")
                    .with("progress", studied.progress())
                    .with("time_spent_mins", studied.totalMinutes())
                    .with("last_accessed", studied.occurredAt())
                    .withFirst("interactions", 0);
            case ContentCompleted completed ->
                content(completed, completed.contentId(), rows).with("status", "completed")
                    .with("progress", ALL)
                    .withFirst("time_spent_mins", 0)
                    .with("last_accessed", completed.occurredAt())
                    .with("completed_at", completed.occurredAt())
                    .withFirst("interactions", 0);
            case ResultRecorded recorded -> result(recorded, rows);
            case ProgressMoved moved -> enrollment.with("progress", moved.progress())
                .with("done_items", moved.done())
                .with("required_items", moved.required())
                .with("outline_version", moved.outlineVersion())
                .with("meets_criteria", moved.meetsCriteria());
            case CourseCompleted completed ->
                enrollment.with("status", "completed").withFirst("completion_date", completed.occurredAt());
        }
    }

    private static Change content(EnrollmentEvent event, UUID contentId, RowChanges rows) {
        return rows.insert(CONTENT_PROGRESS, Ids.named(event.enrollmentId(), "content", contentId.toString()))
            .with("enrollment_id", event.enrollmentId())
            .with("content_id", contentId);
    }

    private static void result(ResultRecorded recorded, RowChanges rows) {
        rows.insert(ENROLLMENT_RESULT, Ids.named(recorded.enrollmentId(), "result", recorded.assessmentId().toString()))
            .with("enrollment_id", recorded.enrollmentId())
            .with("user_id", recorded.userId())
            .with("course_id", recorded.courseId())
            .with("assessment_id", recorded.assessmentId())
            .with("score", recorded.score())
            .with("max_score", recorded.maxScore())
            .with("passed", (recorded.score() != null) ? recorded.passed() : null)
            .with("counting_attempt_id", recorded.countingAttemptId());
    }

}
