package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.SingleChoice;

/**
 * Scores single and multiple choice questions.
 *
 * <p>
 * Single choice: the correct option alone earns all points.
 *
 * <p>
 * Multiple choice: with {@code c} correct options, {@code r} correct and {@code w} other
 * options chosen, and a penalty of {@code p} percent, the fraction is
 * {@code max(0, r - w * p / 100) / c}. With {@code p = 100} this is the "partial credit
 * with penalty" of Canvas New Quizzes (each wrong choice costs what a correct one earns,
 * never below 0); Moodle's multiple-answer questions have the same floor. Without partial
 * credit the fraction is 1 for exactly the correct options and 0 otherwise (Canvas:
 * "exact match", QTI 2.1: {@code match_correct}).
 *
 * @see <a href=
 * "https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-create-a-Multiple-Answer-question-in-New-Quizzes/ta-p/977">Canvas,
 * multiple answer questions</a>
 * @see <a href= "https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI
 * 2.1, response processing</a>
 */
final class ChoiceScoring {

    private ChoiceScoring() {
    }

    static ScoreFraction fraction(SingleChoice question, Chosen answer) {
        Set<UUID> correct = question.options()
            .stream()
            .filter(ChoiceOption::correct)
            .map(ChoiceOption::optionId)
            .collect(Collectors.toSet());
        return ScoreFraction.allIf(correct.equals(Set.copyOf(answer.optionIds())));
    }

    static ScoreFraction fraction(MultipleChoice question, Chosen answer) {
        Set<UUID> correct = question.options()
            .stream()
            .filter(ChoiceOption::correct)
            .map(ChoiceOption::optionId)
            .collect(Collectors.toSet());
        Set<UUID> right = new HashSet<>(answer.optionIds());
        int chosen = right.size();
        right.retainAll(correct);
        int wrong = chosen - right.size();
        boolean exact = wrong == 0 && right.equals(correct);
        if (!question.partialCredit()) {
            return ScoreFraction.allIf(exact);
        }
        BigDecimal penalty = Objects.requireNonNullElse(question.penalty(), BigDecimal.ZERO);
        BigDecimal earned = BigDecimal.valueOf(100L * right.size())
            .subtract(penalty.multiply(BigDecimal.valueOf(wrong)))
            .max(BigDecimal.ZERO);
        return new ScoreFraction(Fraction.of(earned).dividedBy(Fraction.of(100L * correct.size(), 1)), exact);
    }

}
