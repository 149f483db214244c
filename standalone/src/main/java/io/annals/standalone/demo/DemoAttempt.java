package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.standalone.demo.DemoPlan.DemoResult;
import io.annals.standalone.load.ImportSender;

/**
 * An attempt in the demo term. If the assessment has questions, the number of correct
 * answers follows from the planned score, every second incorrect answer is omitted, and
 * the essay earns the remaining points.
 */
record DemoAttempt(UUID enrollment, DemoCourse course, DemoResult result) {

    private static final int SECONDS_PER_QUESTION = 200;

    private static final int SECONDS_TO_SUBMIT = 1500;

    private static final int SECONDS_TO_GRADE = 86_400;

    /** An answer to send. */
    private record PlannedAnswer(DemoQuiz.DemoQuestion question, boolean correct) {
    }

    static int commands(DemoResult result) {
        return DemoQuizzes.of(result.assessment(), new UUID(0, 0))
            .map((quiz) -> 3 + answers(quiz, result).size())
            .orElse(3);
    }

    void send(ImportSender sender) {
        UUID id = Ids.named(this.enrollment, "attempt", this.result.assessment().title(),
                Integer.toString(this.result.attempt()));
        Instant startedAt = DemoTerm.day(this.result.day());
        Optional<DemoQuiz> quiz = this.course.questions(this.result.assessment());
        if (quiz.isPresent() && isGraded(id, quiz.orElseThrow(), sender)) {
            sender.skip(commands(this.result));
            return;
        }
        sender.send(new StartAttempt(id, this.enrollment, this.course.assessment(this.result.assessment()), Map.of()),
                startedAt);
        quiz.ifPresent((questions) -> sendAnswers(id, questions, startedAt, sender));
        sender.send(new SubmitAttempt(id), startedAt.plusSeconds(SECONDS_TO_SUBMIT));
        sender.send(
                quiz.<Command>map((questions) -> gradeEssay(id, questions))
                    .orElseGet(() -> new GradeAttempt(id, this.result.score(), null)),
                startedAt.plusSeconds(SECONDS_TO_GRADE));
    }

    /**
     * Besides the answers, a graded attempt has five events: start, submission, automatic
     * grading, manual grading and score.
     */
    private boolean isGraded(UUID id, DemoQuiz quiz, ImportSender sender) {
        return sender.countEvents(id) == 5 + answers(quiz, this.result).size();
    }

    private void sendAnswers(UUID id, DemoQuiz quiz, Instant startedAt, ImportSender sender) {
        List<PlannedAnswer> answers = answers(quiz, this.result);
        for (int i = 0; i < answers.size(); i++) {
            PlannedAnswer answer = answers.get(i);
            sender.send(
                    new SaveAnswer(id, answer.question().id(), i + 1,
                            answer.correct() ? answer.question().correct() : answer.question().incorrect()),
                    startedAt.plusSeconds((i + 1L) * SECONDS_PER_QUESTION));
        }
    }

    private GradeResponse gradeEssay(UUID id, DemoQuiz quiz) {
        BigDecimal points = this.result.score()
            .subtract(DemoQuiz.POINTS.multiply(BigDecimal.valueOf(correctAnswers(this.result))));
        return new GradeResponse(id, quiz.essay().id(), points,
                Map.of("text", (points.intValue() >= 15) ? "Well argued." : "Say why, not only what."));
    }

    /**
     * Returns the number of correct answers, chosen so that the remaining score is
     * between 0 and the points of the essay.
     */
    private static int correctAnswers(DemoResult result) {
        return result.score()
            .subtract(DemoQuiz.ESSAY_POINTS)
            .max(BigDecimal.ZERO)
            .divide(DemoQuiz.POINTS, 0, RoundingMode.CEILING)
            .intValueExact();
    }

    /** Varies by day which questions are answered correctly. */
    private static List<PlannedAnswer> answers(DemoQuiz quiz, DemoResult result) {
        int first = Math.floorMod(result.day(), quiz.autoGraded().size());
        List<PlannedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < quiz.autoGraded().size(); i++) {
            DemoQuiz.DemoQuestion question = quiz.autoGraded().get((first + i) % quiz.autoGraded().size());
            boolean correct = i < correctAnswers(result);
            if (correct || i % 2 == 0) {
                answers.add(new PlannedAnswer(question, correct));
            }
        }
        answers.add(new PlannedAnswer(quiz.essay(), true));
        return answers;
    }

}
