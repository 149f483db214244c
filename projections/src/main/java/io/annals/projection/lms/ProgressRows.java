package io.annals.projection.lms;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.ProgressEvent;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.ProgressStatus;
import io.annals.api.enrollment.StudyEvent;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.CONTENT_PROGRESS;
import static io.annals.projection.lms.LmsTables.ENROLLMENT;
import static io.annals.projection.lms.LmsTables.ENROLLMENT_RESULT;

/** Projects the study, results and progress of learners to rows. */
final class ProgressRows {

    private static final int ALL = 100;

    private ProgressRows() {
    }

    static void project(StudyEvent event, RowChanges rows) {
        rows.set(ENROLLMENT, event.enrollmentId());
        switch (event) {
            case ContentAccessed accessed -> accessed.accesses()
                .forEach((access) -> content(accessed, access.contentId(), rows)
                    .withFirst("status", ProgressStatus.IN_PROGRESS.code())
                    .withFirst("progress", 0)
                    .withFirst("time_spent_mins", 0)
                    .with("last_accessed", accessed.occurredAt())
                    .with("interactions", access.totalInteractions()));
            case ContentStudied studied ->
                content(studied, studied.contentId(), rows).withFirst("status", ProgressStatus.IN_PROGRESS.code())
                    .with("progress", studied.progress())
                    .with("time_spent_mins", studied.totalMinutes())
                    .with("last_accessed", studied.occurredAt())
                    .withFirst("interactions", 0);
            case ContentCompleted completed ->
                content(completed, completed.contentId(), rows).with("status", ProgressStatus.COMPLETED.code())
                    .with("progress", ALL)
                    .withFirst("time_spent_mins", 0)
                    .with("last_accessed", completed.occurredAt())
                    .with("completed_at", completed.occurredAt())
                    .withFirst("interactions", 0);
        }
    }

    static void project(ProgressEvent event, RowChanges rows) {
        Change enrollment = rows.set(ENROLLMENT, event.enrollmentId());
        switch (event) {
            case ResultRecorded recorded -> result(recorded, rows);
            case ProgressMoved moved -> enrollment.with("progress", moved.progress())
                .with("done_items", moved.done())
                .with("required_items", moved.required())
                .with("outline_version", moved.outlineVersion())
                .with("meets_criteria", moved.meetsCriteria());
            case CourseCompleted completed -> enrollment.with("status", EnrollmentStatus.COMPLETED.code())
                .withFirst("completion_date", completed.occurredAt());
        }
    }

    private static Change content(StudyEvent event, UUID contentId, RowChanges rows) {
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
