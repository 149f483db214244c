package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;

/**
 * The third module and its report, which is submitted two days late: the penalty of three
 * started days is 30 percent of the points.
 */
record ReportWeek(Term term) {

    void play() {
        this.term.learner(QuizWeek.UNLUCKY).isRefusedToStart("module-locked", course().report);
        TermLearner reader = this.term.learner(10);
        reader.studies(course().required.get(2), 10);
        assertThat(reader.status()).isEqualTo("completed");
        reader.isRefusedToStart("enrollment-ended", course().report);
        List<LearnerAttempt> reports = new ArrayList<>(Term.atOnce(authors(), this::handIn));
        reports.add(handIn(this.term.learner(7)));
        assertThat(reports.getLast().status()).isEqualTo("submitted");
        assertThat(this.term.grader().queue(course().course).path("items")).hasSize(reports.size());
        claims(reports);
        reports.forEach((report) -> {
            this.term.grader().claims(report);
            this.term.grader().grades(report, essay(), "9", "<p>Well observed.</p>");
        });
        assertThat(this.term.grader().queue(course().course).path("items")).isEmpty();
        assertThat(reports.getFirst().view().path("score").decimalValue()).isEqualByComparingTo("6");
        regrade(reports.get(1));
    }

    private MarineBiology course() {
        return this.term.course();
    }

    private UUID essay() {
        return course().reportQuestions.id("What did you see on the pier?");
    }

    /**
     * All active learners except for the one who failed the quiz, learner 8, who forgets
     * the report, and learner 10, whose completion criteria do not require it.
     */
    private Stream<TermLearner> authors() {
        return Stream
            .of(this.term.learners(1, 4), this.term.learners(6, 7), this.term.learners(9, 9),
                    this.term.learners(11, 20), this.term.learners(24, 27))
            .flatMap(Function.identity());
    }

    private LearnerAttempt handIn(TermLearner learner) {
        learner.studies(course().required.get(2), 10);
        LearnerAttempt report = learner.starts(course().report);
        report.saves(essay(), course().reportQuestions.answer(essay(), false));
        report.saves(essay(), course().reportQuestions.answer(essay(), true));
        return report.submits();
    }

    private void claims(List<LearnerAttempt> reports) {
        LearnerAttempt first = reports.getFirst();
        this.term.lead().does(new ClaimGrading(first.id()));
        this.term.grader().isRefused("claimed-by-other", new ClaimGrading(first.id()));
        this.term.grader().isRefused("claimed-by-other", GradingInstructor.gradeCommand(first, essay(), "5", "Mine?"));
        this.term.lead().does(new ReleaseGrading(first.id()));
        this.term.grader()
            .isRefused("mark-above-points", GradingInstructor.gradeCommand(first, essay(), "11", "Too good"));
    }

    /** Changing a given grade requires the current version. */
    private void regrade(LearnerAttempt report) {
        GradeResponse better = GradingInstructor.gradeCommand(report, essay(), "10", "<p>Read again: all there.</p>");
        this.term.lead().isRefused("version-needed", better);
        this.term.lead().isRefused("stale-version", better, "If-Match", "\"1\"");
        long version = report.view().path("version").longValue();
        this.term.lead().does(better, "If-Match", "\"%d\"".formatted(version));
        assertThat(report.status()).isEqualTo("regraded");
        assertThat(report.view().path("score").decimalValue()).isEqualByComparingTo("7");
    }

}
