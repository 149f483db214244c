package io.annals.projection.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.attempt.QuestionScore;

/**
 * The events of an attempt at three questions, of which a grader scores the last.
 */
public final class AttemptLife {

    private static final BigDecimal FOUR = new BigDecimal("4.0000");

    private static final BigDecimal NONE = new BigDecimal("0.0000");

    private final UUID attempt;

    private final UUID enrollment;

    private final UUID user;

    private final UUID assessment;

    private final Random random;

    private final Supplier<UUID> ids;

    private final Supplier<Instant> clock;

    private final List<DomainEvent> events = new ArrayList<>();

    private final List<UUID> questions;

    private AttemptLife(AttemptStarted started, Random random, Supplier<UUID> ids, Supplier<Instant> clock) {
        this.attempt = started.attemptId();
        this.enrollment = started.enrollmentId();
        this.user = started.userId();
        this.assessment = started.assessmentId();
        this.random = random;
        this.ids = ids;
        this.clock = clock;
        this.questions = started.questions().stream().map(AttemptQuestion::questionId).toList();
        this.events.add(started);
    }

    /** Three questions of 4 points. */
    public static List<AttemptQuestion> questions(Supplier<UUID> ids) {
        return List.of(new AttemptQuestion(ids.get(), FOUR, List.of(ids.get(), ids.get())),
                new AttemptQuestion(ids.get(), FOUR, List.of()), new AttemptQuestion(ids.get(), FOUR, List.of()));
    }

    /** All events from the start on. */
    public static List<DomainEvent> of(AttemptStarted started, Random random, Supplier<UUID> ids,
            Supplier<Instant> clock) {
        AttemptLife life = new AttemptLife(started, random, ids, clock);
        life.answer();
        life.end();
        return life.events;
    }

    private void answer() {
        int answers = this.random.nextInt(6);
        for (int number = 1; number <= answers; number++) {
            Response response = switch (number % 3) {
                case 0 -> new Response.Chosen(List.of(this.ids.get()));
                case 1 -> new Response.Written("It is \"so\",\n\\ {NULL} – Ω");
                default -> new Response.Matched(List.of(new Pair(this.ids.get(), this.ids.get())));
            };
            UUID question = this.questions.get(this.random.nextInt(this.questions.size()));
            this.events.add(new AnswerSaved(this.attempt, this.enrollment, this.user, this.assessment, question,
                    response, number, number == 5, this.clock.get()));
        }
        if (this.random.nextInt(3) == 0) {
            Instant now = this.clock.get();
            this.events.add(new AttemptExtended(this.attempt, this.enrollment, this.user, this.assessment,
                    now.plusSeconds(900), now));
        }
    }

    private void end() {
        switch (this.random.nextInt(6)) {
            case 0 -> {
            }
            case 1 -> this.events.add(new AttemptExpired(this.attempt, this.enrollment, this.user, this.assessment,
                    ExpiryPolicy.ABANDON, false, 0, this.clock.get()));
            case 2 -> {
                this.events.add(new AttemptExpired(this.attempt, this.enrollment, this.user, this.assessment,
                        ExpiryPolicy.AUTO_SUBMIT, true, 60, this.clock.get()));
                mark();
            }
            default -> {
                this.events.add(new AttemptSubmitted(this.attempt, this.enrollment, this.user, this.assessment,
                        this.random.nextInt(100), this.clock.get()));
                mark();
            }
        }
        if (this.random.nextInt(8) == 0) {
            this.events.add(new AttemptVoided(this.attempt, this.enrollment, this.user, this.assessment, "Why 'not'",
                    this.clock.get()));
        }
    }

    private void mark() {
        this.events.add(new AnswersMarked(this.attempt, this.enrollment, this.user, this.assessment,
                List.of(new QuestionScore(this.questions.get(0), FOUR, true),
                        new QuestionScore(this.questions.get(1), NONE, false),
                        new QuestionScore(this.questions.get(2), NONE, null)),
                this.clock.get()));
        UUID grader = this.ids.get();
        if (this.random.nextInt(2) == 0) {
            Instant now = this.clock.get();
            this.events.add(new GradingClaimed(this.attempt, this.enrollment, this.user, this.assessment, grader,
                    now.plusSeconds(3600), now));
        }
        if (this.random.nextInt(3) == 0) {
            this.events.add(new GradingReleased(this.attempt, this.enrollment, this.user, this.assessment, grader,
                    this.clock.get()));
        }
        if (this.random.nextInt(3) == 0) {
            this.events.add(new MarksCorrected(this.attempt, this.enrollment, this.user, this.assessment,
                    this.ids.get(), RegradePolicy.KEEP_BETTER,
                    List.of(new QuestionScore(this.questions.get(1), FOUR, true)), this.clock.get()));
        }
        if (this.random.nextInt(4) > 0) {
            grade(grader);
        }
    }

    private void grade(UUID grader) {
        BigDecimal points = new BigDecimal("2.5000");
        this.events.add(new ResponseGraded(this.attempt, this.enrollment, this.user, this.assessment, grader,
                new QuestionScore(this.questions.get(2), points, false), Map.of("text", "<b>Well</b>"),
                this.clock.get()));
        BigDecimal score = FOUR.add(points);
        this.events.add(new AttemptGraded(this.attempt, this.enrollment, this.user, this.assessment, score, true,
                this.random.nextBoolean() ? "Good \t work" : null, score, NONE, null, this.clock.get()));
        if (this.random.nextInt(3) == 0) {
            this.events.add(new AttemptRegraded(this.attempt, this.enrollment, this.user, this.assessment, score,
                    points, false, points, NONE, this.ids.get(), RegradePolicy.NEW_KEY,
                    List.of(new QuestionScore(this.questions.get(0), NONE, false)), null, this.clock.get()));
        }
    }

}
