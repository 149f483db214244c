package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.standalone.demo.DemoPlan.Result;
import io.annals.standalone.load.ImportSender;

/**
 * An attempt of the demo term. Where the assessment has questions, as many are answered
 * right as bring the planned score, wrong ones are left out every other time, and the
 * essay gets what is left.
 */
record DemoAttempt(UUID enrollment, DemoCourse course, Result result) {

    private static final int SECONDS_A_QUESTION = 200;

    private static final int SECONDS_IN_ALL = 1500;

    private static final int SECONDS_TO_MARK = 86_400;

    /** An answer that is going to be saved. */
    private record Answer(DemoQuiz.Asked asked, boolean right) {
    }

    static int commands(Result result) {
        return DemoQuizzes.of(result.assessment(), new UUID(0, 0))
            .map((quiz) -> 3 + answers(quiz, result).size())
            .orElse(3);
    }

    void send(ImportSender sender) {
        UUID id = Ids.named(this.enrollment, "attempt", this.result.assessment().title(),
                Integer.toString(this.result.attempt()));
        Instant begun = DemoTerm.day(this.result.day());
        Optional<DemoQuiz> quiz = this.course.questions(this.result.assessment());
        if (quiz.isPresent() && wasMarked(id, quiz.orElseThrow(), sender)) {
            sender.skip(commands(this.result));
            return;
        }
        sender.send(new StartAttempt(id, this.enrollment, this.course.assessment(this.result.assessment()), Map.of()),
                begun);
        quiz.ifPresent((questions) -> answer(id, questions, begun, sender));
        sender.send(new SubmitAttempt(id), begun.plusSeconds(SECONDS_IN_ALL));
        sender.send(
                quiz.<io.annals.api.Command>map((questions) -> markEssay(id, questions))
                    .orElseGet(() -> new GradeAttempt(id, this.result.score(), null)),
                begun.plusSeconds(SECONDS_TO_MARK));
    }

    /**
     * Starting, submitting, marking by the platform and by a person and the score leave
     * an event each, beside those of the answers.
     */
    private boolean wasMarked(UUID id, DemoQuiz quiz, ImportSender sender) {
        return sender.eventsOf(id) == 5 + answers(quiz, this.result).size();
    }

    private void answer(UUID id, DemoQuiz quiz, Instant begun, ImportSender sender) {
        List<Answer> answers = answers(quiz, this.result);
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            sender.send(
                    new SaveAnswer(id, answer.asked().id(), i + 1,
                            answer.right() ? answer.asked().right() : answer.asked().wrong()),
                    begun.plusSeconds((i + 1L) * SECONDS_A_QUESTION));
        }
    }

    private GradeResponse markEssay(UUID id, DemoQuiz quiz) {
        BigDecimal points = this.result.score()
            .subtract(DemoQuiz.POINTS.multiply(BigDecimal.valueOf(right(this.result))));
        return new GradeResponse(id, quiz.essay().id(), points,
                Map.of("text", (points.intValue() >= 15) ? "Well argued." : "Say why, not only what."));
    }

    /**
     * So many that what is left for the essay is neither below 0 nor above its points.
     */
    private static int right(Result result) {
        return result.score()
            .subtract(DemoQuiz.ESSAY_POINTS)
            .max(BigDecimal.ZERO)
            .divide(DemoQuiz.POINTS, 0, RoundingMode.CEILING)
            .intValueExact();
    }

    /** Which ones are right differs from day to day. */
    private static List<Answer> answers(DemoQuiz quiz, Result result) {
        int first = Math.floorMod(result.day(), quiz.marked().size());
        List<Answer> answers = new java.util.ArrayList<>();
        for (int i = 0; i < quiz.marked().size(); i++) {
            DemoQuiz.Asked asked = quiz.marked().get((first + i) % quiz.marked().size());
            boolean right = i < right(result);
            if (right || i % 2 == 0) {
                answers.add(new Answer(asked, right));
            }
        }
        answers.add(new Answer(quiz.essay(), true));
        return answers;
    }

}
