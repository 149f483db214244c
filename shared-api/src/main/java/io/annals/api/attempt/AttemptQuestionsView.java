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
 * An attempt as its learner works on it, so that it can be gone on with on any device:
 * what is asked and what was answered, and nothing that tells a right answer.
 *
 * @param title of the assessment
 * @param status as {@link AttemptView} has it
 * @param answers how many answers were saved: the next one has the number after it
 * @param deadline until when it may be answered; absent where there is no end
 * @param handInUntil until when it may be handed in: the deadline, or later where there
 * is a grace period
 * @param serverTime now, by the clock that counts
 * @param secondsLeft until the deadline, 0 where that is over; absent where there is no
 * end
 * @param questions in the order of the attempt; none where the assessment is marked as a
 * whole
 */
public record AttemptQuestionsView(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        String title, int attemptNumber, String status, int answers, @Nullable Instant deadline,
        @Nullable Instant handInUntil, Instant serverTime, @Nullable Long secondsLeft, List<Question> questions,
        long version) implements Versioned, Owned {

    /**
     * A question of the attempt.
     *
     * @param sequenceNo its place, from 1
     * @param text what is asked; may be HTML
     * @param points what the right answer earns
     * @param body what there is to choose from, and so on
     * @param response the answer that was saved last; absent where there is none
     * @param answeredAt when that was saved
     */
    public record Question(UUID questionId, int sequenceNo, String text, BigDecimal points, PresentedBody body,
            @Nullable Response response, @Nullable Instant answeredAt) {
    }

    public AttemptQuestionsView {
        questions = Json.list(questions);
    }

    /** The time that is left does. */
    @Override
    public boolean changesByItself() {
        return true;
    }

}
