package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.attempt.AttemptCommand.ExtendAttempt;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;

/** The last module and the one-hour exam. */
record ExamWeek(Term term) {

    void play() {
        this.term.learner(QuizWeek.UNLUCKY).isRefusedToStart("module-locked", exam());
        takesMoreTime(this.term.learner(3));
        expiresRetroactively(this.term.learner(9));
        this.term.learners(1, 2).forEach((learner) -> take(learner, 0));
        take(this.term.learner(4), 1);
        take(this.term.learner(6), 2);
        Term.atOnce(this.term.learners(12, 20), (learner) -> take(learner, 0));
        LearnerAttempt late = this.term.learner(11).starts(exam());
        this.term.lead().does(new CloseAssessment(exam()));
        endsBy("expired", late);
        this.term.learner(24).isRefusedToStart("assessment-closed", exam());
    }

    private UUID exam() {
        return this.term.course().exam;
    }

    private LearnerAttempt take(TermLearner learner, int wrong) {
        return learner.starts(exam()).answers(this.term.course().examQuestions, wrong).submits();
    }

    /** An accommodation of 30 minutes and an extension of 10 minutes. */
    private void takesMoreTime(TermLearner learner) {
        this.term.lead().does(new GrantAccommodation(learner.enrollment(), exam(), 0, 30));
        LearnerAttempt attempt = learner.starts(exam());
        assertThat(minutes(attempt)).isEqualTo(90);
        this.term.lead().does(new ExtendAttempt(attempt.id(), 10));
        assertThat(minutes(attempt)).isEqualTo(100);
        attempt.answers(this.term.course().examQuestions, 0).submits();
    }

    private static long minutes(LearnerAttempt attempt) {
        return Duration
            .between(Instant.parse(attempt.view().path("startedAt").textValue()),
                    Instant.parse(attempt.view().path("deadline").textValue()))
            .toMinutes();
    }

    /**
     * The office records an attempt that started two hours ago; it expires after one
     * hour.
     */
    private void expiresRetroactively(TermLearner learner) {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);
        LearnerAttempt attempt = new LearnerAttempt(learner, Ids.next());
        this.term.college().office().didAt(startedAt, learner.start(attempt.id(), exam()));
        endsBy("expired", attempt);
        assertThat(attempt.view().path("endedAt").textValue())
            .isEqualTo(startedAt.plus(1, ChronoUnit.HOURS).toString());
        UUID question = this.term.course().examQuestions.id("What bleaches them?");
        learner.isRefused("attempt-expired",
                new SaveAnswer(attempt.id(), question, 1, this.term.course().examQuestions.answer(question, true)));
    }

    private void endsBy(String status, LearnerAttempt attempt) {
        this.term.college().waitUntil("the attempt is " + status, () -> attempt.status().equals(status));
    }

}
