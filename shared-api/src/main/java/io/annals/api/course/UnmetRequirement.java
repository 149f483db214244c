package io.annals.api.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that keeps a module locked for a learner.
 *
 * @param prerequisiteModuleId the module in which the requirement is met
 * @param minScore percent, if the type is {@code min_score}
 * @param reason what the learner must do, as a sentence
 * @param missing the contents and assessments in which it is not done yet
 */
public record UnmetRequirement(UUID requirementId, UUID prerequisiteModuleId, @Nullable String prerequisiteTitle,
        RequirementType requirementType, @Nullable BigDecimal minScore, String reason, List<MissingItem> missing) {

    public UnmetRequirement {
        missing = Json.list(missing);
    }

    /**
     * A content or an assessment.
     *
     * @param kind {@code content} or {@code assessment}
     * @param title absent if learners no longer see it
     */
    public record MissingItem(String kind, UUID id, @Nullable String title) {
    }

}
