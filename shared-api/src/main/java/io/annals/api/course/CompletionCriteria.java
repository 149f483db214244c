package io.annals.api.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;
import io.annals.api.Json;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a learner must do to complete a course. Every stated criterion must be met. At
 * least one must require something: without criteria, only a recorded outcome completes
 * the course.
 *
 * @param allRequiredContents whether every required content of the learner's outline
 * version must be completed; false if omitted
 * @param passedAssessments which assessments must be passed; none if omitted
 * @param assessmentIds the assessments to pass if {@code passedAssessments} is
 * {@code some}
 * @param minimumScore the least overall score, in percent 0 to 100
 * @param minimumMinutes the least time spent in the course, in minutes
 */
public record CompletionCriteria(@Nullable Boolean allRequiredContents, @Nullable Passing passedAssessments,
        @Size(max = 500) List<@NotNull UUID> assessmentIds,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal minimumScore,
        @Nullable @PositiveOrZero Integer minimumMinutes) {

    /** Which assessments of the learner's outline version must be passed. */
    public enum Passing {

        /** Every required assessment. */
        ALL,
        /** The listed assessments. */
        SOME,
        /** No assessment. */
        NONE;

        /** The stable name: {@code all}, {@code some}, {@code none}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException if there is no such name
         */
        @JsonCreator
        public static Passing of(String code) {
            return Codes.find(values(), Passing::code, code);
        }

    }

    public CompletionCriteria {
        allRequiredContents = Boolean.TRUE.equals(allRequiredContents);
        passedAssessments = (passedAssessments != null) ? passedAssessments : Passing.NONE;
        assessmentIds = Json.list(assessmentIds);
    }

    /**
     * Checks the values against each other.
     * @param field the field that has the criteria
     * @throws Refusal {@code criteria-empty} or {@code criteria-contradict-themselves}
     */
    public void requireConsistent(String field) {
        boolean listed = this.passedAssessments == Passing.SOME;
        if (listed == this.assessmentIds.isEmpty()) {
            throw Refusal.invalid("criteria-contradict-themselves",
                    "The field assessmentIds is required if passedAssessments is some, and not allowed otherwise.",
                    new Violation(field + ".assessmentIds",
                            listed ? "must have at least one" : "must be omitted unless passedAssessments is some"));
        }
        if (requiresNothing()) {
            throw Refusal.invalid("criteria-empty",
                    "The completion criteria require nothing, so every learner would complete the course at once.",
                    new Violation(field,
                            "must require something, or be omitted if only an outcome completes the course"));
        }
    }

    private boolean requiresNothing() {
        return !needsAllContents() && (this.passedAssessments == null || this.passedAssessments == Passing.NONE)
                && (this.minimumScore == null || this.minimumScore.signum() == 0)
                && (this.minimumMinutes == null || this.minimumMinutes == 0);
    }

    /** Whether every required content must be completed. */
    public boolean needsAllContents() {
        return Boolean.TRUE.equals(this.allRequiredContents);
    }

    /**
     * The assessments to pass.
     * @param required the assessments that the learner's outline version requires
     */
    public List<UUID> assessmentsToPass(List<UUID> required) {
        return switch (this.passedAssessments) {
            case ALL -> List.copyOf(required);
            case SOME -> this.assessmentIds;
            case NONE -> List.of();
            case null -> List.of();
        };
    }

    /**
     * A copy for other assessments.
     * @param others the replacement of each assessment; one without is dropped
     * @return empty if nothing is left that is required
     */
    Optional<CompletionCriteria> withAssessments(Map<UUID, UUID> others) {
        List<UUID> ids = this.assessmentIds.stream().filter(others::containsKey).map(others::get).toList();
        Passing passing = (this.passedAssessments == Passing.SOME && ids.isEmpty()) ? Passing.NONE
                : this.passedAssessments;
        return Optional
            .of(new CompletionCriteria(this.allRequiredContents, passing, ids, this.minimumScore, this.minimumMinutes))
            .filter((criteria) -> !criteria.requiresNothing());
    }

}
