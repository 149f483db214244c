package io.annals.command.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.scoring.Points;

/**
 * Checks whether a working copy can be released, and reports everything that is missing.
 */
final class ReleaseCheck {

    private final WorkingCopy copy;

    private final List<Violation> missing = new ArrayList<>();

    private ReleaseCheck(WorkingCopy copy) {
        this.copy = copy;
    }

    /**
     * @throws Refusal {@code assessment-incomplete} with everything that is missing
     */
    static void require(WorkingCopy copy) {
        ReleaseCheck check = new ReleaseCheck(copy);
        check.find();
        if (!check.missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "assessment-incomplete", "The assessment cannot be released yet.",
                    check.missing);
        }
    }

    private void find() {
        AssessmentConfiguration configuration = this.copy.configuration();
        int questions = this.copy.questions().size();
        if (configuration.settings().hasNoQuestions()) {
            require(questions == 0, "questions",
                    "must be removed, because the assessment is graded as a whole; there are " + questions);
        }
        else if (questions == 0) {
            require(false, "questions", "must be at least one");
        }
        else {
            requireSections();
        }
        require(configuration.canBePassed(), "configuration.passingScore", "must not be above maxScore");
    }

    private void requireSections() {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        int index = 0;
        for (WorkingSection section : this.copy.inOrder().toList()) {
            Optional<BigDecimal> points = pointsOf(section, "sections[" + index + "]");
            sum = sum.flatMap((before) -> points.map(before::add));
            index++;
        }
        BigDecimal maxScore = this.copy.configuration().maxScore();
        sum.ifPresent((points) -> require(points.compareTo(maxScore) == 0, "configuration.maxScore",
                "must be the sum of the points of an attempt's questions: it is " + Points.text(maxScore)
                        + ", the sum is " + Points.text(points)));
    }

    /**
     * The points of the questions that an attempt gets; empty if they are not certain.
     */
    private Optional<BigDecimal> pointsOf(WorkingSection section, String field) {
        List<BigDecimal> points = this.copy.questionsOf(section)
            .map((question) -> question.question().points())
            .toList();
        Integer drawn = section.section().drawCount();
        if (!require(!points.isEmpty(), field, "must have at least one question or be removed")) {
            return (drawn == null) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        if (drawn == null) {
            return Optional.of(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        boolean enough = require(drawn <= points.size(), field + ".section.drawCount",
                "must not be above the number of its questions, which is " + points.size());
        boolean equal = require(points.stream().allMatch((each) -> each.compareTo(points.getFirst()) == 0),
                field + ".section.drawCount", "must be absent unless all questions of the section have equal points");
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
