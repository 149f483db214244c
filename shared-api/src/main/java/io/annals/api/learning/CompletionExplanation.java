package io.annals.api.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.EnrollmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Explains whether a learner has completed a course. A completed course stays completed
 * even if the criteria are no longer met.
 *
 * @param status the stored status of the enrollment
 * @param completedAt when the course was completed; absent if it is not
 * @param meetsCriteria whether the criteria are met now
 * @param criteria the criteria that apply; absent if only an outcome completes the course
 * @param ownCriteria whether the criteria are the learner's own, in place of the course's
 * @param outlineVersion the learner's version of the outline
 * @param conclusion the explanation in a sentence
 * @param parts the criteria one by one
 * @param chain the events that led to this, in order
 */
public record CompletionExplanation(UUID enrollmentId, UUID userId, UUID courseId, EnrollmentStatus status,
        @Nullable Instant completedAt, boolean meetsCriteria, @Nullable CompletionCriteria criteria,
        boolean ownCriteria, @Nullable Integer outlineVersion, String conclusion, List<ExplainedCriterion> parts,
        List<ExplainingEvent> chain) implements Owned {

    public CompletionExplanation {
        parts = Json.list(parts);
        chain = Json.list(chain);
    }

    /**
     * A criterion.
     *
     * @param criterion {@code all_required_contents}, {@code passed_assessments},
     * {@code minimum_score} or {@code minimum_minutes}
     * @param met whether it is met now
     * @param sentence the criterion and the learner's state, in plain English
     * @param since the event that last changed whether it is met; absent if it never
     * changed
     * @param missing the contents and assessments that are not done
     */
    public record ExplainedCriterion(String criterion, boolean met, String sentence, @Nullable ExplainingEvent since,
            List<UnmetRequirement.MissingItem> missing) {

        public ExplainedCriterion {
            missing = Json.list(missing);
        }

    }

}
