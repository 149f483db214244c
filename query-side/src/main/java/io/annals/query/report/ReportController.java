package io.annals.query.report;

import io.annals.api.Page;
import io.annals.api.report.AssessmentResult;
import io.annals.api.report.CourseOutcomes;
import io.annals.api.report.ItemAnalysis;
import io.annals.api.report.ReportQuery.ReportAssessmentResults;
import io.annals.api.report.ReportQuery.ReportCourseOutcomes;
import io.annals.api.report.ReportQuery.ReportItemAnalysis;
import io.annals.api.report.ReportQuery.ReportRetention;
import io.annals.api.report.RetentionOfWeek;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for reports about courses and assessments. */
@RestController
class ReportController {

    private final QueryResponses responses;

    ReportController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the outcomes of the courses of the tenant, with totals. */
    @GetMapping("/queries/reports/course-outcomes")
    CourseOutcomes courseOutcomes(@ParameterObject ReportCourseOutcomes query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Returns the number of remaining learners at the start of each week of a course. */
    @GetMapping("/queries/reports/retention")
    Page<RetentionOfWeek> retention(@ParameterObject ReportRetention query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Returns statistics of all attempts at each assessment of a course. */
    @GetMapping("/queries/reports/assessment-results")
    Page<AssessmentResult> assessmentResults(@ParameterObject ReportAssessmentResults query, Caller caller) {
        return this.responses.plain(query, caller);
    }

    /** Returns the item analysis of the questions of an assessment. */
    @GetMapping("/queries/assessments/{assessmentId}/item-analysis")
    Page<ItemAnalysis> itemAnalysis(@ParameterObject ReportItemAnalysis query, Caller caller) {
        return this.responses.plain(query, caller);
    }

}
