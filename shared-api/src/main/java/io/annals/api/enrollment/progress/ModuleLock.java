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
 * Why a module is locked for a learner: what is missing of one of its requirements. All
 * of them must be met before it opens.
 *
 * @param prerequisiteModuleId the module in which something must be done
 * @param requirementType what must be done there
 * @param missing what of it is
 */
public record ModuleLock(UUID prerequisiteModuleId, RequirementType requirementType, List<OutstandingWork> missing) {

    public ModuleLock {
        missing = List.copyOf(missing);
    }

    /** What is missing, in words. */
    public String reason() {
        return String.join("; ", this.missing.stream().map(OutstandingWork::inFull).toList());
    }

    /**
     * Whether a requirement keeps a module locked:
     * <ul>
     * <li>{@code completed}: until every required content of the other module was
     * completed and every required assessment passed;
     * <li>{@code passed}: until every required assessment was passed;
     * <li>{@code min_score}: until the {@link OverallScore} over the required assessments
     * is at least {@code minScore};
     * <li>{@code viewed}: until every required content was opened or completed.
     * </ul>
     * A module that requires nothing of the kind keeps nothing locked.
     * @param minScore percent 0 to 100, where the type is {@code min_score}
     * @param required what the other module requires now
     * @param worth what each of its assessments weighs
     * @return empty where the requirement is met
     */
    public static Optional<ModuleLock> of(UUID prerequisiteModuleId, RequirementType type,
            @Nullable BigDecimal minScore, RequiredItems required, Function<UUID, Weight> worth,
            LearnerResults achieved) {
        List<OutstandingWork> missing = switch (type) {
            case COMPLETED -> List.of(
                    new OutstandingWork("every required content must be completed",
                            OutstandingWork.of(required.contents(), achieved::hasCompleted)),
                    unpassed(required, achieved));
            case PASSED -> List.of(unpassed(required, achieved));
            case MIN_SCORE ->
                List.of(belowScore(Objects.requireNonNullElse(minScore, BigDecimal.ZERO), required, worth, achieved));
            case VIEWED -> List.of(new OutstandingWork("every required content must be opened",
                    OutstandingWork.of(required.contents(), achieved::hasViewed)));
        };
        List<OutstandingWork> left = missing.stream().filter((each) -> !each.items().isEmpty()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ModuleLock(prerequisiteModuleId, type, left));
    }

    private static OutstandingWork unpassed(RequiredItems required, LearnerResults achieved) {
        return new OutstandingWork("every required assessment must be passed",
                OutstandingWork.of(required.assessments(), achieved::hasPassed));
    }

    private static OutstandingWork belowScore(BigDecimal minScore, RequiredItems required, Function<UUID, Weight> worth,
            LearnerResults achieved) {
        boolean reached = OverallScore.percent(required.assessments(), worth, achieved)
            .map((percent) -> percent.compareTo(minScore) >= 0)
            .orElse(true);
        return new OutstandingWork(
                "the required assessments need a score of at least " + minScore.toPlainString() + " percent",
                reached ? List.of() : OutstandingWork.of(required.assessments(), (assessment) -> false));
    }

}
