package io.annals.api.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.UnmetRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Why a learner has completed a course, or not yet. That it was completed and that the
 * criteria are met at present are two facts: what was completed stays so.
 *
 * @param completedAt when the course was completed; absent where it is not
 * @param meetsCriteria whether what it takes is met at present
 * @param criteria what it takes; absent where nothing completes the course but an outcome
 * that is recorded
 * @param ownCriteria whether they are this learner's own, in place of the course's
 * @param outlineVersion the version of the outline that the learner is on
 * @param conclusion why, in a sentence
 * @param parts each criterion by itself
 * @param chain what happened, in order
 */
public record CompletionExplanation(UUID enrollmentId, UUID userId, UUID courseId, String status,
        @Nullable Instant completedAt, boolean meetsCriteria, @Nullable CompletionCriteria criteria,
        boolean ownCriteria, @Nullable Integer outlineVersion, String conclusion, List<Part> parts,
        List<ExplainingEvent> chain) implements Owned {

    public CompletionExplanation {
        parts = Json.list(parts);
        chain = Json.list(chain);
    }

    /**
     * One criterion.
     *
     * @param criterion {@code all_required_contents}, {@code passed_assessments},
     * {@code minimum_score} or {@code minimum_minutes}
     * @param met whether it is met at present
     * @param sentence what is asked and what there is, in plain English
     * @param since the event since which it is met, or since which it is not any more;
     * absent where it never was, or was from the beginning
     * @param missing in which contents and assessments it is not done yet
     */
    public record Part(String criterion, boolean met, String sentence, @Nullable ExplainingEvent since,
            List<UnmetRequirement.MissingItem> missing) {

        public Part {
            missing = Json.list(missing);
        }

    }

}
