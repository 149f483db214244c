package io.annals.command.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptCommand.ExtendAttempt;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Invariants of attempts under random commands at random times. */
class AttemptProperties {

    private static final Quiz QUIZ = new Quiz();

    private static final List<UUID> ATTEMPTS = List.of(Scenario.id(), Scenario.id(), Scenario.id());

    private static final List<UUID> GRADERS = List.of(Scenario.id(), Scenario.id());

    /**
     * A command and how many minutes it follows the one before.
     *
     * @param seen the version that its sender has seen
     */
    record Step(Command command, int minutes, UUID sender, @Nullable Long seen) {
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void no_order_of_commands_breaks_a_rule(@ForAll("anything") List<Step> steps, @ForAll ExpiryPolicy expiry) {
        LatePolicy late = new LatePolicy(60, BigDecimal.TEN, new BigDecimal("20"));
        Scenario scenario = new Scenario().under(CommandContext.at(Quiz.START))
            .given(QUIZ.open(Quiz.settings(expiry, late, null), Quiz.START.plusSeconds(3600)));
        Instant now = Quiz.START;
        for (Step step : steps) {
            now = now.plusSeconds(60L * step.minutes());
            scenario.as(step.sender(), Role.PLATFORM_ADMIN)
                .under(new CommandContext(step.seen(), now, null, null))
                .when(step.command());
        }
        Map<UUID, Life> lives = new HashMap<>();
        scenario.all(AttemptEvent.class)
            .forEach((event) -> lives.computeIfAbsent(event.attemptId(), (id) -> new Life()).take(event));
    }

    @Provide
    Arbitrary<List<Step>> anything() {
        Arbitrary<UUID> attempt = Arbitraries.of(ATTEMPTS);
        Arbitrary<Command> start = attempt.map((id) -> QUIZ.start(id));
        Arbitrary<Command> save = attempt.flatMap((id) -> Arbitraries.integers()
            .between(1, 4)
            .flatMap((number) -> answer().map((answer) -> new SaveAnswer(id, answer.get1(), number, answer.get2()))));
        Arbitrary<Command> grade = attempt.flatMap((id) -> Arbitraries.integers()
            .between(-1, 4)
            .map((points) -> new GradeResponse(id, QUIZ.essay, BigDecimal.valueOf(points), Map.of())));
        Arbitrary<Command> regrade = attempt.flatMap((id) -> Arbitraries.of(RegradePolicy.class)
            .flatMap((policy) -> Arbitraries.of(QUIZ.choice, QUIZ.number, QUIZ.essay)
                .map((question) -> new RegradeAttempt(id, Scenario.id(), question, 2, policy))));
        Arbitrary<Command> correct = Arbitraries.<Command>of(QUIZ.revised(QUIZ.choice, 4, QUIZ.corrected()),
                new ReleaseAssessment(QUIZ.id), new CloseAssessment(QUIZ.id));
        Arbitrary<Command> command = Arbitraries.frequencyOf(Tuple.of(6, start), Tuple.of(12, save),
                Tuple.of(6, attempt.map(SubmitAttempt::new)), Tuple.of(4, attempt.map(ExpireAttempt::new)),
                Tuple.of(2, attempt.map((id) -> new ExtendAttempt(id, 30))),
                Tuple.of(1, attempt.map((id) -> new VoidAttempt(id, "It happens"))), Tuple.of(6, grade),
                Tuple.of(3, attempt.map(ClaimGrading::new)), Tuple.of(1, attempt.map(ReleaseGrading::new)),
                Tuple.of(4, regrade), Tuple.of(2, correct));
        Arbitrary<Long> seen = Arbitraries.longs().between(0, 8).injectNull(0.7);
        return command
            .flatMap((sent) -> Arbitraries.of(0, 0, 0, 1, 7, 91)
                .flatMap((minutes) -> Arbitraries.of(GRADERS)
                    .flatMap((sender) -> seen.map((version) -> new Step(sent, minutes, sender, version)))))
            .list()
            .ofMaxSize(40);
    }

    private static Arbitrary<Tuple.Tuple2<UUID, Response>> answer() {
        return Arbitraries.of(List.of(say(QUIZ.choice, new Response.Chosen(List.of(QUIZ.right))),
                say(QUIZ.choice, new Response.Chosen(List.of(QUIZ.wrong))),
                say(QUIZ.choice, new Response.Chosen(List.of())),
                say(QUIZ.number, new Response.Calculated(new BigDecimal("9.81"))),
                say(QUIZ.number, new Response.Written("no number")), say(QUIZ.essay, new Response.Written("A thought")),
                say(QUIZ.essay, new Response.Written(" "))));
    }

    private static Tuple.Tuple2<UUID, Response> say(UUID questionId, Response response) {
        return Tuple.of(questionId, response);
    }

    /** Checks that each event of an attempt is allowed after those before. */
    private static final class Life {

        private final Map<UUID, QuestionScore> marks = new HashMap<>();

        private String state = "";

        private @Nullable Instant deadline;

        private int answers;

        private @Nullable BigDecimal score;

        void take(AttemptEvent event) {
            switch (event) {
                case AttemptStarted started -> {
                    move("", "in progress");
                    this.deadline = started.deadline();
                }
                case AnswerSaved saved -> {
                    move("in progress", "in progress");
                    assertThat(saved.answerNo()).isEqualTo(++this.answers);
                    assertThat(saved.late()).isEqualTo(!saved.occurredAt().isBefore(end()));
                    assertThat(saved.occurredAt()).isBeforeOrEqualTo(end().plusSeconds(5));
                }
                case AttemptExtended extended -> {
                    move("in progress", "in progress");
                    assertThat(extended.deadline()).isAfter(end());
                    this.deadline = extended.deadline();
                }
                case AttemptSubmitted submitted -> move("in progress", "submitted");
                case AttemptExpired expired -> move("in progress", expired.handedIn() ? "submitted" : "expired");
                case AttemptVoided voided -> this.state = "voided";
                case AnswersMarked marked -> {
                    move("submitted", "submitted");
                    assertThat(this.marks).isEmpty();
                    marked.marks().forEach(this::put);
                }
                case GradingClaimed claimed -> move("submitted", "submitted");
                case GradingReleased released -> move("submitted", "submitted");
                case ResponseGraded graded -> {
                    assertThat(this.state).isIn("submitted", "graded");
                    put(graded.mark());
                }
                case MarksCorrected corrected -> {
                    move("submitted", "submitted");
                    corrected.marks().forEach(this::put);
                }
                case AttemptGraded graded -> {
                    move("submitted", "graded");
                    score(graded.score(), graded.earned(), graded.lateDeduction(), graded.passed());
                }
                case AttemptRegraded regraded -> {
                    move("graded", "graded");
                    assertThat(regraded.previousScore()).isEqualByComparingTo(this.score);
                    regraded.marks().forEach(this::put);
                    score(regraded.score(), regraded.earned(), regraded.lateDeduction(), regraded.passed());
                }
            }
        }

        private Instant end() {
            return Objects.requireNonNull(this.deadline);
        }

        private void move(String from, String to) {
            assertThat(this.state).isEqualTo(from);
            this.state = to;
        }

        private void put(QuestionScore mark) {
            assertThat(mark.points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(4));
            this.marks.put(mark.questionId(), mark);
        }

        private void score(BigDecimal now, BigDecimal earned, BigDecimal deduction, boolean passed) {
            assertThat(this.marks).hasSize(3);
            assertThat(this.marks.values()).noneMatch((mark) -> mark.answerScore().waits());
            assertThat(earned).isEqualByComparingTo(
                    this.marks.values().stream().map(QuestionScore::points).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(now).isEqualByComparingTo(earned.subtract(deduction)).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
            assertThat(passed).isEqualTo(now.compareTo(BigDecimal.valueOf(4)) >= 0);
            this.score = now;
        }

    }

}
