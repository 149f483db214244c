package io.annals.query.attempt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.attempt.AttemptQuery.PreviewRegrade;
import io.annals.api.attempt.RegradePreview;
import io.annals.platform.messaging.Caller;
import io.annals.query.learning.LearningReads;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes what a regrade would change, by the rules of the command side. */
@Component
class RegradePreviewHandler {

    private static final int FETCHED = 1_000;

    private static final ViewMapper<KeyRow> KEY = ViewMapper.of(KeyRow.class);

    private record KeyRow(QuestionBody body) {
    }

    /** The tally and the version whose key it used. */
    private record TalliedAttempts(RegradeTally tally, List<RegradeTally.ChangedResult> results, int version) {
    }

    private final TenantReads reads;

    private final LearningReads documents;

    RegradePreviewHandler(TenantReads reads, LearningReads documents) {
        this.reads = reads;
        this.documents = documents;
    }

    @QueryHandler
    RegradePreview handle(PreviewRegrade query, Caller caller) {
        TalliedAttempts tallied = this.reads.of(caller, (lms) -> tally(query, lms));
        CompletionForecast forecast = new CompletionForecast(query.assessmentId(), this.documents, caller)
            .of(tallied.results());
        return tallied.tally().preview(query.assessmentId(), query.questionId(), tallied.version(), forecast);
    }

    private static TalliedAttempts tally(PreviewRegrade query, JdbcClient lms) {
        Map<Integer, VersionRulesRow> versions = VersionRulesRow.of(query.assessmentId(), lms);
        int latest = versions.keySet()
            .stream()
            .max(Integer::compare)
            .orElseThrow(() -> Refusal.notFound("assessment version", "assessmentId"));
        QuestionBody key = key(query.assessmentId(), latest, query.questionId(), lms);
        RegradeTally tally = new RegradeTally(query.policy(), key, versions);
        try (Stream<GradedAnswerRow> rows = lms.sql(GradedAnswerRow.SELECT)
            .withFetchSize(FETCHED)
            .param("assessmentId", query.assessmentId())
            .param("questionId", query.questionId())
            .query(GradedAnswerRow.ROW)
            .stream()) {
            rows.forEach(tally::add);
        }
        return new TalliedAttempts(tally, tally.results(), latest);
    }

    private static QuestionBody key(UUID assessmentId, int version, UUID questionId, JdbcClient lms) {
        return lms.sql("""
                select body
                from lms.question_version
                where assessment_id = :assessmentId and version_no = :version and question_id = :questionId
                """)
            .param("assessmentId", assessmentId)
            .param("version", version)
            .param("questionId", questionId)
            .query(KEY)
            .optional()
            .orElseThrow(() -> Refusal.notFound("question"))
            .body();
    }

}
