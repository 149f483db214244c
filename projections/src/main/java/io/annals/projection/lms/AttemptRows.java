package io.annals.projection.lms;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.attempt.GradingEvent;
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;

import static io.annals.projection.lms.LmsTables.ASSESSMENT_ATTEMPT;
import static io.annals.projection.lms.LmsTables.QUESTION_RESPONSE;

/** Writes attempts and their answers. */
final class AttemptRows {

    private AttemptRows() {
    }

    static void project(AttemptEvent event, RowChanges rows) {
        AttemptStatus.after(event).ifPresent((status) -> attempt(event, rows).with("status", status));
        switch (event) {
            case AttemptStarted started -> start(started, rows);
            case AnswerSaved saved -> save(saved, rows);
            case AttemptExtended extended -> attempt(extended, rows).with("deadline", extended.deadline());
            case AttemptSubmitted submitted -> attempt(submitted, rows).with("submitted_at", submitted.occurredAt())
                .with("end_time", submitted.occurredAt())
                .with("seconds_late", submitted.secondsLate());
            case AttemptExpired expired -> expire(expired, rows);
            case AttemptVoided voided ->
                attempt(voided, rows).with("voided_at", voided.occurredAt()).with("void_reason", voided.voidReason());
            case GradingEvent grading -> GradingRows.project(grading, rows);
        }
    }

    /** The row of the attempt. */
    static Change attempt(AttemptEvent event, RowChanges rows) {
        return rows.set(ASSESSMENT_ATTEMPT, event.attemptId());
    }

    /** The row of a question in the attempt. */
    static Change response(AttemptEvent event, UUID questionId, RowChanges rows) {
        return rows.set(QUESTION_RESPONSE, responseId(event, questionId));
    }

    private static UUID responseId(AttemptEvent event, UUID questionId) {
        return Ids.named(event.attemptId(), "question", questionId.toString());
    }

    private static void start(AttemptStarted started, RowChanges rows) {
        rows.insert(ASSESSMENT_ATTEMPT, started.attemptId())
            .with("assessment_id", started.assessmentId())
            .with("assessment_version", started.assessmentVersion())
            .with("user_id", started.userId())
            .with("enrollment_id", started.enrollmentId())
            .with("course_id", started.courseId())
            .with("attempt_number", started.attemptNumber())
            .with("max_score", started.maxScore())
            .with("passing_score", started.passingScore())
            .with("start_time", started.occurredAt())
            .with("deadline", started.deadline())
            .with("answers", 0)
            .with("metadata", started.metadata());
        for (int i = 0; i < started.questions().size(); i++) {
            ask(started, started.questions().get(i), i + 1, rows);
        }
    }

    private static void ask(AttemptStarted started, AttemptQuestion question, int place, RowChanges rows) {
        rows.insert(QUESTION_RESPONSE, responseId(started, question.questionId()))
            .with("attempt_id", started.attemptId())
            .with("question_id", question.questionId())
            .with("assessment_id", started.assessmentId())
            .with("enrollment_id", started.enrollmentId())
            .with("sequence_no", place)
            .with("option_order", question.optionOrder())
            .with("points", question.points())
            .with("waits", false);
    }

    private static void save(AnswerSaved saved, RowChanges rows) {
        attempt(saved, rows).with("answers", saved.answerNo());
        response(saved, saved.questionId(), rows).with("response_data", saved.response())
            .with("answer_no", saved.answerNo())
            .with("answered_at", saved.occurredAt())
            .with("late", saved.late());
    }

    private static void expire(AttemptExpired expired, RowChanges rows) {
        Change attempt = attempt(expired, rows).with("end_time", expired.occurredAt())
            .with("expired_at", expired.occurredAt());
        if (expired.handedIn()) {
            attempt.with("submitted_at", expired.occurredAt()).with("seconds_late", expired.secondsLate());
        }
    }

}
