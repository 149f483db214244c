package io.annals.query.course;

import java.util.List;

import io.annals.api.Folded;
import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.course.CourseQuery.FindCourses;
import io.annals.api.course.CourseQuery.GetCourse;
import io.annals.api.course.CourseSummary;
import io.annals.api.course.CourseView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Key;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.Views;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class CourseHandler {

    private static final Views<CourseSummary> SUMMARY = Views.of(CourseSummary.class);

    private static final Views<CourseView> VIEW = Views.of(CourseView.class);

    private static final Keyset<CourseSummary> BY_CODE = Keyset.of(Key.text(CourseSummary::code),
            Key.id(CourseSummary::id));

    private final TenantReads reads;

    CourseHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    Page<CourseSummary> handle(FindCourses query, Caller caller) {
        Slice<CourseSummary> slice = BY_CODE.slice(query);
        List<CourseSummary> courses = this.reads.of(caller, (lms) -> lms.sql("""
                select id, org_id as organization_id, code, title, category, difficulty_level, status, starts_on,
                       ends_on, published_at, version
                from lms.course
                where (:status::text is null or status = :status)
                  and (:organizationId::uuid is null or org_id = :organizationId)
                  and (:code::text is null or code_folded = :code)
                  and (:text::text is null or position(lower(:text) in lower(code || ' ' || title)) > 0)
                  and (:key2::uuid is null or (code, id) > (:key1, :key2))
                order by code, id
                limit :limit
                """)
            .params(slice.params())
            .param("status", query.status())
            .param("organizationId", query.organizationId())
            .param("code", (query.code() != null) ? Folded.of(query.code()) : null)
            .param("text", query.text())
            .query(SUMMARY)
            .list());
        return slice.page(courses);
    }

    @QueryHandler
    CourseView handle(GetCourse query, Caller caller) {
        return this.reads.of(caller, (lms) -> lms.sql("""
                select id, org_id as organization_id, dept_id as department_id, code, title, description, category,
                       difficulty_level, status, duration_hours, starts_on, ends_on, learning_objectives, metadata,
                       settings, published_at, archived_at, created_at, updated_at, created_by, updated_by, version
                from lms.course
                where id = :courseId
                """).param("courseId", query.courseId()).query(VIEW).optional())
            .orElseThrow(() -> Refusal.notFound("course"));
    }

}
