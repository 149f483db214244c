package io.annals.standalone.questionlog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.annals.api.assessment.scoring.Points;
import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.CsvTable;
import io.annals.standalone.load.RejectedRows;
import io.annals.standalone.questionlog.LearnerAnswers.LoggedAnswer;

/** Reads a log row by row. Each answer takes about 20 bytes of memory. */
final class LogReader {

    /** The title of the assessment if the log does not name assessments. */
    private static final String UNNAMED = "Log";

    private static final int MAX_QUESTIONS_UNNAMED = 100;

    /** The maximum number of questions of an assessment. */
    private static final int MAX_QUESTIONS_NAMED = 1000;

    private static final int MAX_NAME_LENGTH = 90;

    private static final int MAX_TITLE_LENGTH = 280;

    private static final int MAX_TEXT_LENGTH = 4000;

    private static final int MAX_POINTS = 1000;

    private final QuestionLog.LogSource source;

    private final LogHeader header;

    private final RejectedRows rejects = new RejectedRows();

    private final Map<String, LearnerAnswers> learners = new LinkedHashMap<>();

    private final Map<QuestionKey, Integer> questionIndexes = new HashMap<>();

    private final List<LoggedQuestion> questions = new ArrayList<>();

    /** The assessment of each question, by index. */
    private final List<String> assessments = new ArrayList<>();

    private final Map<String, Integer> attempts = new LinkedHashMap<>();

    private Instant earliest = Instant.MAX;

    private record QuestionKey(String assessment, String question) {
    }

    /**
     * Reads a log.
     * @param columnNames the columns whose names are not recognized, by their meaning
     */
    static QuestionLog read(Path file, QuestionLog.LogSource source, Map<String, String> columnNames) {
        CsvTable table = CsvTable.of(file);
        LogReader reader = new LogReader(source, LogHeader.of(table.columns(), columnNames));
        table.read(reader.header.columnNames(), reader.rejects, reader::add);
        return reader.log();
    }

    private LogReader(QuestionLog.LogSource source, LogHeader header) {
        this.source = source;
        this.header = header;
    }

    private void add(CsvRow row) {
        String learner = this.header.require(LogColumn.LEARNER, row, MAX_NAME_LENGTH);
        String text = this.header.require(LogColumn.QUESTION, row, MAX_TEXT_LENGTH);
        Instant at = time(row);
        String assessment = this.header.value(LogColumn.ASSESSMENT, row, MAX_TITLE_LENGTH).orElse(UNNAMED);
        Optional<String> response = this.header.value(LogColumn.RESPONSE, row, MAX_TEXT_LENGTH);
        Optional<String> key = this.header.value(LogColumn.KEY, row, MAX_TEXT_LENGTH);
        int flag = flag(row, response, key);
        if (flag == -1 && response.isEmpty()) {
            throw this.header.unusable(this.header.has(LogColumn.RESPONSE) ? LogColumn.RESPONSE : LogColumn.CORRECT,
                    "is empty");
        }
        BigDecimal points = points(row);
        Optional<String> attempt = this.header.value(LogColumn.ATTEMPT, row, MAX_NAME_LENGTH);
        int index = this.questionIndexes.computeIfAbsent(new QuestionKey(assessment, text),
                (newKey) -> add(newKey, points));
        LoggedQuestion question = this.questions.get(index);
        if (key.isPresent() && !question.acceptKey(key.orElseThrow())) {
            throw this.header.unusable(LogColumn.KEY, "differs from an earlier row with the same question");
        }
        int attemptNumber = attempt
            .map((name) -> this.attempts.computeIfAbsent(name, (first) -> 1 + this.attempts.size()))
            .orElse(0);
        this.learners.computeIfAbsent(learner, (first) -> new LearnerAnswers())
            .add(new LoggedAnswer(at.toEpochMilli(), index, attemptNumber,
                    question.addAnswer(response.orElse(null), flag)));
        this.earliest = at.isBefore(this.earliest) ? at : this.earliest;
    }

    private Instant time(CsvRow row) {
        return TimestampParser.parse(this.header.require(LogColumn.TIME, row, MAX_NAME_LENGTH))
            .orElseThrow(() -> this.header.unusable(LogColumn.TIME,
                    "is neither a timestamp such as 2026-01-31T12:00:00Z nor seconds or milliseconds since 1970"));
    }

    private int flag(CsvRow row, Optional<String> response, Optional<String> key) {
        Optional<String> correct = this.header.value(LogColumn.CORRECT, row, MAX_NAME_LENGTH);
        if (correct.isPresent()) {
            int flag = LoggedChoice.flag(correct.orElseThrow());
            if (flag == -1) {
                throw this.header.unusable(LogColumn.CORRECT, "is not 0, 1, true or false");
            }
            return flag;
        }
        return (response.isEmpty() || key.isEmpty()) ? -1 : response.equals(key) ? 1 : 0;
    }

    private BigDecimal points(CsvRow row) {
        Optional<String> points = this.header.value(LogColumn.POINTS, row, MAX_NAME_LENGTH);
        if (points.isEmpty()) {
            return BigDecimal.ONE;
        }
        return points.filter((text) -> text.matches("\\d{1,4}(\\.\\d{1,4}0*)?"))
            .map((text) -> Points.plain(new BigDecimal(text)))
            .filter((number) -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MAX_POINTS)) <= 0)
            .orElseThrow(() -> this.header.unusable(LogColumn.POINTS,
                    "is not a number above 0, up to " + MAX_POINTS + ", with at most 4 decimals"));
    }

    private int add(QuestionKey key, BigDecimal points) {
        this.assessments.add(key.assessment());
        this.questions.add(new LoggedQuestion(key.question(), points));
        return this.questions.size() - 1;
    }

    private QuestionLog log() {
        boolean responsesAreFlags = !this.header.has(LogColumn.CORRECT) && !this.header.has(LogColumn.KEY)
                && this.questions.stream()
                    .flatMap((question) -> question.responses().stream())
                    .allMatch((response) -> LoggedChoice.flag(response) != -1);
        Map<Integer, LoggedQuiz> quizzes = quizzes();
        List<QuestionLog.QuizQuestion> quizQuestions = new ArrayList<>();
        for (int i = 0; i < this.questions.size(); i++) {
            quizQuestions.add(QuestionLog.QuizQuestion.of(Objects.requireNonNull(quizzes.get(i)), this.questions.get(i),
                    responsesAreFlags));
        }
        return new QuestionLog(this.source, this.learners, quizzes.values().stream().distinct().toList(),
                List.copyOf(quizQuestions), List.copyOf(this.attempts.keySet()), this.earliest, this.rejects);
    }

    /**
     * Assigns each question to an assessment. Questions are assigned in the order in
     * which the first learner answered them, then the second, and so on, so that
     * questions that are learned together stay together regardless of the order of the
     * rows.
     */
    private Map<Integer, LoggedQuiz> quizzes() {
        Map<Integer, LoggedQuiz> quizOf = new LinkedHashMap<>();
        Map<String, List<LoggedQuiz>> parts = new HashMap<>();
        for (LearnerAnswers answers : this.learners.values()) {
            for (LoggedAnswer answer : answers.inOrder()) {
                quizOf.computeIfAbsent(answer.question(), (index) -> quizFor(index, parts));
            }
        }
        return quizOf;
    }

    /** Returns the last part of the assessment, or a new part if it is full. */
    private LoggedQuiz quizFor(int index, Map<String, List<LoggedQuiz>> allParts) {
        String assessment = this.assessments.get(index);
        int maxQuestions = assessment.equals(UNNAMED) ? MAX_QUESTIONS_UNNAMED : MAX_QUESTIONS_NAMED;
        List<LoggedQuiz> parts = allParts.computeIfAbsent(assessment, (first) -> new ArrayList<>());
        if (parts.isEmpty() || parts.getLast().questions().size() == maxQuestions) {
            String title = parts.isEmpty() ? assessment : "%s (part %d)".formatted(assessment, parts.size() + 1);
            parts.add(new LoggedQuiz(this.source.assessmentId(title), title));
        }
        LoggedQuiz quiz = parts.getLast();
        quiz.questions().add(this.questions.get(index));
        return quiz;
    }

    /** Returns the course code: the file name without its extension. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)(\\.csv)?(\\.gz)?$", "");
        String code = name.strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? UNNAMED : code.substring(0, Math.min(50, code.length()));
    }

}
