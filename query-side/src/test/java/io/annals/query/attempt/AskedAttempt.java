package io.annals.query.attempt;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.query.testing.QuerySide;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the rows that the projection writes for an assessment with a choice of 4
 * points, an ordering of 3 and an essay of 3, and for its attempts.
 */
final class AskedAttempt {

    static final String KEY_TEXT = "BECAUSE-IT-IS-SO";

    final UUID assessment;

    final UUID course;

    final UUID choice = Ids.next();

    final UUID ordering = Ids.next();

    final UUID essay = Ids.next();

    final UUID right = Ids.next();

    final UUID wrong = Ids.next();

    final UUID one = Ids.next();

    final UUID two = Ids.next();

    private final QuerySide queries;

    AskedAttempt(QuerySide queries, String settings) {
        this(queries, Ids.next(), Ids.next(), settings);
    }

    AskedAttempt(QuerySide queries, UUID course, UUID assessment, String settings) {
        this.queries = queries;
        this.course = course;
        this.assessment = assessment;
        insert("assessment", this.assessment,
                Map.of("course_id", this.course, "unit_id", Ids.next(), "title", "Quiz", "type", "quiz", "max_score",
                        10, "passing_score", 4, "status", "published", "settings", settings, "version_no", 1));
        version(1, settings);
        ask(1, this.choice, 1, 4, choiceBody(this.right));
        ask(1, this.ordering, 2, 3, """
                {"type": "ordering", "partialCredit": false, "items": [
                  {"itemId": "%s", "text": "First", "metadata": {"secret": 1}},
                  {"itemId": "%s", "text": "Second", "metadata": {}}]}""".formatted(this.one, this.two));
        ask(1, this.essay, 3, 3, "{\"type\": \"essay\", \"rubric\": \"THREE-THOUGHTS\", \"maxWords\": 100}");
    }

    /** Corrects the key of the choice in version 2. */
    void correct() {
        version(2, "{}");
        ask(2, this.choice, 1, 4, choiceBody(this.wrong));
    }

    private String choiceBody(UUID correct) {
        return """
                {"type": "single_choice", "options": [
                  {"optionId": "%s", "text": "It", "correct": %s, "metadata": {"why": "secret"}},
                  {"optionId": "%s", "text": "That", "correct": %s, "metadata": {}}]}""".formatted(this.right,
                this.right.equals(correct), this.wrong, this.wrong.equals(correct));
    }

    void version(int number, String settings) {
        insert("assessment_version", Ids.next(),
                Map.of("assessment_id", this.assessment, "version_no", number, "max_score", 10, "passing_score", 4,
                        "settings", settings, "released_at", time("2026-02-01T00:00:00Z")));
    }

    private void ask(int version, UUID question, int place, int points, String body) {
        insert("question_version", Ids.next(),
                Map.of("assessment_id", this.assessment, "version_no", version, "question_id", question, "sequence_no",
                        place, "question_text", "What is it?", "points", points, "body", body, "explanation",
                        "{\"text\": \"" + KEY_TEXT + "\"}"));
    }

    /** Inserts an attempt. */
    UUID attempt(UUID user, UUID enrollment, int number, Map<String, ?> columns) {
        UUID attempt = Ids.next();
        Map<String, Object> row = new HashMap<>(
                Map.of("user_id", user, "enrollment_id", enrollment, "course_id", this.course, "assessment_id",
                        this.assessment, "attempt_number", number, "assessment_version", 1, "max_score", 10,
                        "passing_score", 4, "status", "in_progress", "start_time", time("2026-03-01T11:00:00Z")));
        row.putAll(columns);
        return insert("assessment_attempt", attempt, row);
    }

    /** Inserts a question of an attempt. */
    void response(UUID attempt, UUID question, int place, int points, Map<String, ? extends @Nullable Object> columns) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("attempt_id", attempt);
        row.put("question_id", question);
        row.put("assessment_id", this.assessment);
        row.put("sequence_no", place);
        row.put("points", points);
        row.put("waits", false);
        row.put("option_order", question.equals(this.choice) ? order(this.wrong, this.right)
                : question.equals(this.ordering) ? order(this.two, this.one) : "[]");
        row.putAll(columns);
        insert("question_response", Ids.named(attempt, "question", question.toString()), row);
    }

    private static String order(UUID first, UUID second) {
        return "[\"" + first + "\", \"" + second + "\"]";
    }

    private UUID insert(String table, UUID id, Map<String, ? extends @Nullable Object> columns) {
        return this.queries.database().insert(table, this.queries.tenant, id, columns);
    }

    String chosen(UUID option) {
        return "{\"type\": \"chosen\", \"optionIds\": [\"" + option + "\"]}";
    }

    static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    static BigDecimal points(String points) {
        return new BigDecimal(points);
    }

}
