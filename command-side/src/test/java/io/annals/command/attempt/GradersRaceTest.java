package io.annals.command.attempt;

import static io.annals.command.support.Race.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.command.support.RealStore;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import io.annals.platform.messaging.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Two graders work on the same attempt at once, in two processes on the real event store:
 * one succeeds, and the other gets a refusal that says why.
 */
class GradersRaceTest {

    private static final RealStore STORE = new RealStore();

    private final Quiz quiz = new Quiz();

    private final Scenario scenario = STORE.scenario().under(CommandContext.at(Quiz.START));

    private final Caller ann = this.scenario.colleague(Role.INSTRUCTOR, Role.TENANT_ADMIN);

    private final Caller bob = this.scenario.colleague(Role.INSTRUCTOR, Role.TENANT_ADMIN);

    @AfterAll
    static void close() {
        STORE.close();
    }

    /** The essay waits; the choice earned 4. */
    @BeforeEach
    void open() {
        this.scenario.given(this.quiz.open())
            .given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), this.quiz.write("A thought", 2),
                    this.quiz.submit());
    }

    @RepeatedTest(2)
    void of_two_graders_at_once_the_second_has_a_stale_version() {
        assertThat(race(grade("1"), grade("2"))).containsExactly("version-needed");
        ResponseGraded mark = only(ResponseGraded.class);
        assertThat(mark.mark().points()).isEqualByComparingTo(mark.graderId().equals(this.ann.actorId()) ? "1" : "2");
        assertThat(only(AttemptGraded.class).earned())
            .isEqualByComparingTo(mark.mark().points().add(new BigDecimal(4)));
        assertThat(only(ResultRecorded.class).attemptScore()).isEqualByComparingTo(only(AttemptGraded.class).score());
    }

    @RepeatedTest(2)
    void a_claim_is_exclusive_and_the_other_grader_cannot_grade() {
        assertThat(race(claim(), claim())).containsExactly("claimed-by-other");
        Caller first = graderOf(only(GradingClaimed.class).graderId().equals(this.ann.actorId()));
        Caller second = graderOf(first.equals(this.bob));
        Scenario afterward = this.scenario.restarted().under(CommandContext.at(Quiz.START));
        afterward.as(second).when(grade("1")).thenRefused(Kind.CONFLICT, "claimed-by-other", "attemptId");
        afterward.as(first).given(grade("2"));
        assertThat(only(ResponseGraded.class).graderId()).isEqualTo(first.actorId());
    }

    @RepeatedTest(2)
    void a_claim_and_a_grade_at_once_come_in_one_order() {
        List<String> refusals = race(claim(), grade("1"));
        if (all(GradingClaimed.class).isEmpty()) {
            assertThat(refusals).containsExactly("already-graded");
            assertThat(only(ResponseGraded.class).graderId()).isEqualTo(this.bob.actorId());
            assertThat(all(AttemptGraded.class)).hasSize(1);
        }
        else {
            assertThat(refusals).containsExactly("claimed-by-other");
            assertThat(all(ResponseGraded.class)).isEmpty();
            assertThat(all(AttemptGraded.class)).isEmpty();
        }
    }

    @RepeatedTest(2)
    void only_the_claiming_grader_can_grade() {
        this.scenario.as(this.ann).given(claim());
        // Her score ends the claim, and he has not seen that version.
        assertThat(race(grade("1"), grade("2"))).hasSize(1).isSubsetOf("claimed-by-other", "version-needed");
        assertThat(only(ResponseGraded.class).graderId()).isEqualTo(this.ann.actorId());
    }

    @RepeatedTest(2)
    void a_release_and_a_grade_at_once_come_in_one_order() {
        this.scenario.as(this.ann).given(claim());
        List<String> refusals = race(new ReleaseGrading(this.quiz.attemptId), grade("2"));
        assertThat(refusals).isEqualTo(all(ResponseGraded.class).isEmpty() ? List.of("claimed-by-other") : List.of());
    }

    @RepeatedTest(2)
    void of_two_changes_of_the_same_grade_one_has_a_stale_version() {
        this.scenario.as(this.ann).given(grade("3"));
        long seen = all(AttemptEvent.class).size() - 1L;
        this.scenario.under(new CommandContext(seen, Quiz.START, null, null));
        assertThat(race(grade("1"), grade("2"))).containsExactly("stale-version");
        assertThat(all(ResponseGraded.class)).hasSize(2);
        assertThat(only(AttemptRegraded.class).earned())
            .isEqualByComparingTo(all(ResponseGraded.class).getLast().mark().points().add(new BigDecimal(4)));
        assertThat(all(ResultRecorded.class)).hasSize(2);
    }

    /** Sends commands of Ann and Bob at once and returns the refusal. */
    private List<String> race(Command ofAnn, Command ofBob) {
        return this.scenario.race(by(this.ann, ofAnn), by(this.bob, ofBob)).stream().map(Refusal::code).toList();
    }

    private Caller graderOf(boolean isAnn) {
        return isAnn ? this.ann : this.bob;
    }

    private ClaimGrading claim() {
        return new ClaimGrading(this.quiz.attemptId);
    }

    private GradeResponse grade(String points) {
        return new GradeResponse(this.quiz.attemptId, this.quiz.essay, new BigDecimal(points), Map.of());
    }

    private <E extends DomainEvent> E only(Class<E> type) {
        assertThat(all(type)).hasSize(1);
        return all(type).getFirst();
    }

    /** The events of this test's attempt; the tests share a database. */
    private <E extends DomainEvent> List<E> all(Class<E> type) {
        return this.scenario.all(type).stream().filter((event) -> switch (event) {
            case AttemptEvent ofAttempt -> ofAttempt.attemptId().equals(this.quiz.attemptId);
            case ResultRecorded result -> result.attemptId().equals(this.quiz.attemptId);
            default -> false;
        }).toList();
    }

}
