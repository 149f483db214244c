package io.annals.command.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who has a seat in which course or waits for one, as a batch of events finds and leaves
 * it.
 */
final class SeatedLearners {

    private static final String ACTIVE = "active";

    private static final String FINISHED = "finished";

    private static final String WAITING = "waiting";

    private static final String WRITE = """
            insert into automation.learner (enrollment_id, tenant_id, course_id, status, place)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[])
            on conflict (enrollment_id) do update set status = excluded.status, place = excluded.place""";

    private static final String DELETE = "delete from automation.learner where enrollment_id = any(?)";

    private record Learner(UUID enrollmentId, UUID tenantId, UUID courseId, String status, @Nullable Long place) {
    }

    private final Map<UUID, Optional<Learner>> changes = new LinkedHashMap<>();

    private final JdbcTemplate database;

    SeatedLearners(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the list. */
    static void follow(PolicyReactions reactions) {
        reactions.on(LearnerEnrolled.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), ACTIVE))
            .on(EnrollmentApproved.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), ACTIVE))
            .on(LearnerPromoted.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), ACTIVE))
            .on(EnrollmentReactivated.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), ACTIVE))
            .on(CourseCompleted.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), FINISHED))
            .on(OutcomeRecorded.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), FINISHED))
            .on(LearnerQueued.class, (is, turn) -> set(turn, is.enrollmentId(), is.courseId(), WAITING))
            .on(WaitingEnded.class, (is, turn) -> turn.ledger().learners().remove(is.enrollmentId()))
            .on(LearnerWithdrawn.class, (is, turn) -> turn.ledger().learners().remove(is.enrollmentId()))
            .on(EnrollmentDeclined.class, (is, turn) -> turn.ledger().learners().remove(is.enrollmentId()));
    }

    private static void set(PolicyContext turn, UUID enrollmentId, UUID courseId, String status) {
        EventContext happened = turn.happened();
        Long place = status.equals(WAITING) ? happened.position() : null;
        turn.ledger().learners().changes.put(enrollmentId,
                Optional.of(new Learner(enrollmentId, happened.tenantId(), courseId, status, place)));
    }

    private void remove(UUID enrollmentId) {
        this.changes.put(enrollmentId, Optional.empty());
    }

    /**
     * The enrollments in the course that are not finished; waiting ones are none of them.
     */
    List<UUID> activeIn(UUID courseId) {
        flush();
        return this.database.queryForList(
                "select enrollment_id from automation.learner where course_id = ? and status = 'active'", UUID.class,
                courseId);
    }

    /** The enrollments that wait for a seat in the course, the first one first. */
    List<UUID> waitingFor(UUID courseId) {
        flush();
        return this.database.queryForList("""
                select enrollment_id from automation.learner where course_id = ? and status = 'waiting'
                 order by place""", UUID.class, courseId);
    }

    /** The enrollment that waits for a seat in the course longest. */
    Optional<UUID> firstInLineFor(UUID courseId) {
        flush();
        return this.database.queryForList("""
                select enrollment_id from automation.learner where course_id = ? and status = 'waiting'
                 order by place limit 1""", UUID.class, courseId).stream().findFirst();
    }

    /** How many have a seat in the course. */
    int seatedIn(UUID courseId) {
        flush();
        return Objects.requireNonNull(this.database.queryForObject(
                "select count(*) from automation.learner where course_id = ? and status in ('active', 'finished')",
                Integer.class, courseId));
    }

    void flush() {
        BulkStatement.of(this.changes.entrySet().stream().filter((change) -> change.getValue().isEmpty()).toList())
            .uuid(Map.Entry::getKey)
            .write(this.database, DELETE);
        BulkStatement.of(this.changes.values().stream().flatMap(Optional::stream).toList())
            .uuid(Learner::enrollmentId)
            .uuid(Learner::tenantId)
            .uuid(Learner::courseId)
            .text(Learner::status)
            .number(Learner::place)
            .write(this.database, WRITE);
        this.changes.clear();
    }

}
