package io.annals.command.assessment;

import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.command.support.AggregateReader;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionOfVersionTest {

    private final Scenario scenario = new Scenario();

    private final Exam exam = new Exam();

    @BeforeEach
    void release() {
        this.scenario.given(this.exam.published())
            .given(this.exam.revised(this.exam.first, 5, new TrueFalse(false)), new ReleaseAssessment(this.exam.id));
    }

    @Test
    void a_question_is_found_as_each_version_asks_it() {
        assertThat(assessment().question(1, this.exam.first).question().body()).isEqualTo(new TrueFalse(true));
        assertThat(assessment().question(2, this.exam.first).question().body()).isEqualTo(new TrueFalse(false));
        assertThat(assessment().question(2, this.exam.second)).isEqualTo(assessment().version(2).questions().getLast());
    }

    @Test
    void a_question_that_a_version_lacks_is_not_found() {
        UUID unknown = Scenario.id();
        assertThatThrownBy(() -> assessment().question(1, unknown)).isInstanceOfSatisfying(Refusal.class,
                (refused) -> assertThat(refused.code()).isEqualTo("not-found"));
        assertThatThrownBy(() -> assessment().question(3, this.exam.first)).isInstanceOf(Refusal.class);
    }

    private Assessment assessment() {
        return new AggregateReader(this.scenario.model().eventStore()).of(this.exam.id, Assessment::new).orElseThrow();
    }

}
