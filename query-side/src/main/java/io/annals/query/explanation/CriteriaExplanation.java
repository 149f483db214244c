package io.annals.query.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.enrollment.progress.Completion;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.OutstandingWork;
import io.annals.api.enrollment.progress.OverallScore;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.Weight;

/** Explains completion criteria one by one. */
final class CriteriaExplanation {

    private final RequiredItems required;

    private final Function<UUID, Weight> weights;

    private final LearnerResults results;

    CriteriaExplanation(RequiredItems required, Function<UUID, Weight> weights, LearnerResults results) {
        this.required = required;
        this.weights = weights;
        this.results = results;
    }

    /** A criterion and the work that is left. */
    record Criterion(String name, String sentence, List<OutstandingWork> missing) {

        boolean met() {
            return this.missing.isEmpty();
        }

    }

    /** Explains each stated criterion, by the rule for all of them. */
    List<Criterion> of(CompletionCriteria criteria) {
        List<Criterion> stated = new ArrayList<>();
        if (criteria.needsAllContents()) {
            stated.add(criterion("all_required_contents",
                    "Every required content must be completed: %s are."
                        .formatted(count(this.required.contents(), this.results::hasCompleted)),
                    new CompletionCriteria(true, null, List.of(), null, null)));
        }
        if (criteria.passedAssessments() != Passing.NONE) {
            Collection<UUID> toPass = criteria.assessmentsToPass(List.copyOf(this.required.assessments()));
            String which = (criteria.passedAssessments() == Passing.ALL) ? "Every required assessment"
                    : "Every listed assessment";
            stated.add(criterion("passed_assessments",
                    "%s must be passed: %s are.".formatted(which, count(toPass, this.results::hasPassed)),
                    new CompletionCriteria(null, criteria.passedAssessments(), criteria.assessmentIds(), null, null)));
        }
        BigDecimal minimum = criteria.minimumScore();
        if (minimum != null) {
            BigDecimal reached = Points.percent(
                    OverallScore.of(this.required.assessments(), this.weights, this.results).orElse(Fraction.ZERO));
            stated.add(criterion(
                    "minimum_score", "The overall score must be at least %s percent: it is %s."
                        .formatted(Points.text(minimum), reached.toPlainString()),
                    new CompletionCriteria(null, null, List.of(), minimum, null)));
        }
        Integer minutes = criteria.minimumMinutes();
        if (minutes != null) {
            stated.add(
                    criterion("minimum_minutes",
                            "At least %d minutes must be spent in the course: %d are.".formatted(minutes,
                                    this.results.minutes()),
                            new CompletionCriteria(null, null, List.of(), null, minutes)));
        }
        return stated;
    }

    private Criterion criterion(String name, String sentence, CompletionCriteria alone) {
        return new Criterion(name, sentence, Completion.missing(alone, this.required, this.weights, this.results));
    }

    private static String count(Collection<UUID> items, Predicate<UUID> isDone) {
        return items.stream().filter(isDone).count() + " of " + items.size();
    }

}
