package io.annals.bench.learning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.annals.api.Ids;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.bench.BenchmarkClient;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Contender;
import io.annals.bench.ContenderComparison;
import io.annals.bench.Timings;
import io.annals.bench.learning.LearningFixture.BenchmarkQuiz;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares saving answers over HTTP, one attempt per client, with an empty POST to the
 * same server. Also measures the submission of an attempt with 50 answers, which grades
 * them.
 */
public final class AnswerBenchmark {

    /** A POST without effect, with a body as large as an answer. */
    private static final String EMPTY = "/bench/nothing";

    private static final int QUESTIONS = 50;

    private static final int WRITERS = 33;

    private static final String ANSWERS_32 = "save-answer over HTTP, 32 clients";

    private static final String EMPTY_32 = "empty authenticated POST, 32 clients";

    private static final String ANSWERS_1 = "save-answer over HTTP, 1 client";

    private static final String EMPTY_1 = "empty authenticated POST, 1 client";

    private final LearningFixture fixture;

    private final BenchmarkClient client;

    private final UUID course = Ids.next();

    private final Queue<UUID> attempts = new ConcurrentLinkedQueue<>();

    private final Map<UUID, UUID> attemptOfWriter = new ConcurrentHashMap<>();

    public AnswerBenchmark(ConfigurableApplicationContext annals, String token) {
        this.fixture = new LearningFixture(annals);
        this.client = new BenchmarkClient(annals, token);
    }

    /**
     * @param submissions the number of submitted attempts
     */
    public void run(BenchmarkReport report, int rounds, Duration turn, int submissions) {
        report.section("Answers");
        report
            .line("An assessment with %d questions of four options; all projections are running.".formatted(QUESTIONS));
        report.line("");
        BenchmarkQuiz quiz = this.fixture.quiz(this.course, this.fixture.course(this.course, 1, 1, 1).getFirst(),
                QUESTIONS);
        List<UUID> questions = quiz.questions();
        this.fixture.runner((rounds + ContenderComparison.WARM_UPS_OF_SERVER) * WRITERS,
                (i) -> this.attempts.add(attempt(quiz)));
        Contender answers = contender((writer, number) -> this.client.post("/commands/save-answer",
                answer(quiz, questions, attemptOf(writer), number)));
        Contender empty = contender(
                (writer, number) -> this.client.post(EMPTY, answer(quiz, questions, writer, number)));
        ContenderComparison comparison = new ContenderComparison("answers", report, rounds, turn).ofServer()
            .with(ANSWERS_32, answers, 32)
            .with(EMPTY_32, empty, 32)
            .with(ANSWERS_1, answers, 1)
            .with(EMPTY_1, empty, 1);
        comparison.run();
        comparison.ratio(ANSWERS_32, EMPTY_32).ratio(ANSWERS_1, EMPTY_1);
        report.line("");
        submit(report, quiz, questions, submissions);
    }

    private void submit(BenchmarkReport report, BenchmarkQuiz quiz, List<UUID> questions, int submissions) {
        int warmUp = submissions / 4;
        Queue<UUID> answered = new ConcurrentLinkedQueue<>();
        this.fixture.runner(submissions + warmUp, (i) -> answered.add(answered(quiz, questions)));
        this.fixture.awaitProjections();
        Timings samples = Timings.of(warmUp, submissions, (i) -> this.client.post("/commands/submit-attempt", """
                {"attemptId":"%s"}""".formatted(answered.remove())));
        report.progress("submit  " + samples);
        report.line("| one client | p50 | p99 |");
        report.line("|---|---:|---:|");
        report.line("| submit-attempt with %d answers over HTTP | %,d µs | %,d µs |".formatted(QUESTIONS, samples.p50(),
                samples.p99()));
        report.line("");
    }

    private UUID attempt(BenchmarkQuiz quiz) {
        UUID attempt = Ids.next();
        UUID enrollment = this.fixture.enroll(this.course).enrollmentId();
        this.fixture.send(new StartAttempt(attempt, enrollment, quiz.assessment(), Map.of()));
        return attempt;
    }

    private UUID attemptOf(UUID writer) {
        return this.attemptOfWriter.computeIfAbsent(writer, (id) -> this.attempts.remove());
    }

    private UUID answered(BenchmarkQuiz quiz, List<UUID> questions) {
        UUID attempt = attempt(quiz);
        for (int i = 0; i < questions.size(); i++) {
            UUID question = questions.get(i);
            this.fixture
                .send(new SaveAnswer(attempt, question, i + 1, new Response.Chosen(List.of(quiz.option(question, i)))));
        }
        return attempt;
    }

    /**
     * Changes the option each time a question is answered again, so that there is an
     * event.
     */
    private static String answer(BenchmarkQuiz quiz, List<UUID> questions, UUID attempt, long number) {
        int place = (int) (number % questions.size());
        UUID question = questions.get(place);
        UUID option = quiz.option(question, number / questions.size());
        return """
                {"attemptId":"%s","questionId":"%s","answerNo":%d,"response":{"type":"chosen","optionIds":["%s"]}}"""
            .formatted(attempt, question, number + 1, option);
    }

    @FunctionalInterface
    private interface AnswerSender {

        void answer(UUID writer, long number);

    }

    private Contender contender(AnswerSender sender) {
        return new Contender() {

            @Override
            public int append(UUID writer, long number) {
                sender.answer(writer, number);
                return 1;
            }

            @Override
            public void close() {
                // nothing to close
            }

        };
    }

}
