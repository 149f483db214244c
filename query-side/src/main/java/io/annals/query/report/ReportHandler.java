package io.annals.query.report;

import java.util.List;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.report.AssessmentResult;
import io.annals.api.report.CourseOutcomes;
import io.annals.api.report.CourseOutcomes.CourseOutcome;
import io.annals.api.report.ReportQuery.ReportAssessmentResults;
import io.annals.api.report.ReportQuery.ReportCourseOutcomes;
import io.annals.api.report.ReportQuery.ReportRetention;
import io.annals.api.report.RetentionOfWeek;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportHandler {

    private static final ViewMapper<CourseOutcome> OUTCOME = ViewMapper.of(CourseOutcome.class);

    private static final ViewMapper<RetentionOfWeek> RETENTION = ViewMapper.of(RetentionOfWeek.class);

    private static final ViewMapper<AssessmentResult> RESULT = ViewMapper.of(AssessmentResult.class);

    private final TenantReads reads;

    ReportHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    CourseOutcomes handle(ReportCourseOutcomes query, Caller caller) {
        return CourseOutcomes.of(this.reads.of(caller,
                (lms) -> lms.sql("""
                        select outcome.course_id, outcome.code, outcome.title, outcome.category, outcome.starts_on,
                               outcome.enrolled, outcome.active, outcome.pass, outcome.distinction, outcome.fail,
                               outcome.withdrawn, outcome.withdrawn_percent, outcome.completion_percent
                        from analytics.course_outcome outcome
                        where (:category::text is null or outcome.category = :category)
                          and (:organizationId::uuid is null or outcome.course_id in (
                              select id from lms.course where org_id = :organizationId))
                        order by outcome.code, outcome.course_id
                        """)
                    .param("category", query.category())
                    .param("organizationId", query.organizationId())
                    .query(OUTCOME)
                    .list()));
    }

    @QueryHandler
    Page<RetentionOfWeek> handle(ReportRetention query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            requireCourse(query.courseId(), lms);
            List<RetentionOfWeek> weeks = lms.sql("""
                    select week, enrolled, still_there::bigint as still_there, share
                    from analytics.retention_by_week
                    where course_id = :courseId
                    order by week
                    """).param("courseId", query.courseId()).query(RETENTION).list();
            return new Page<>(weeks, null);
        });
    }

    @QueryHandler
    Page<AssessmentResult> handle(ReportAssessmentResults query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            requireCourse(query.courseId(), lms);
            List<AssessmentResult> results = lms.sql("""
                    select assessment_id, title, type, max_score, passing_score, attempts, graded, without_score,
                           mean_score, sd_score, below_pass, banked
                    from analytics.assessment_result
                    where course_id = :courseId
                    order by title, assessment_id
                    """).param("courseId", query.courseId()).query(RESULT).list();
            return new Page<>(results, null);
        });
    }

    private static void requireCourse(UUID courseId, JdbcClient lms) {
        if (lms.sql("select from lms.course where id = ?").param(courseId).query().listOfRows().isEmpty()) {
            throw Refusal.notFound("course");
        }
    }

}
