package io.annals.command.automation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The attempts that can still be ended or marked again, as a batch of events finds and
 * leaves them.
 */
final class OpenAttempts {

    private static final String IN_PROGRESS = "in_progress";

    private static final String START = """
            insert into automation.attempt
                   (attempt_id, tenant_id, assessment_id, version, question_ids, status, deadline)
            select id, tenant, assessment, version, questions::uuid[], status, deadline::timestamptz
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                   as started (id, tenant, assessment, version, questions, status, deadline)
            on conflict (attempt_id) do nothing""";

    private static final String HAND_IN = "update automation.attempt set status = 'handed_in' where attempt_id = any(?)";

    private static final String END = "delete from automation.attempt where attempt_id = any(?)";

    private static final String END_WITHOUT_QUESTIONS = END + " and cardinality(question_ids) = 0";

    private static final String SELECT = """
            select attempt_id, tenant_id, assessment_id, version, question_ids, status, deadline, closed
              from automation.attempt where\s""";

    /**
     * An attempt.
     *
     * @param questions those that it has
     * @param deadline until when it may be answered; without end where absent
     * @param closed whether the assessment was closed, so that the deadline moves no more
     */
    record Attempt(UUID attemptId, UUID tenantId, UUID assessmentId, int version, List<UUID> questions, String status,
            @Nullable Instant deadline, boolean closed) {

        private static Attempt of(AttemptStarted started, UUID tenantId) {
            return new Attempt(started.attemptId(), tenantId, started.assessmentId(), started.assessmentVersion(),
                    started.questions().stream().map(AttemptQuestion::questionId).toList(), IN_PROGRESS,
                    started.deadline(), false);
        }

        boolean inProgress() {
            return this.status.equals(IN_PROGRESS);
        }

        private Attempt handedIn() {
            return new Attempt(this.attemptId, this.tenantId, this.assessmentId, this.version, this.questions,
                    "handed_in", this.deadline, this.closed);
        }

        private String questionsText() {
            return this.questions.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }

    }

    private final Map<UUID, Attempt> started = new LinkedHashMap<>();

    private final Set<UUID> handedIn = new LinkedHashSet<>();

    private final Set<UUID> ended = new LinkedHashSet<>();

    private final JdbcTemplate database;

    OpenAttempts(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the list. */
    static void follow(PolicyReactions reactions) {
        reactions.on(AttemptStarted.class, (is, turn) -> turn.ledger().attempts().start(is, turn.happened().tenantId()))
            .on(AttemptSubmitted.class, (is, turn) -> turn.ledger().attempts().handIn(is.attemptId()))
            .on(AttemptExpired.class, (is, turn) -> turn.ledger().attempts().expire(is))
            .on(AttemptVoided.class, (is, turn) -> turn.ledger().attempts().end(is.attemptId()));
    }

    private void start(AttemptStarted event, UUID tenantId) {
        this.started.put(event.attemptId(), Attempt.of(event, tenantId));
    }

    private void expire(AttemptExpired expired) {
        if (expired.handedIn()) {
            handIn(expired.attemptId());
        }
        else {
            end(expired.attemptId());
        }
    }

    private void handIn(UUID attemptId) {
        Attempt attempt = this.started.get(attemptId);
        if (attempt == null) {
            this.handedIn.add(attemptId);
        }
        else if (attempt.questions().isEmpty()) {
            this.started.remove(attemptId);
        }
        else {
            this.started.put(attemptId, attempt.handedIn());
        }
    }

    private void end(UUID attemptId) {
        if (this.started.remove(attemptId) == null) {
            this.handedIn.remove(attemptId);
            this.ended.add(attemptId);
        }
    }

    Optional<Attempt> find(UUID attemptId) {
        flush();
        return select("attempt_id = ?", attemptId).stream().findFirst();
    }

    List<Attempt> inProgressAt(UUID assessmentId) {
        flush();
        return select("assessment_id = ? and status = 'in_progress'", assessmentId);
    }

    /** Those that are handed in and have the question. */
    List<UUID> handedInWith(UUID assessmentId, UUID questionId) {
        flush();
        return this.database.queryForList("""
                select attempt_id from automation.attempt
                 where assessment_id = ? and status = 'handed_in' and ? = any(question_ids)""", UUID.class,
                assessmentId, questionId);
    }

    void moveDeadline(UUID attemptId, Instant deadline) {
        flush();
        this.database.update("update automation.attempt set deadline = ? where attempt_id = ?",
                deadline.atOffset(ZoneOffset.UTC), attemptId);
    }

    /** Nobody goes on with attempts at the assessment after this time. */
    void closeAll(UUID assessmentId, Instant closedAt) {
        flush();
        this.database.update("""
                update automation.attempt set closed = true, deadline = least(deadline, ?)
                 where assessment_id = ? and status = 'in_progress'""", closedAt.atOffset(ZoneOffset.UTC),
                assessmentId);
    }

    private List<Attempt> select(String condition, UUID id) {
        return this.database.query(SELECT + condition, (row, number) -> attempt(row), id);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        Array questions = row.getArray("question_ids");
        return new Attempt(row.getObject("attempt_id", UUID.class), row.getObject("tenant_id", UUID.class),
                row.getObject("assessment_id", UUID.class), row.getInt("version"),
                List.of((UUID[]) questions.getArray()), row.getString("status"),
                (deadline != null) ? deadline.toInstant() : null, row.getBoolean("closed"));
    }

    void flush() {
        BulkStatement.of(this.started.values())
            .uuid(Attempt::attemptId)
            .uuid(Attempt::tenantId)
            .uuid(Attempt::assessmentId)
            .number(Attempt::version)
            .text(Attempt::questionsText)
            .text(Attempt::status)
            .time(Attempt::deadline)
            .write(this.database, START);
        BulkStatement.of(this.handedIn).uuid((id) -> id).write(this.database, HAND_IN);
        BulkStatement.of(this.handedIn).uuid((id) -> id).write(this.database, END_WITHOUT_QUESTIONS);
        BulkStatement.of(this.ended).uuid((id) -> id).write(this.database, END);
        this.started.clear();
        this.handedIn.clear();
        this.ended.clear();
    }

}
