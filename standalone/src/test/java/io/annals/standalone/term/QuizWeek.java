package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.enrollment.EnrollmentCommand.GrantAccommodation;

/** The first two modules, and the quiz on them. */
record QuizWeek(Term term) {

    /** The learner who answers everything wrong. */
    static final int UNLUCKY = 5;

    private static final int QUESTIONS = 9;

    void play() {
        lockedAtFirst();
        study();
        Term.atOnce(learners().skip(5), (learner) -> take(learner, 0));
        twoTabs(this.term.learner(1));
        secondAttempt(this.term.learner(2));
        accommodated(this.term.learner(3));
        voided(this.term.learner(4));
        take(this.term.learner(UNLUCKY), QUESTIONS);
        attemptsArePrivate();
    }

    private MarineBiology course() {
        return this.term.course();
    }

    /** The active learners, the first five first. */
    private Stream<TermLearner> learners() {
        return Stream.concat(this.term.learners(1, 20), this.term.learners(24, 27));
    }

    private void lockedAtFirst() {
        TermLearner learner = this.term.learner(1);
        JsonNode life = learner.outline().path("modules").get(1);
        assertThat(life.path("locked").booleanValue()).as("%s", life).isTrue();
        assertThat(life.path("locks")).isNotEmpty();
        learner.isRefusedToStart("module-locked", course().quiz);
        JsonNode why = learner.sees("/queries/enrollments/%s/modules/%s/why", learner.enrollment(), course().life);
        assertThat(why.path("locked").booleanValue()).as("%s", why).isTrue();
        assertThat(learner.dashboard().path("enrollments")).isNotEmpty();
    }

    private void study() {
        UUID salt = course().required.get(0);
        UUID drifters = course().required.get(1);
        Term.atOnce(learners(), (learner) -> {
            learner.opens(course().forum);
            learner.studies(salt, 20);
            learner.studies(drifters, 15);
            return learner;
        });
        JsonNode life = this.term.learner(1).outline().path("modules").get(1);
        assertThat(life.path("locked").booleanValue()).as("%s", life).isFalse();
    }

    private LearnerAttempt take(TermLearner learner, int wrong) {
        return learner.starts(course().quiz).answers(course().quizQuestions, wrong).submits();
    }

    /** The questions do not reveal the answers, and an outdated tab cannot save. */
    private void twoTabs(TermLearner learner) {
        LearnerAttempt attempt = learner.starts(course().quiz);
        assertThat(attempt.questionsView().toString()).doesNotContain("\"correct", "pattern", "explanation",
                "See the chapter");
        assertThat(attempt.questions()).hasSize(QUESTIONS);
        UUID first = attempt.questions().getFirst();
        attempt.saves(first, course().quizQuestions.answer(first, false));
        attempt.isRefusedToSaveFromOutdatedTab(first, course().quizQuestions.answer(first, true));
        attempt.answers(course().quizQuestions, 0).submits();
        assertThat(attempt.status()).isEqualTo("graded");
        assertThat(attempt.view().path("score").decimalValue()).isEqualByComparingTo("20");
        assertThat(attempt.review().toString()).contains("See the chapter");
    }

    private void secondAttempt(TermLearner learner) {
        LearnerAttempt first = take(learner, QUESTIONS);
        assertThat(first.view().path("passed").booleanValue()).isFalse();
        assertThat(take(learner, 1).view().path("passed").booleanValue()).isTrue();
    }

    /** An accommodation of one attempt more than the regular three. */
    private void accommodated(TermLearner learner) {
        this.term.lead().does(new GrantAccommodation(learner.enrollment(), course().quiz, 1, 30));
        for (int wrong : List.of(QUESTIONS, QUESTIONS, QUESTIONS, 0)) {
            take(learner, wrong);
        }
        learner.isRefusedToStart("no-attempt-left", course().quiz);
    }

    private void voided(TermLearner learner) {
        LearnerAttempt attempt = take(learner, 0);
        this.term.lead().does(new VoidAttempt(attempt.id(), "The wrong learner sat at the screen"));
        assertThat(attempt.status()).isEqualTo("voided");
        take(learner, 0);
    }

    private void attemptsArePrivate() {
        LearnerAttempt attempt = this.term.learner(6).starts(course().quiz);
        this.term.learner(7).mayNotSee("/queries/attempts/%s", attempt.id());
        this.term.learner(7).mayNotSee("/queries/courses/%s/gradebook", course().course);
        this.term.learner(7).isRefused("not-found", new SubmitAttempt(attempt.id()));
        attempt.submits();
    }

}
