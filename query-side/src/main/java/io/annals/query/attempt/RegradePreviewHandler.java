package io.annals.query.attempt;

import java.util.List;
import java.util.Map;
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

    private record KeyRow(int versionNo, QuestionBody body) {
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
        KeyRow key = key(query, latest, lms);
        RegradeTally tally = new RegradeTally(query.policy(), key.body(), versions);
        try (Stream<GradedAnswerRow> rows = lms.sql(GradedAnswerRow.SELECT)
            .withFetchSize(FETCHED)
            .param("assessmentId", query.assessmentId())
            .param("questionId", query.questionId())
            .query(GradedAnswerRow.ROW)
            .stream()) {
            rows.forEach(tally::add);
        }
        return new TalliedAttempts(tally, tally.results(), key.versionNo());
    }

    private static KeyRow key(PreviewRegrade query, int latest, JdbcClient lms) {
        return lms.sql("""
                select version_no, body
                from lms.question_version
                where assessment_id = :assessmentId and version_no <= :latest and question_id = :questionId
                order by version_no desc
                limit 1
                """)
            .param("assessmentId", query.assessmentId())
            .param("latest", latest)
            .param("questionId", query.questionId())
            .query(KEY)
            .optional()
            .filter((key) -> query.policy().takesKeyOf(key.versionNo(), latest))
            .orElseThrow(() -> Refusal.notFound("question"));
    }

}
