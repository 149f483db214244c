package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.Versioned;
import io.annals.api.assessment.question.PresentedBody;
import io.annals.api.assessment.question.Response;
import org.jspecify.annotations.Nullable;

/**
 * An attempt with its questions and the answers saved so far, to be worked on or resumed
 * on any device. It shows no right answers.
 *
 * @param title the assessment's title
 * @param answers how many answers were saved: the next one has the number after it
 * @param deadline until when it may be answered; absent if there is no time limit
 * @param handInUntil until when it may be submitted: the deadline plus the grace period
 * @param serverTime the current time of the server, which is the one that counts
 * @param secondsLeft until the deadline, at least 0; absent if there is no time limit
 * @param questions in the order of the attempt; empty if the assessment is graded as a
 * whole
 */
public record AttemptQuestionsView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        String title, int attemptNumber, AttemptStatus status, int answers, @Nullable Instant deadline,
        @Nullable Instant handInUntil, Instant serverTime, @Nullable Long secondsLeft,
        List<PresentedQuestion> questions, long version) implements Versioned, Owned {

    /**
     * A question of the attempt, as its learner sees it.
     *
     * @param sequenceNo its position, from 1
     * @param text the question, as HTML
     * @param points what the right answer earns
     * @param body the options and so on
     * @param response the answer saved last; absent if there is none
     * @param answeredAt when that answer was saved
     */
    public record PresentedQuestion(UUID questionId, int sequenceNo, String text, BigDecimal points, PresentedBody body,
            @Nullable Response response, @Nullable Instant answeredAt) {
    }

    public AttemptQuestionsView {
        questions = Json.list(questions);
    }

    /** The time left changes. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
