package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.Outcome;

/**
 * The final results and their explanations, including a regrade after a corrected key.
 */
record FinalResults(Term term) {

    private static final String DISPUTED = "Plankton sinks at noon.";

    /** The attempts without a correct answer: one of learner 2, three of 3, one of 5. */
    private static final int ALL_WRONG = 5;

    void play() {
        correctTheKey();
        completed();
        overviews();
        outcomes();
    }

    private MarineBiology course() {
        return this.term.course();
    }

    private void correctTheKey() {
        TermQuestions questions = course().quizQuestions;
        UUID disputed = questions.id(DISPUTED);
        AddQuestion original = questions.commands()
            .stream()
            .filter((question) -> question.questionId().equals(disputed))
            .findFirst()
            .orElseThrow();
        this.term.lead()
            .does(new ReviseQuestion(course().quiz, disputed, original.question().with(new TrueFalse(false))));
        this.term.lead().does(new ReleaseAssessment(course().quiz));
        JsonNode preview = this.term.lead()
            .sees("/queries/assessments/%s/regrade-preview?questionId=%s&policy=keep_better", course().quiz, disputed);
        assertThat(preview.path("changedAttempts").intValue()).as("%s", preview).isEqualTo(ALL_WRONG);
        TermLearner unlucky = this.term.learner(QuizWeek.UNLUCKY);
        UUID attempt = UUID.fromString(
                unlucky.sees("/queries/attempts?userId=%s", unlucky.id()).path("items").get(0).path("id").textValue());
        this.term.grader().does(new RegradeQuestion(course().quiz, Ids.next(), disputed, RegradePolicy.KEEP_BETTER));
        this.term.college().waitUntil("the attempt is regraded", () -> {
            JsonNode view = unlucky.sees("/queries/attempts/%s", attempt);
            return "regraded".equals(view.path("status").textValue());
        });
        JsonNode why = unlucky.sees("/queries/attempts/%s/why", attempt);
        assertThat(why.path("score").decimalValue().subtract(why.path("firstScore").decimalValue()))
            .isEqualByComparingTo("1");
    }

    private void completed() {
        TermLearner learner = this.term.learner(1);
        assertThat(learner.status()).isEqualTo("completed");
        JsonNode why = learner.sees("/queries/enrollments/%s/completion/why", learner.enrollment());
        assertThat(why.path("meetsCriteria").booleanValue()).as("%s", why).isTrue();
        assertThat(why.path("parts")).hasSize(4);
        assertThat(this.term.learner(10).status()).isEqualTo("completed");
        assertThat(this.term.learner(11).status()).isEqualTo("active");
        assertThat(this.term.learner(QuizWeek.UNLUCKY).progress()).isBetween(java.math.BigDecimal.ONE,
                java.math.BigDecimal.valueOf(50));
        assertThat(learner.progress()).isEqualByComparingTo("100");
    }

    private void overviews() {
        JsonNode gradebook = this.term.lead().sees("/queries/courses/%s/gradebook?limit=100", course().course);
        assertThat(gradebook.path("items")).hasSize(29);
        JsonNode items = this.term.lead().sees("/queries/courses/%s/gradebook/items", course().course).path("items");
        assertThat(items).hasSize(3);
        JsonNode analysis = this.term.lead().sees("/queries/assessments/%s/item-analysis", course().quiz);
        assertThat(analysis.toString()).contains("facility", "discrimination");
        JsonNode found = this.term.learner(1).sees("/queries/courses?text=marine");
        assertThat(found.path("items")).isNotEmpty();
        JsonNode card = this.term.learner(8).dashboard().path("enrollments");
        assertThat(card.toString()).contains("Report from the pier", "overdue");
    }

    private void outcomes() {
        this.term.lead().does(new RecordOutcome(this.term.learner(1).enrollment(), Outcome.DISTINCTION));
        this.term.lead().does(new RecordOutcome(this.term.learner(8).enrollment(), Outcome.FAIL));
        this.term.learner(8).isRefusedToStart("enrollment-ended", course().quiz);
    }

}
