package io.annals.projection.lms;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.projection.relational.Rows;

import static io.annals.projection.lms.LmsTables.ASSESSMENT_ATTEMPT;

/** Attempts and their scores. */
final class AttemptRows {

    private AttemptRows() {
    }

    static void project(AttemptEvent event, Rows rows) {
        switch (event) {
            case AttemptStarted started -> rows.insert(ASSESSMENT_ATTEMPT, started.attemptId())
                .with("assessment_id", started.assessmentId())
                .with("user_id", started.userId())
                .with("enrollment_id", started.enrollmentId())
                .with("course_id", started.courseId())
                .with("attempt_number", started.attemptNumber())
                .with("max_score", started.maxScore())
                .with("status", "in_progress")
                .with("start_time", started.occurredAt())
                .with("metadata", started.metadata());
            case AttemptSubmitted submitted -> rows.set(ASSESSMENT_ATTEMPT, submitted.attemptId())
                .with("status", "submitted")
                .with("submitted_at", submitted.occurredAt())
                .with("end_time", submitted.occurredAt());
            case AttemptEvent.AnswerSaved saved -> {
            }
            case AttemptEvent.AttemptExtended extended -> {
            }
            case AttemptEvent.AttemptExpired expired -> {
            }
            case AttemptEvent.AttemptVoided voided -> {
            }
            case AttemptGraded graded -> rows.set(ASSESSMENT_ATTEMPT, graded.attemptId())
                .with("status", "graded")
                .with("score", graded.score())
                .with("passed", graded.passed())
                .with("feedback", graded.feedback());
            case io.annals.api.attempt.GradingEvent grading -> {
            }
        }
    }

}
