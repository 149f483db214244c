package io.annals.query.assessment;

import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentQuery.GetAssessment;
import io.annals.api.assessment.AssessmentView;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.Views;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class AssessmentHandler {

    private static final Views<AssessmentView> VIEW = Views.of(AssessmentView.class);

    private final TenantReads reads;

    AssessmentHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    AssessmentView handle(GetAssessment query, Caller caller) {
        return this.reads.of(caller, (lms) -> lms.sql("""
                select id, course_id, unit_id, title, description, type, max_score, passing_score, duration_mins,
                       max_attempts, weight, due_at, settings, status, published_at, created_at, updated_at, version
                from lms.assessment
                where id = :assessmentId
                """).param("assessmentId", query.assessmentId()).query(VIEW).optional())
            .orElseThrow(() -> Refusal.notFound("assessment"));
    }

}
