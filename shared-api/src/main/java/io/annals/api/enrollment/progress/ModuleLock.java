package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.course.RequirementType;
import org.jspecify.annotations.Nullable;

/**
 * An unmet requirement that locks a module for a learner. A module opens when all its
 * requirements are met.
 *
 * @param prerequisiteModuleId the module that the learner has to work on
 * @param requirementType what the learner has to do there
 * @param missing the work that is left
 */
public record ModuleLock(UUID prerequisiteModuleId, RequirementType requirementType, List<OutstandingWork> missing) {

    public ModuleLock {
        missing = List.copyOf(missing);
    }

    /** Describes the work that is left. */
    public String reason() {
        return String.join("; ", this.missing.stream().map(OutstandingWork::description).toList());
    }

    /**
     * Checks one requirement of a module:
     * <ul>
     * <li>{@code completed}: every required content of the prerequisite module was
     * completed and every required assessment passed;
     * <li>{@code passed}: every required assessment was passed;
     * <li>{@code min_score}: the {@link OverallScore} over the required assessments is at
     * least {@code minScore};
     * <li>{@code viewed}: every required content was opened or completed.
     * </ul>
     * A prerequisite module without such required items locks nothing.
     * @param minScore percent 0 to 100, for the type {@code min_score}
     * @param required the items that the prerequisite module requires now
     * @param weights the weight of each assessment
     * @return empty if the requirement is met
     */
    public static Optional<ModuleLock> of(UUID prerequisiteModuleId, RequirementType type,
            @Nullable BigDecimal minScore, RequiredItems required, Function<UUID, Weight> weights,
            LearnerResults results) {
        List<OutstandingWork> missing = switch (type) {
            case COMPLETED -> List.of(
                    new OutstandingWork("every required content must be completed",
                            OutstandingWork.of(required.contents(), results::hasCompleted)),
                    unpassed(required, results));
            case PASSED -> List.of(unpassed(required, results));
            case MIN_SCORE ->
                List.of(belowScore(Objects.requireNonNullElse(minScore, BigDecimal.ZERO), required, weights, results));
            case VIEWED -> List.of(new OutstandingWork("every required content must be opened",
                    OutstandingWork.of(required.contents(), results::hasViewed)));
        };
        List<OutstandingWork> left = missing.stream().filter((each) -> !each.items().isEmpty()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ModuleLock(prerequisiteModuleId, type, left));
    }

    private static OutstandingWork unpassed(RequiredItems required, LearnerResults results) {
        return new OutstandingWork("every required assessment must be passed",
                OutstandingWork.of(required.assessments(), results::hasPassed));
    }

    private static OutstandingWork belowScore(BigDecimal minScore, RequiredItems required,
            Function<UUID, Weight> weights, LearnerResults results) {
        boolean reached = OverallScore.of(required.assessments(), weights, results)
            .map((score) -> OverallScore.reaches(score, minScore))
            .orElse(true);
        return new OutstandingWork(
                "the required assessments need a score of at least " + minScore.toPlainString() + " percent",
                reached ? List.of() : OutstandingWork.of(required.assessments(), (assessment) -> false));
    }

}
