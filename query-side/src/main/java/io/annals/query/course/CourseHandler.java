package io.annals.query.course;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.annals.api.Normalized;
import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.SearchTerms;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseQuery.FindCourses;
import io.annals.api.course.CourseQuery.GetCourse;
import io.annals.api.course.CourseStatus;
import io.annals.api.course.CourseSummary;
import io.annals.api.course.CourseView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Slice;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CourseHandler {

    private static final ViewMapper<CourseSummary> SUMMARY = ViewMapper.of(CourseSummary.class);

    private static final ViewMapper<CourseView> VIEW = ViewMapper.of(CourseView.class,
            Map.of("course", ViewMapper.of(CourseDetails.class)));

    private static final String FIND = """
            select id, org_id as organization_id, code, title, category, difficulty_level, status, starts_on, ends_on,
                   published_at, version
            from lms.course
            where (:status::text is null or status = :status)
              and (:words::text is null or id = any(array(select lms.courses_with(:words))))
              and (:code::text is null or code_folded = :code)
              and (:organizationId::uuid is null or org_id = :organizationId)
              and (:category::text is null or category = :category)
              and (:difficultyLevel::text is null or difficulty_level = :difficultyLevel)
              and (:instructorId::uuid is null or id = any(array(
                  select course_id from lms.course_instructor where user_id = :instructorId and removed_at is null)))
              and (:open::boolean is null or :open = (self_enrollment and status = 'published'
                  and coalesce(enroll_from <= :now, true) and coalesce(enroll_until > :now, true)))
              and (:startsFrom::date is null or starts_on >= :startsFrom)
              and (:startsUntil::date is null or starts_on <= :startsUntil)
            """;

    private static final String GET = """
            select id, org_id as organization_id, dept_id as department_id, code, title, description, category,
                   difficulty_level, status, duration_hours, starts_on, ends_on, prerequisites, learning_objectives,
                   metadata, settings, copied_from, published_at, archived_at, created_at, updated_at, created_by,
                   updated_by, version,
                   (select coalesce(jsonb_agg(jsonb_build_object('courseInstructorId', instructor.id,
                               'userId', user_id, 'role', role, 'assignedAt', assigned_at, 'removedAt', removed_at)
                           order by assigned_at, instructor.id), '[]')
                    from lms.course_instructor instructor
                    where instructor.course_id = course.id and (:drafts or removed_at is null)) as instructors
            from lms.course
            where id = :courseId and (:drafts or status = 'published')
            """;

    private final TenantReads reads;

    private final Clock clock;

    CourseHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    Page<CourseSummary> handle(FindCourses query, Caller caller) {
        CourseSort order = CourseSort.of(query.sort());
        Slice<CourseSummary> slice = order.keys().slice(query);
        CourseStatus status = query.status();
        if (!DraftVisibility.shownTo(caller)) {
            if (status != null && status != CourseStatus.PUBLISHED) {
                return slice.page(List.of());
            }
            status = CourseStatus.PUBLISHED;
        }
        Map<String, @Nullable Object> filters = filters(query);
        filters.put("status", (status != null) ? status.code() : null);
        return slice.page(this.reads.of(caller,
                (lms) -> lms.sql(FIND + order.sql() + "limit :limit")
                    .params(slice.params())
                    .params(filters)
                    .query(SUMMARY)
                    .list()));
    }

    private Map<String, @Nullable Object> filters(FindCourses query) {
        Map<String, @Nullable Object> filters = new HashMap<>();
        filters.put("words", (query.text() != null) ? SearchTerms.of(query.text()) : null);
        filters.put("code", (query.code() != null) ? Normalized.of(query.code()) : null);
        filters.put("organizationId", query.organizationId());
        filters.put("category", query.category());
        filters.put("difficultyLevel", query.difficultyLevel());
        filters.put("instructorId", query.instructorId());
        filters.put("open", query.openForEnrollment());
        filters.put("now", OffsetDateTime.now(this.clock));
        filters.put("startsFrom", query.startsFrom());
        filters.put("startsUntil", query.startsUntil());
        return filters;
    }

    @QueryHandler
    CourseView handle(GetCourse query, Caller caller) {
        return this.reads
            .of(caller,
                    (lms) -> lms.sql(GET)
                        .param("courseId", query.courseId())
                        .param("drafts", DraftVisibility.shownTo(caller))
                        .query(VIEW)
                        .optional())
            .orElseThrow(() -> Refusal.notFound("course"));
    }

}
