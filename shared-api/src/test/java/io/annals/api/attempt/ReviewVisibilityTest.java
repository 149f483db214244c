package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;

import io.annals.api.assessment.AnswersShown;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewVisibilityTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void learners_see_scores_once_the_attempt_has_one() {
        assertThat(ReviewVisibility.showsScores(false, null)).isFalse();
        assertThat(ReviewVisibility.showsScores(false, BigDecimal.ONE)).isTrue();
        assertThat(ReviewVisibility.showsScores(true, null)).isTrue();
    }

    @Test
    void learners_see_right_answers_as_configured() {
        assertThat(answersShown(AnswersShown.NEVER, true)).isFalse();
        assertThat(answersShown(AnswersShown.WHEN_GRADED, false)).isTrue();
        assertThat(answersShown(AnswersShown.WHEN_CLOSED, false)).isFalse();
        assertThat(answersShown(AnswersShown.WHEN_CLOSED, true)).isTrue();
    }

    @Test
    void learners_never_see_right_answers_of_an_attempt_without_a_score() {
        for (AttemptStatus status : AttemptStatus.values()) {
            assertThat(ReviewVisibility.showsAnswers(false, status, AnswersShown.WHEN_GRADED, true))
                .isEqualTo(status == AttemptStatus.GRADED || status == AttemptStatus.REGRADED);
        }
    }

    @Test
    void graders_see_right_answers_at_any_time() {
        assertThat(ReviewVisibility.showsAnswers(true, AttemptStatus.IN_PROGRESS, AnswersShown.NEVER, false)).isTrue();
    }

    @Test
    void an_assessment_is_closed_by_its_date_or_by_an_author() {
        assertThat(ReviewVisibility.isClosed(null, null, NOON)).isFalse();
        assertThat(ReviewVisibility.isClosed(NOON.plusSeconds(1), null, NOON)).isFalse();
        assertThat(ReviewVisibility.isClosed(NOON, null, NOON)).isTrue();
        assertThat(ReviewVisibility.isClosed(null, NOON, NOON)).isTrue();
    }

    private static boolean answersShown(AnswersShown policy, boolean closed) {
        return ReviewVisibility.showsAnswers(false, AttemptStatus.GRADED, policy, closed);
    }

}
