package io.annals.command.automation.attempt;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent;
import io.annals.command.automation.database.BulkStatement;
import io.annals.command.automation.policy.AutomationList;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The attempts that can still be ended or regraded. */
public final class OpenAttempts implements AutomationList {

    private enum OpenStatus {

        IN_PROGRESS, HANDED_IN;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static OpenStatus of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

    }

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
     * @param questions the ids of its questions
     * @param deadline absent if there is no time limit
     * @param closed whether the assessment is closed, so that the deadline no longer
     * moves
     */
    record OpenAttempt(UUID attemptId, UUID tenantId, UUID assessmentId, int version, List<UUID> questions,
            OpenStatus status, @Nullable Instant deadline, boolean closed) {

        private static OpenAttempt of(AttemptStarted started, UUID tenantId) {
            return new OpenAttempt(started.attemptId(), tenantId, started.assessmentId(), started.assessmentVersion(),
                    started.questions().stream().map(AttemptQuestion::questionId).toList(), OpenStatus.IN_PROGRESS,
                    started.deadline(), false);
        }

        boolean inProgress() {
            return this.status == OpenStatus.IN_PROGRESS;
        }

        private OpenAttempt handedIn() {
            return new OpenAttempt(this.attemptId, this.tenantId, this.assessmentId, this.version, this.questions,
                    OpenStatus.HANDED_IN, this.deadline, this.closed);
        }

        private String questionsText() {
            return this.questions.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }

    }

    private final Map<UUID, OpenAttempt> started = new LinkedHashMap<>();

    private final Set<UUID> handedIn = new LinkedHashSet<>();

    private final Set<UUID> ended = new LinkedHashSet<>();

    private final JdbcTemplate database;

    OpenAttempts(JdbcTemplate database) {
        this.database = database;
    }

    static OpenAttempts in(PolicyContext context) {
        return context.list(OpenAttempts.class, OpenAttempts::new);
    }

    /** Keeps the list up to date. */
    public static void register(PolicyReactions reactions) {
        reactions.onAll(AttemptEvent.class, (event, context) -> in(context).apply(event, context.event()));
    }

    private void apply(AttemptEvent event, EventContext context) {
        switch (event) {
            case AttemptStarted started -> start(started, context.tenantId());
            case AttemptSubmitted submitted -> handIn(submitted.attemptId());
            case AttemptExpired expired -> expire(expired);
            case AttemptVoided voided -> end(voided.attemptId());
            // A deadline is moved by the policy that schedules the end of the attempt.
            case AttemptExtended extended -> {
            }
            case AnswerSaved saved -> {
            }
            case GradingEvent grading -> {
            }
        }
    }

    private void start(AttemptStarted event, UUID tenantId) {
        this.started.put(event.attemptId(), OpenAttempt.of(event, tenantId));
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
        OpenAttempt attempt = this.started.get(attemptId);
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

    Optional<OpenAttempt> find(UUID attemptId) {
        flush();
        return select("attempt_id = ?", attemptId).stream().findFirst();
    }

    List<OpenAttempt> inProgressAt(UUID assessmentId) {
        flush();
        return select("assessment_id = ? and status = 'in_progress'", assessmentId);
    }

    /** The submitted attempts that have the question. */
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

    /**
     * Ends attempts at the assessment that are in progress at this time at the latest.
     */
    void closeAll(UUID assessmentId, Instant closedAt) {
        flush();
        this.database.update("""
                update automation.attempt set closed = true, deadline = least(deadline, ?)
                 where assessment_id = ? and status = 'in_progress'""", closedAt.atOffset(ZoneOffset.UTC),
                assessmentId);
    }

    private List<OpenAttempt> select(String condition, UUID id) {
        return this.database.query(SELECT + condition, (row, number) -> attempt(row), id);
    }

    private static OpenAttempt attempt(ResultSet row) throws SQLException {
        OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        Array questions = row.getArray("question_ids");
        return new OpenAttempt(row.getObject("attempt_id", UUID.class), row.getObject("tenant_id", UUID.class),
                row.getObject("assessment_id", UUID.class), row.getInt("version"),
                List.of((UUID[]) questions.getArray()), OpenStatus.of(row.getString("status")),
                (deadline != null) ? deadline.toInstant() : null, row.getBoolean("closed"));
    }

    @Override
    public void flush() {
        BulkStatement.of(this.started.values())
            .uuid(OpenAttempt::attemptId)
            .uuid(OpenAttempt::tenantId)
            .uuid(OpenAttempt::assessmentId)
            .number(OpenAttempt::version)
            .text(OpenAttempt::questionsText)
            .text((attempt) -> attempt.status().code())
            .time(OpenAttempt::deadline)
            .write(this.database, START);
        BulkStatement.of(this.handedIn).uuid((id) -> id).write(this.database, HAND_IN);
        BulkStatement.of(this.handedIn).uuid((id) -> id).write(this.database, END_WITHOUT_QUESTIONS);
        BulkStatement.of(this.ended).uuid((id) -> id).write(this.database, END);
        this.started.clear();
        this.handedIn.clear();
        this.ended.clear();
    }

}
