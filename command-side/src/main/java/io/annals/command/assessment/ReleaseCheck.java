package io.annals.command.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentVersion.Question;

/** Whether a working copy may become a version: finds all that it lacks. */
final class ReleaseCheck {

    private final WorkingCopy copy;

    private final List<Violation> missing = new ArrayList<>();

    private ReleaseCheck(WorkingCopy copy) {
        this.copy = copy;
    }

    /**
     * @throws Refusal {@code assessment-incomplete} with all that it lacks
     */
    static void require(WorkingCopy copy) {
        ReleaseCheck completeness = new ReleaseCheck(copy);
        completeness.find();
        if (!completeness.missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "assessment-incomplete", "The assessment cannot be released yet.",
                    completeness.missing);
        }
    }

    private void find() {
        AssessmentConfiguration conditions = this.copy.conditions();
        int questions = this.copy.questions().size();
        if (conditions.settings().hasNoQuestions()) {
            require(questions == 0, "questions",
                    "must not be there, because the assessment is marked as a whole; there are " + questions);
        }
        else if (questions == 0) {
            require(false, "questions", "needs at least one");
        }
        else {
            requireSections();
        }
        require(conditions.canBePassed(), "passingScore", "must not be above maxScore");
    }

    private void requireSections() {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        int place = 0;
        for (WorkingSection section : this.copy.inOrder().toList()) {
            Optional<BigDecimal> points = pointsOf(section, "sections[" + place + "]");
            sum = sum.flatMap((before) -> points.map(before::add));
            place++;
        }
        int maxScore = this.copy.conditions().maxScore();
        sum.ifPresent((points) -> require(points.compareTo(BigDecimal.valueOf(maxScore)) == 0, "maxScore",
                "must be the sum of the points that an attempt gets: it is " + maxScore + ", they are "
                        + points.stripTrailingZeros().toPlainString()));
    }

    /** What an attempt gets of the section; nothing where that is not sure. */
    private Optional<BigDecimal> pointsOf(WorkingSection section, String field) {
        List<BigDecimal> points = this.copy.questionsOf(section).map(Question::points).toList();
        Integer drawn = section.drawCount();
        if (!require(!points.isEmpty(), field, "must have at least one question, or be removed")) {
            return (drawn == null) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        if (drawn == null) {
            return Optional.of(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        boolean enough = require(drawn <= points.size(), field + ".drawCount",
                "must not be above the number of its questions, which is " + points.size());
        boolean equal = require(points.stream().allMatch((some) -> some.compareTo(points.getFirst()) == 0),
                field + ".drawCount", "needs questions of equal points");
        return (enough && equal) ? Optional.of(points.getFirst().multiply(BigDecimal.valueOf(drawn)))
                : Optional.empty();
    }

    private boolean require(boolean condition, String field, String message) {
        if (!condition) {
            this.missing.add(new Violation(field, message));
        }
        return condition;
    }

}
