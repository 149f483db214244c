package io.annals.standalone.questionlog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.annals.standalone.load.Rejects;
import io.annals.standalone.load.Row;
import io.annals.standalone.load.Table;
import io.annals.standalone.questionlog.Answers.Answer;

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

    private final Log.Source source;

    private final LogColumns columns;

    private final Rejects rejects = new Rejects();

    private final Map<String, Answers> learners = new LinkedHashMap<>();

    private final Map<String, List<Quiz>> quizzes = new LinkedHashMap<>();

    private final Map<Key, Integer> places = new HashMap<>();

    private final List<Quiz> quizOf = new ArrayList<>();

    private final List<LoggedQuestion> questions = new ArrayList<>();

    private final Map<String, Integer> attempts = new LinkedHashMap<>();

    private Instant earliest = Instant.MAX;

    private record Key(String assessment, String question) {
    }

    /**
     * @param chosen by the name of the fact, columns that are called otherwise
     */
    static Log read(Path file, Log.Source source, Map<String, String> chosen) {
        Table table = Table.of(file);
        LogReader reader = new LogReader(source, LogColumns.of(table.columns(), chosen));
        table.read(reader.columns.used(), reader.rejects, reader::add);
        return reader.log();
    }

    private LogReader(Log.Source source, LogColumns columns) {
        this.source = source;
        this.columns = columns;
    }

    private void add(Row row) {
        String learner = this.columns.need(Fact.LEARNER, row, LONGEST_NAME);
        String text = this.columns.need(Fact.QUESTION, row, LONGEST_TEXT);
        Instant at = time(row);
        String assessment = this.columns.find(Fact.ASSESSMENT, row, LONGEST_TITLE).orElse(UNNAMED);
        Optional<String> response = this.columns.find(Fact.RESPONSE, row, LONGEST_TEXT);
        Optional<String> key = this.columns.find(Fact.KEY, row, LONGEST_TEXT);
        int flag = flag(row, response, key);
        if (flag == -1 && response.isEmpty()) {
            throw this.columns.unusable(this.columns.has(Fact.RESPONSE) ? Fact.RESPONSE : Fact.CORRECT, "is empty");
        }
        int points = points(row);
        Optional<String> attempt = this.columns.find(Fact.ATTEMPT, row, LONGEST_NAME);
        int place = this.places.computeIfAbsent(new Key(assessment, text), (key0) -> add(key0, points));
        LoggedQuestion question = this.questions.get(place);
        if (key.isPresent() && !question.agreesOnKey(key.orElseThrow())) {
            throw this.columns.unusable(Fact.KEY, "is not what an earlier row says of this question");
        }
        int attemptPlace = attempt
            .map((name) -> this.attempts.computeIfAbsent(name, (first) -> 1 + this.attempts.size()))
            .orElse(0);
        this.learners.computeIfAbsent(learner, (first) -> new Answers())
            .add(new Answer(at.toEpochMilli(), place, attemptPlace, question.note(response.orElse(null), flag)));
        this.earliest = at.isBefore(this.earliest) ? at : this.earliest;
    }

    private Instant time(Row row) {
        return Moment.of(this.columns.need(Fact.TIME, row, LONGEST_NAME))
            .orElseThrow(() -> this.columns.unusable(Fact.TIME,
                    "is neither a time as 2026-01-31T12:00:00Z nor seconds or milliseconds since 1970"));
    }

    private int flag(Row row, Optional<String> response, Optional<String> key) {
        Optional<String> correct = this.columns.find(Fact.CORRECT, row, LONGEST_NAME);
        if (correct.isPresent()) {
            int flag = Choice.flag(correct.orElseThrow());
            if (flag == -1) {
                throw this.columns.unusable(Fact.CORRECT, "is neither 0 nor 1, neither true nor false");
            }
            return flag;
        }
        return (response.isEmpty() || key.isEmpty()) ? -1 : response.equals(key) ? 1 : 0;
    }

    private int points(Row row) {
        Optional<String> points = this.columns.find(Fact.POINTS, row, LONGEST_NAME);
        if (points.isEmpty()) {
            return 1;
        }
        return points.filter((text) -> text.matches("\\d{1,4}(\\.0+)?"))
            .map((text) -> Integer.parseInt(text.replaceFirst("\\..*", "")))
            .filter((number) -> number >= 1 && number <= MOST_POINTS)
            .orElseThrow(() -> this.columns.unusable(Fact.POINTS, "is not a whole number from 1 to " + MOST_POINTS));
    }

    /** A question that was not met before, in an assessment that has room for it. */
    private int add(Key key, int points) {
        int most = key.assessment().equals(UNNAMED) ? QUESTIONS_OF_UNNAMED : QUESTIONS_OF_NAMED;
        List<Quiz> parts = this.quizzes.computeIfAbsent(key.assessment(), (first) -> new ArrayList<>());
        if (parts.isEmpty() || parts.getLast().questions().size() == most) {
            String title = parts.isEmpty() ? key.assessment()
                    : "%s (part %d)".formatted(key.assessment(), parts.size() + 1);
            parts.add(new Quiz(this.source.assessmentId(title), title));
        }
        Quiz quiz = parts.getLast();
        LoggedQuestion question = new LoggedQuestion(quiz, key.question(), points);
        quiz.questions().add(question);
        this.quizOf.add(quiz);
        this.questions.add(question);
        return this.questions.size() - 1;
    }

    private Log log() {
        boolean flags = !this.columns.has(Fact.CORRECT) && !this.columns.has(Fact.KEY)
                && this.questions.stream()
                    .flatMap((question) -> question.responses().stream())
                    .allMatch((response) -> Choice.flag(response) != -1);
        List<Log.Asked> asked = new ArrayList<>();
        for (int i = 0; i < this.questions.size(); i++) {
            LoggedQuestion question = this.questions.get(i);
            asked.add(new Log.Asked(this.quizOf.get(i), question, Choice.of(question, flags)));
        }
        return new Log(this.source, this.learners, this.quizzes.values().stream().flatMap(List::stream).toList(),
                List.copyOf(asked), List.copyOf(this.attempts.keySet()), this.earliest, this.rejects);
    }

    /** The course's code: what the file is called, without its ending. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("(?i)(\\.csv)?(\\.gz)?$", "");
        String code = name.strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? UNNAMED : code.substring(0, Math.min(50, code.length()));
    }

}
