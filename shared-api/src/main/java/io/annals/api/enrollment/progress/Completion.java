package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.course.CompletionCriteria;
import org.jspecify.annotations.Nullable;

/** Decides whether a learner meets the completion criteria of a course. */
public final class Completion {

    private Completion() {
    }

    /**
     * Returns the criteria that apply to an enrollment: its own, or else the course's.
     * @return empty if neither has any, so that only an outcome completes the course
     */
    public static Optional<CompletionCriteria> criteria(@Nullable CompletionCriteria ofEnrollment,
            @Nullable CompletionCriteria ofCourse) {
        return Optional.ofNullable(ofEnrollment).or(() -> Optional.ofNullable(ofCourse));
    }

    /** Whether all criteria are met. */
    public static boolean isMet(CompletionCriteria criteria, RequiredItems required, Function<UUID, Weight> weights,
            LearnerResults results) {
        return missing(criteria, required, weights, results).isEmpty();
    }

    /**
     * Returns the work that is left to meet the criteria. Each stated criterion is
     * checked on its own:
     * <ul>
     * <li>all required contents: every content in {@code required} was completed;
     * <li>passed assessments: every assessment in {@code required}, or every assessment
     * that the criteria list, was passed;
     * <li>minimum score: the {@link OverallScore} over the assessments in
     * {@code required} is at least that; without assessments it is 0;
     * <li>minimum minutes: at least that much time was spent in the course.
     * </ul>
     * @param required the required items of the learner's outline version
     * @param weights the weight of each assessment
     */
    public static List<OutstandingWork> missing(CompletionCriteria criteria, RequiredItems required,
            Function<UUID, Weight> weights, LearnerResults results) {
        List<OutstandingWork> missing = new ArrayList<>();
        if (criteria.needsAllContents()) {
            add(missing, "every required content must be completed",
                    OutstandingWork.of(required.contents(), results::hasCompleted));
        }
        Collection<UUID> toPass = criteria.assessmentsToPass(List.copyOf(required.assessments()));
        add(missing, "these assessments must be passed", OutstandingWork.of(toPass, results::hasPassed));
        BigDecimal minimum = criteria.minimumScore();
        if (minimum != null) {
            Fraction reached = OverallScore.of(required.assessments(), weights, results).orElse(Fraction.ZERO);
            if (!OverallScore.reaches(reached, minimum)) {
                missing.add(new OutstandingWork(
                        "the overall score must be at least " + minimum.toPlainString() + " percent", List.of()));
            }
        }
        Integer minutes = criteria.minimumMinutes();
        if (minutes != null && results.minutes() < minutes) {
            missing.add(new OutstandingWork("at least " + minutes + " minutes must be spent in the course", List.of()));
        }
        return List.copyOf(missing);
    }

    private static void add(List<OutstandingWork> missing, String reason, List<UUID> items) {
        if (!items.isEmpty()) {
            missing.add(new OutstandingWork(reason, items));
        }
    }

}
