package io.annals.query.attempt;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.scoring.GradingRules;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules for attempts that were started with a version of an assessment. */
record VersionRulesRow(int versionNo, BigDecimal maxScore, @Nullable BigDecimal passingScore,
        AssessmentSettings settings) {

    private static final ViewMapper<VersionRulesRow> ROW = ViewMapper.of(VersionRulesRow.class);

    /** The released versions, by number. */
    static Map<Integer, VersionRulesRow> of(UUID assessmentId, JdbcClient lms) {
        Map<Integer, VersionRulesRow> versions = new HashMap<>();
        lms.sql("""
                select version_no, max_score, passing_score, settings
                from lms.assessment_version
                where assessment_id = :assessmentId and released_at is not null
                """)
            .param("assessmentId", assessmentId)
            .query(ROW)
            .list()
            .forEach((version) -> versions.put(version.versionNo(), version));
        return versions;
    }

    GradingRules gradingRules() {
        return new GradingRules(this.maxScore, this.passingScore, this.settings.latePolicy());
    }

}
