package io.annals.query.enrollment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.course.CourseStatus;
import io.annals.api.enrollment.ContentProgressView;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.EnrollmentQuery.FindContentProgress;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfCourse;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfUser;
import io.annals.api.enrollment.EnrollmentQuery.FindWaitingList;
import io.annals.api.enrollment.EnrollmentQuery.GetEnrollment;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.EnrollmentView;
import io.annals.api.enrollment.WaitingListEntry;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EnrollmentHandler {

    private static final ViewMapper<EffectiveStatusRow> EFFECTIVE_STATUS = ViewMapper.of(EffectiveStatusRow.class);

    private static final ViewMapper<EnrollmentView> VIEW = ViewMapper.of(EnrollmentView.class,
            Map.of("effectiveStatus", (row, number) -> EFFECTIVE_STATUS.mapRow(row, number).effective()));

    private static final ViewMapper<ContentProgressView> PROGRESS = ViewMapper.of(ContentProgressView.class);

    private static final ViewMapper<WaitingListEntry> WAITING = ViewMapper.of(WaitingListEntry.class);

    private static final Keyset<EnrollmentView> BY_ID = Keyset.of(SortKey.id(EnrollmentView::id));

    private static final Keyset<ContentProgressView> PROGRESS_BY_ID = Keyset.of(SortKey.id(ContentProgressView::id));

    private static final Keyset<WaitingListEntry> BY_PLACE = Keyset.of(SortKey.number(WaitingListEntry::place));

    private static final String SELECT = """
            select e.id, e.user_id, e.course_id, e.status, coalesce(t.is_active, true) as tenant_active,
                   c.status as course_status, c.ends_on as course_ends_on, cast(:now as timestamptz) as read_at,
                   e.outcome, coalesce(e.progress, 0)::numeric as progress, e.done_items, e.required_items,
                   e.outline_version, coalesce(e.meets_criteria, false) as meets_criteria, e.enrolled_at, e.start_date,
                   e.completion_date as completed_at, e.withdrawn_at, e.requested_at, e.queued_at, e.suspended_at,
                   e.suspension_reason, e.completion_criteria,
                   (select jsonb_agg(jsonb_build_object('assessmentId', a.assessment_id,
                                                        'extraAttempts', a.extra_attempts,
                                                        'extraMinutes', a.extra_minutes) order by a.assessment_id)
                    from lms.accommodation a
                    where a.enrollment_id = e.id) as accommodations,
                   e.metadata, e.created_at, e.updated_at, e.version
            from lms.enrollment e
            left join lms.course c on c.id = e.course_id
            left join lms.tenant t on t.id = e.tenant_id
            """;

    /** The columns that determine the effective status. */
    private record EffectiveStatusRow(EnrollmentStatus status, @Nullable Instant startDate, boolean tenantActive,
            @Nullable CourseStatus courseStatus, @Nullable LocalDate courseEndsOn, Instant readAt) {

        EffectiveStatus effective() {
            return EffectiveStatus.of(this.status, this.startDate, this.tenantActive,
                    this.courseStatus == CourseStatus.ARCHIVED, this.courseEndsOn, this.readAt);
        }

    }

    private final TenantReads reads;

    private final Clock clock;

    EnrollmentHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    EnrollmentView handle(GetEnrollment query, Caller caller) {
        return this.reads
            .of(caller,
                    (lms) -> lms.sql(SELECT + "where e.id = :enrollmentId")
                        .param("enrollmentId", query.enrollmentId())
                        .param("now", now())
                        .query(VIEW)
                        .optional())
            .orElseThrow(() -> Refusal.notFound("enrollment"));
    }

    @QueryHandler
    Page<EnrollmentView> handle(FindEnrollmentsOfCourse query, Caller caller) {
        Slice<EnrollmentView> slice = BY_ID.slice(query);
        List<EnrollmentView> enrollments = this.reads.of(caller,
                (lms) -> lms.sql(SELECT + """
                        where e.course_id = :courseId
                          and (:status::text is null or e.status = :status)
                          and (:outcome::text is null or e.outcome = :outcome)
                          and (:key1::uuid is null or e.id > :key1)
                        order by e.id
                        limit :limit
                        """)
                    .params(slice.params())
                    .param("courseId", query.courseId())
                    .param("status", code(query.status()))
                    .param("outcome", (query.outcome() != null) ? query.outcome().code() : null)
                    .param("now", now())
                    .query(VIEW)
                    .list());
        return slice.page(enrollments);
    }

    @QueryHandler
    Page<EnrollmentView> handle(FindEnrollmentsOfUser query, Caller caller) {
        Slice<EnrollmentView> slice = BY_ID.slice(query);
        List<EnrollmentView> enrollments = this.reads.of(caller,
                (lms) -> lms.sql(SELECT + """
                        where e.user_id = :userId
                          and (:status::text is null or e.status = :status)
                          and (:key1::uuid is null or e.id > :key1)
                        order by e.id
                        limit :limit
                        """)
                    .params(slice.params())
                    .param("userId", query.userId())
                    .param("status", code(query.status()))
                    .param("now", now())
                    .query(VIEW)
                    .list());
        return slice.page(enrollments);
    }

    @QueryHandler
    Page<ContentProgressView> handle(FindContentProgress query, Caller caller) {
        Slice<ContentProgressView> slice = PROGRESS_BY_ID.slice(query);
        List<ContentProgressView> contents = this.reads.of(caller, (lms) -> lms.sql("""
                select p.id, p.enrollment_id, e.user_id, p.content_id, c.title as content_title, p.status,
                       coalesce(p.progress, 0)::numeric as progress, coalesce(p.time_spent_mins, 0) as time_spent_mins,
                       p.last_accessed as last_accessed_at, p.completed_at, coalesce(p.interactions, 0) as interactions,
                       p.created_at, p.updated_at
                from lms.content_progress p
                join lms.enrollment e on e.id = p.enrollment_id
                left join lms.content c on c.course_id = e.course_id and c.id = p.content_id
                where p.enrollment_id = :enrollmentId
                  and (:key1::uuid is null or p.id > :key1)
                order by p.id
                limit :limit
                """).params(slice.params()).param("enrollmentId", query.enrollmentId()).query(PROGRESS).list());
        return slice.page(contents);
    }

    @QueryHandler
    Page<WaitingListEntry> handle(FindWaitingList query, Caller caller) {
        Slice<WaitingListEntry> slice = BY_PLACE.slice(query);
        List<WaitingListEntry> waiting = this.reads.of(caller, (lms) -> lms.sql("""
                select w.enrollment_id, e.user_id, w.course_id, w.place::bigint as place, w.waits_since
                from lms.waiting_place w
                join lms.enrollment e on e.id = w.enrollment_id
                where w.course_id = :courseId and w.ended_at is null
                  and (:key1::bigint is null or w.place > :key1)
                order by w.place
                limit :limit
                """).params(slice.params()).param("courseId", query.courseId()).query(WAITING).list());
        return slice.page(waiting);
    }

    private static @Nullable String code(@Nullable EnrollmentStatus status) {
        return (status != null) ? status.code() : null;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(this.clock);
    }

}
