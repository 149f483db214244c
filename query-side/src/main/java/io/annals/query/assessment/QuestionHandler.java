package io.annals.query.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentQuery.FindAssessmentVersions;
import io.annals.api.assessment.AssessmentQuery.FindQuestions;
import io.annals.api.assessment.AssessmentQuery.GetAssessmentVersion;
import io.annals.api.assessment.AssessmentVersionSummary;
import io.annals.api.assessment.AssessmentVersionView;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows questions with their keys to authors. */
@Component
class QuestionHandler {

    private static final ViewMapper<QuestionView> QUESTION = ViewMapper.of(QuestionView.class,
            Map.of("question", ViewMapper.of(Question.class)));

    private static final ViewMapper<AssessmentVersionSummary> SUMMARY = ViewMapper.of(AssessmentVersionSummary.class);

    private static final ViewMapper<AssessmentVersionView> VERSION = ViewMapper.of(AssessmentVersionView.class,
            Map.of("configuration", ViewMapper.of(AssessmentConfiguration.class)));

    private static final Keyset<QuestionView> BY_PLACE = Keyset.of(
            SortKey.number((question) -> (long) question.sectionNo()),
            SortKey.number((question) -> (long) question.sequenceNo()));

    private static final Keyset<AssessmentVersionSummary> BY_NUMBER = Keyset
        .of(SortKey.number((version) -> (long) version.versionNo()));

    private final TenantReads reads;

    QuestionHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    Page<QuestionView> handle(FindQuestions query, Caller caller) {
        Slice<QuestionView> slice = BY_PLACE.slice(query);
        return this.reads.of(caller, (lms) -> {
            requireAssessment(query.assessmentId(), lms);
            List<QuestionView> questions = lms.sql("""
                    select question.id, question.section_id, section.sequence_no as section_no, question.sequence_no,
                           question.question_text as text, question.points, question.body, question.explanation,
                           question.metadata, question.created_at, question.updated_at
                    from lms.question
                    join lms.assessment_section section on section.assessment_id = question.assessment_id
                        and section.id = question.section_id
                    where question.assessment_id = :assessmentId and question.sequence_no is not null
                      and (:key1::bigint is null or (section.sequence_no, question.sequence_no) > (:key1, :key2))
                    order by section.sequence_no, question.sequence_no
                    limit :limit
                    """).params(slice.params()).param("assessmentId", query.assessmentId()).query(QUESTION).list();
            return slice.page(questions);
        });
    }

    @QueryHandler
    Page<AssessmentVersionSummary> handle(FindAssessmentVersions query, Caller caller) {
        Slice<AssessmentVersionSummary> slice = BY_NUMBER.slice(query);
        return this.reads.of(caller, (lms) -> {
            requireAssessment(query.assessmentId(), lms);
            List<AssessmentVersionSummary> versions = lms.sql("""
                    select assessment_id, version_no, max_score, passing_score, duration_mins, max_attempts, weight,
                           due_at, question_count, released_at
                    from lms.assessment_version
                    where assessment_id = :assessmentId and released_at is not null
                      and (:key1::bigint is null or version_no > :key1)
                    order by version_no
                    limit :limit
                    """).params(slice.params()).param("assessmentId", query.assessmentId()).query(SUMMARY).list();
            return slice.page(versions);
        });
    }

    @QueryHandler
    AssessmentVersionView handle(GetAssessmentVersion query, Caller caller) {
        return this.reads
            .of(caller,
                    (lms) -> lms
                        .sql("""
                                select assessment_id, version_no, max_score, passing_score, duration_mins, max_attempts, weight, due_at,
                                       settings, sections, released_at, (
                                           select jsonb_agg(jsonb_build_object('questionId', question_id, 'sectionId', section_id,
                                                      'question', jsonb_build_object('text', question_text, 'points', points,
                                                          'body', body, 'explanation', explanation, 'metadata', metadata))
                                                      order by sequence_no)
                                           from lms.question_version asked
                                           where asked.assessment_id = version.assessment_id and asked.version_no = version.version_no)
                                           as questions
                                from lms.assessment_version version
                                where assessment_id = :assessmentId and version_no = :versionNo and released_at is not null
                                """)
                        .param("assessmentId", query.assessmentId())
                        .param("versionNo", query.versionNo())
                        .query(VERSION)
                        .optional())
            .orElseThrow(() -> Refusal.notFound("assessment version", "versionNo"));
    }

    private static void requireAssessment(UUID assessmentId, JdbcClient lms) {
        if (lms.sql("select from lms.assessment where id = ?").param(assessmentId).query().listOfRows().isEmpty()) {
            throw Refusal.notFound("assessment");
        }
    }

}
