package io.annals.command.automation.enrollment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.command.automation.database.BulkStatement;
import io.annals.command.automation.policy.AutomationList;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The learners who have a seat in a course or wait for one. */
public final class SeatedLearners implements AutomationList {

    private static final String WRITE = """
            insert into automation.learner (enrollment_id, tenant_id, course_id, status, place)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[])
            on conflict (enrollment_id) do update set status = excluded.status, place = excluded.place""";

    private static final String DELETE = "delete from automation.learner where enrollment_id = any(?)";

    private enum SeatStatus {

        ACTIVE, FINISHED, WAITING;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    private record Learner(UUID enrollmentId, UUID tenantId, UUID courseId, SeatStatus status, @Nullable Long place) {
    }

    private final Map<UUID, Optional<Learner>> changes = new LinkedHashMap<>();

    private final JdbcTemplate database;

    SeatedLearners(JdbcTemplate database) {
        this.database = database;
    }

    static SeatedLearners in(PolicyContext context) {
        return context.list(SeatedLearners.class, SeatedLearners::new);
    }

    /** Keeps the list up to date. */
    public static void register(PolicyReactions reactions) {
        reactions.onAll(StatusEvent.class, (event, context) -> in(context).apply(event, context.event()))
            .on(CourseCompleted.class,
                    (event, context) -> in(context).set(event.enrollmentId(), event.courseId(), SeatStatus.FINISHED,
                            context.event()))
            .on(WaitingEnded.class, (event, context) -> in(context).remove(event.enrollmentId()));
    }

    private void apply(StatusEvent event, EventContext context) {
        switch (event) {
            case LearnerEnrolled enrolled ->
                set(enrolled.enrollmentId(), enrolled.courseId(), SeatStatus.ACTIVE, context);
            case EnrollmentApproved approved ->
                set(approved.enrollmentId(), approved.courseId(), SeatStatus.ACTIVE, context);
            case LearnerPromoted promoted ->
                set(promoted.enrollmentId(), promoted.courseId(), SeatStatus.ACTIVE, context);
            case EnrollmentReactivated reactivated ->
                set(reactivated.enrollmentId(), reactivated.courseId(), SeatStatus.ACTIVE, context);
            case OutcomeRecorded outcome ->
                set(outcome.enrollmentId(), outcome.courseId(), SeatStatus.FINISHED, context);
            case LearnerQueued queued -> set(queued.enrollmentId(), queued.courseId(), SeatStatus.WAITING, context);
            case LearnerWithdrawn withdrawn -> remove(withdrawn.enrollmentId());
            case EnrollmentDeclined declined -> remove(declined.enrollmentId());
            // A request has no seat yet, a suspended learner keeps the seat.
            case EnrollmentRequested requested -> {
            }
            case EnrollmentSuspended suspended -> {
            }
            case EnrollmentResumed resumed -> {
            }
        }
    }

    private void set(UUID enrollmentId, UUID courseId, SeatStatus status, EventContext event) {
        Long place = (status == SeatStatus.WAITING) ? event.position() : null;
        this.changes.put(enrollmentId,
                Optional.of(new Learner(enrollmentId, event.tenantId(), courseId, status, place)));
    }

    private void remove(UUID enrollmentId) {
        this.changes.put(enrollmentId, Optional.empty());
    }

    /** The enrollments in the course that are neither finished nor waiting. */
    List<UUID> activeIn(UUID courseId) {
        flush();
        return this.database.queryForList(
                "select enrollment_id from automation.learner where course_id = ? and status = 'active'", UUID.class,
                courseId);
    }

    /** The enrollments that wait for a seat in the course, the longest waiting first. */
    List<UUID> waitingFor(UUID courseId) {
        flush();
        return this.database.queryForList("""
                select enrollment_id from automation.learner where course_id = ? and status = 'waiting'
                 order by place""", UUID.class, courseId);
    }

    /** The first enrollment on the waiting list of the course. */
    Optional<UUID> firstInLineFor(UUID courseId) {
        flush();
        return this.database.queryForList("""
                select enrollment_id from automation.learner where course_id = ? and status = 'waiting'
                 order by place limit 1""", UUID.class, courseId).stream().findFirst();
    }

    /** The number of taken seats in the course. */
    int seatedIn(UUID courseId) {
        flush();
        return Objects.requireNonNull(this.database.queryForObject(
                "select count(*) from automation.learner where course_id = ? and status in ('active', 'finished')",
                Integer.class, courseId));
    }

    @Override
    public void flush() {
        BulkStatement.of(this.changes.entrySet().stream().filter((change) -> change.getValue().isEmpty()).toList())
            .uuid(Map.Entry::getKey)
            .write(this.database, DELETE);
        BulkStatement.of(this.changes.values().stream().flatMap(Optional::stream).toList())
            .uuid(Learner::enrollmentId)
            .uuid(Learner::tenantId)
            .uuid(Learner::courseId)
            .text((learner) -> learner.status().code())
            .number(Learner::place)
            .write(this.database, WRITE);
        this.changes.clear();
    }

}
