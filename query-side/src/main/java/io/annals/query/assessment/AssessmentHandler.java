package io.annals.query.assessment;

import java.util.Map;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentQuery.GetAssessment;
import io.annals.api.assessment.AssessmentView;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class AssessmentHandler {

    private static final ViewMapper<AssessmentView> VIEW = ViewMapper.of(AssessmentView.class, Map.of("assessment",
            ViewMapper.of(AssessmentDetails.class), "configuration", ViewMapper.of(AssessmentConfiguration.class)));

    private final TenantReads reads;

    AssessmentHandler(TenantReads reads) {
        this.reads = reads;
    }

    /**
     * The sections are those of the latest version, or of the draft before the first.
     */
    @QueryHandler
    AssessmentView handle(GetAssessment query, Caller caller) {
        boolean author = caller.may(Permission.COURSE_AUTHOR);
        return this.reads
            .of(caller,
                    (lms) -> lms
                        .sql("""
                                with written as (
                                    select jsonb_agg(jsonb_build_object('sectionId', section.id, 'section',
                                               jsonb_build_object('title', section.title, 'drawCount', section.draw_count),
                                               'questions', (
                                                   select count(*) from lms.question
                                                   where question.assessment_id = section.assessment_id
                                                     and question.section_id = section.id and sequence_no is not null))
                                               order by section.sequence_no) as sections
                                    from lms.assessment_section section
                                    where section.assessment_id = :assessmentId and section.sequence_no is not null
                                ), released as (
                                    select version.version_no, version.question_count, (
                                        select jsonb_agg(jsonb_build_object('sectionId', section -> 'sectionId',
                                                   'section', section -> 'section',
                                                   'questions', jsonb_array_length(section -> 'questionIds')) order by place)
                                        from jsonb_array_elements(version.sections) with ordinality as of (section, place)) as sections
                                    from lms.assessment_version version
                                    where version.assessment_id = :assessmentId
                                )
                                select id, course_id, unit_id, title, description, type, max_score, passing_score, duration_mins,
                                       max_attempts, weight, due_at, settings, status, assessment.version_no, published_at, closed_at,
                                       created_at, updated_at, version, released.question_count,
                                       case when assessment.version_no is null then written.sections else released.sections end
                                           as sections,
                                       case when :author and working_copy is not null then jsonb_build_object('configuration', working_copy,
                                           'hasUnreleasedChanges', has_unreleased_changes, 'sections', written.sections) end
                                           as working_copy
                                from lms.assessment
                                cross join written
                                left join released on released.version_no = assessment.version_no
                                where id = :assessmentId and (status <> 'draft' or :drafts)
                                """)
                        .param("assessmentId", query.assessmentId())
                        .param("author", author)
                        .param("drafts", author || caller.may(Permission.AUDIT_READ))
                        .query(VIEW)
                        .optional())
            .orElseThrow(() -> Refusal.notFound("assessment"));
    }

}
