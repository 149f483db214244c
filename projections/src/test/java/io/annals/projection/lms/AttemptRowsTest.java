package io.annals.projection.lms;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.question.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** The rows of attempts and their answers. */
class AttemptRowsTest extends ProjectedRows {

    @Test
    void an_attempt_has_a_row_for_each_question_from_its_start() {
        StartedAttempt begun = new StartedAttempt(FIRST);
        project(begun.started());
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, begun.attempt)).contains(entry("assessment_version", 3),
                entry("passing_score", BigDecimal.valueOf(4)), entry("deadline", time(THIRD)), entry("answers", 0));
        assertThat(begun.row(this.lms, begun.choice))
            .contains(entry("attempt_id", begun.attempt), entry("assessment_id", begun.assessment),
                    entry("enrollment_id", begun.enrollment), entry("sequence_no", 1),
                    entry("points", new BigDecimal("4")), entry("waits", false))
            .doesNotContainKeys("response_data", "answer_no", "is_correct", "points_earned");
        assertThat(text("select option_order ->> 1 from lms.question_response where attempt_id = ? and sequence_no = 1",
                begun.attempt))
            .isEqualTo(begun.option.toString());
        project(begun.answered(begun.choice, new Response.Chosen(List.of(begun.option)), 1, SECOND),
                begun.answered(begun.essay, new Response.Written("A \"thought\""), 2, SECOND),
                begun.extended(THIRD.plusSeconds(60), SECOND));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, begun.attempt)).contains(entry("answers", 2),
                entry("deadline", time(THIRD.plusSeconds(60))), entry("version", 3L));
        assertThat(begun.row(this.lms, begun.essay)).contains(entry("answer_no", 2), entry("late", false),
                entry("answered_at", time(SECOND)), entry("version", 2L));
        assertThat(text("""
                select string_agg(response_data ->> 'type' || ' ' || coalesce(response_data ->> 'text',
                    response_data -> 'optionIds' ->> 0), ', ' order by sequence_no)
                from lms.question_response where attempt_id = ?
                """, begun.attempt)).isEqualTo("chosen " + begun.option + ", text A \"thought\"");
    }

    @Test
    void answers_are_scored_automatically_and_by_graders() {
        StartedAttempt begun = new StartedAttempt(FIRST);
        UUID grader = UUID.randomUUID();
        project(begun.started(), begun.submitted(90, SECOND), begun.marked(SECOND), begun.claimed(grader, SECOND));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, begun.attempt)).contains(entry("status", "submitted"),
                entry("seconds_late", 90L), entry("claimed_by", grader),
                entry("claimed_until", time(SECOND.plusSeconds(3600))));
        assertThat(begun.row(this.lms, begun.choice)).contains(entry("is_correct", true), entry("waits", false),
                entry("points_earned", new BigDecimal("4.0000")), entry("graded_at", time(SECOND)));
        assertThat(begun.row(this.lms, begun.essay)).contains(entry("waits", true))
            .doesNotContainKeys("is_correct", "points_earned", "graded_at");
        project(begun.graded(grader, THIRD), begun.scored("6", THIRD));
        assertThat(begun.row(this.lms, begun.essay)).contains(entry("waits", false), entry("is_correct", false),
                entry("points_earned", new BigDecimal("2.0000")), entry("graded_by", grader));
        assertThat(text("select feedback ->> 'text' from lms.question_response where attempt_id = ? and waits = false "
                + "and graded_by is not null", begun.attempt))
            .isEqualTo("Well");
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, begun.attempt))
            .contains(entry("status", "graded"), entry("grader_id", grader),
                    entry("first_score", new BigDecimal("5.0000")), entry("earned", new BigDecimal("6.0000")),
                    entry("late_deduction", new BigDecimal("1.0000")), entry("score", new BigDecimal("5.0000")))
            .doesNotContainKeys("claimed_by", "claimed_until");
    }

    @Test
    void a_regrade_keeps_the_first_score() {
        StartedAttempt begun = new StartedAttempt(FIRST);
        UUID grader = UUID.randomUUID();
        project(begun.started(), begun.submitted(0, SECOND), begun.marked(SECOND), begun.corrected(SECOND),
                begun.graded(grader, SECOND), begun.scored("3", SECOND), begun.regraded("2", "7", THIRD));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, begun.attempt)).contains(entry("status", "regraded"),
                entry("first_score", new BigDecimal("2.0000")), entry("score", new BigDecimal("7.0000")),
                entry("regraded_at", time(THIRD)), entry("passed", true));
        assertThat(begun.row(this.lms, begun.choice)).contains(entry("is_correct", true),
                entry("points_earned", new BigDecimal("4.0000")), entry("graded_at", time(THIRD)));
    }

    @Test
    void an_attempt_ends_at_its_deadline_or_is_voided() {
        StartedAttempt abandoned = new StartedAttempt(FIRST);
        StartedAttempt handedIn = new StartedAttempt(FIRST);
        project(abandoned.started(), abandoned.expired(false, SECOND));
        project(handedIn.started(), handedIn.expired(true, SECOND), handedIn.voided(THIRD));
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, abandoned.attempt))
            .contains(entry("status", "expired"), entry("expired_at", time(SECOND)), entry("end_time", time(SECOND)))
            .doesNotContainKeys("submitted_at", "score");
        assertThat(this.lms.row(LmsTables.ASSESSMENT_ATTEMPT, handedIn.attempt)).contains(entry("status", "voided"),
                entry("submitted_at", time(SECOND)), entry("expired_at", time(SECOND)), entry("voided_at", time(THIRD)),
                entry("void_reason", "Fire"));
    }

}
