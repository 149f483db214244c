package io.annals.query.enrollment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfCourse;
import io.annals.api.enrollment.EnrollmentQuery.FindEnrollmentsOfUser;
import io.annals.api.enrollment.EnrollmentQuery.GetEnrollment;
import io.annals.api.enrollment.EnrollmentView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Key;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.Views;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class EnrollmentHandler {

    private static final Views<EnrollmentView> VIEW = Views.of(EnrollmentView.class);

    private static final Keyset<EnrollmentView> BY_ID = Keyset.of(Key.id(EnrollmentView::id));

    /** The status that counts now is computed here and stored nowhere. */
    private static final String SELECT = """
            select e.id, e.user_id, e.course_id, e.status,
                   case when e.status <> 'active' then e.status
                        when c.status = 'archived' then 'course-archived'
                        when e.start_date > :now then 'pending'
                        else e.status end as effective_status,
                   e.outcome, e.progress::numeric as progress, e.enrolled_at, e.start_date, e.completion_date,
                   e.withdrawn_at, e.completion_criteria, e.metadata, e.created_at, e.updated_at, e.version
            from lms.enrollment e
            left join lms.course c on c.id = e.course_id
            """;

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
                    .param("status", query.status())
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
                    .param("status", query.status())
                    .param("now", now())
                    .query(VIEW)
                    .list());
        return slice.page(enrollments);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(this.clock);
    }

}
