package io.annals.standalone.questionlog;

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

import io.annals.standalone.load.CsvRow;
import io.annals.standalone.load.CsvTable;
import io.annals.standalone.load.RejectedRows;
import io.annals.standalone.questionlog.LearnerAnswers.Answer;

/** Reads a log row by row and keeps some twenty bytes of each. */
final class LogReader {

    /** What an assessment is called where the log names none. */
    private static final String UNNAMED = "Log";

    private static final int QUESTIONS_OF_UNNAMED = 100;

    /** As many as an assessment may have. */
    private static final int QUESTIONS_OF_NAMED = 1000;

    private static final int LONGEST_NAME = 90;

    private static final int LONGEST_TITLE = 280;

    private static final int LONGEST_TEXT = 4000;

    private static final int MOST_POINTS = 1000;

    private final QuestionLog.Source source;

    private final LogHeader columns;

    private final RejectedRows rejects = new RejectedRows();

    private final Map<String, LearnerAnswers> learners = new LinkedHashMap<>();

    private final Map<Key, Integer> places = new HashMap<>();

    private final List<LoggedQuestion> questions = new ArrayList<>();

    /** Of each question. */
    private final List<String> assessments = new ArrayList<>();

    private final Map<String, Integer> attempts = new LinkedHashMap<>();

    private Instant earliest = Instant.MAX;

    private record Key(String assessment, String question) {
    }

    /**
     * @param chosen by the name of the fact, columns that are called otherwise
     */
    static QuestionLog read(Path file, QuestionLog.Source source, Map<String, String> chosen) {
        CsvTable table = CsvTable.of(file);
        LogReader reader = new LogReader(source, LogHeader.of(table.columns(), chosen));
        table.read(reader.columns.used(), reader.rejects, reader::add);
        return reader.log();
    }

    private LogReader(QuestionLog.Source source, LogHeader columns) {
        this.source = source;
        this.columns = columns;
    }

    private void add(CsvRow row) {
        String learner = this.columns.need(LogColumn.LEARNER, row, LONGEST_NAME);
        String text = this.columns.need(LogColumn.QUESTION, row, LONGEST_TEXT);
        Instant at = time(row);
        String assessment = this.columns.find(LogColumn.ASSESSMENT, row, LONGEST_TITLE).orElse(UNNAMED);
        Optional<String> response = this.columns.find(LogColumn.RESPONSE, row, LONGEST_TEXT);
        Optional<String> key = this.columns.find(LogColumn.KEY, row, LONGEST_TEXT);
        int flag = flag(row, response, key);
        if (flag == -1 && response.isEmpty()) {
            throw this.columns.unusable(this.columns.has(LogColumn.RESPONSE) ? LogColumn.RESPONSE : LogColumn.CORRECT,
                    "is empty");
        }
        int points = points(row);
        Optional<String> attempt = this.columns.find(LogColumn.ATTEMPT, row, LONGEST_NAME);
        int place = this.places.computeIfAbsent(new Key(assessment, text), (key0) -> add(key0, points));
        LoggedQuestion question = this.questions.get(place);
        if (key.isPresent() && !question.agreesOnKey(key.orElseThrow())) {
            throw this.columns.unusable(LogColumn.KEY, "is not what an earlier row says of this question");
        }
        int attemptPlace = attempt
            .map((name) -> this.attempts.computeIfAbsent(name, (first) -> 1 + this.attempts.size()))
            .orElse(0);
        this.learners.computeIfAbsent(learner, (first) -> new LearnerAnswers())
            .add(new Answer(at.toEpochMilli(), place, attemptPlace, question.note(response.orElse(null), flag)));
        this.earliest = at.isBefore(this.earliest) ? at : this.earliest;
    }

    private Instant time(CsvRow row) {
        return TimestampParser.of(this.columns.need(LogColumn.TIME, row, LONGEST_NAME))
            .orElseThrow(() -> this.columns.unusable(LogColumn.TIME,
                    "is neither a time as 2026-01-31T12:00:00Z nor seconds or milliseconds since 1970"));
    }

    private int flag(CsvRow row, Optional<String> response, Optional<String> key) {
        Optional<String> correct = this.columns.find(LogColumn.CORRECT, row, LONGEST_NAME);
        if (correct.isPresent()) {
            int flag = LoggedChoice.flag(correct.orElseThrow());
            if (flag == -1) {
                throw this.columns.unusable(LogColumn.CORRECT, "is neither 0 nor 1, neither true nor false");
            }
            return flag;
        }
        return (response.isEmpty() || key.isEmpty()) ? -1 : response.equals(key) ? 1 : 0;
    }

    private int points(CsvRow row) {
        Optional<String> points = this.columns.find(LogColumn.POINTS, row, LONGEST_NAME);
        if (points.isEmpty()) {
            return 1;
        }
        return points.filter((text) -> text.matches("\\d{1,4}(\\.0+)?"))
            .map((text) -> Integer.parseInt(text.replaceFirst("\\..*", "")))
            .filter((number) -> number >= 1 && number <= MOST_POINTS)
            .orElseThrow(
                    () -> this.columns.unusable(LogColumn.POINTS, "is not a whole number from 1 to " + MOST_POINTS));
    }

    private int add(Key key, int points) {
        this.assessments.add(key.assessment());
        this.questions.add(new LoggedQuestion(key.question(), points));
        return this.questions.size() - 1;
    }

    private QuestionLog log() {
        boolean flags = !this.columns.has(LogColumn.CORRECT) && !this.columns.has(LogColumn.KEY)
                && this.questions.stream()
                    .flatMap((question) -> question.responses().stream())
                    .allMatch((response) -> LoggedChoice.flag(response) != -1);
        Map<Integer, LoggedQuiz> quizzes = quizzes();
        List<QuestionLog.Asked> asked = new ArrayList<>();
        for (int i = 0; i < this.questions.size(); i++) {
            asked.add(QuestionLog.Asked.of(Objects.requireNonNull(quizzes.get(i)), this.questions.get(i), flags));
        }
        return new QuestionLog(this.source, this.learners, quizzes.values().stream().distinct().toList(),
                List.copyOf(asked), List.copyOf(this.attempts.keySet()), this.earliest, this.rejects);
    }

    /**
     * The assessment of each question. They take the questions up in the order in which
     * learners meet them, one learner after the other, so that what is learned together
     * stays together, however mixed the rows are.
     */
    private Map<Integer, LoggedQuiz> quizzes() {
        Map<Integer, LoggedQuiz> quizOf = new LinkedHashMap<>();
        Map<String, List<LoggedQuiz>> parts = new HashMap<>();
        for (LearnerAnswers answers : this.learners.values()) {
            for (Answer answer : answers.inOrder()) {
                quizOf.computeIfAbsent(answer.question(), (place) -> quizFor(place, parts));
            }
        }
        return quizOf;
    }

    /** The part of the assessment that has room. */
    private LoggedQuiz quizFor(int place, Map<String, List<LoggedQuiz>> allParts) {
        String assessment = this.assessments.get(place);
        int most = assessment.equals(UNNAMED) ? QUESTIONS_OF_UNNAMED : QUESTIONS_OF_NAMED;
        List<LoggedQuiz> parts = allParts.computeIfAbsent(assessment, (first) -> new ArrayList<>());
        if (parts.isEmpty() || parts.getLast().questions().size() == most) {
            String title = parts.isEmpty() ? assessment : "%s (part %d)".formatted(assessment, parts.size() + 1);
            parts.add(new LoggedQuiz(this.source.assessmentId(title), title));
        }
        LoggedQuiz quiz = parts.getLast();
        quiz.questions().add(this.questions.get(place));
        return quiz;
    }

    /** The course's code: what the file is called, without its ending. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)(\\.csv)?(\\.gz)?$", "");
        String code = name.strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? UNNAMED : code.substring(0, Math.min(50, code.length()));
    }

}
