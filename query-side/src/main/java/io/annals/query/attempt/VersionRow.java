package io.annals.query.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.scoring.AttemptResult;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.query.relational.ViewMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What attempts are held to that were started with a version of an assessment. */
record VersionRow(int versionNo, int maxScore, @Nullable Integer passingScore, AssessmentSettings settings) {

    private static final ViewMapper<VersionRow> ROW = ViewMapper.of(VersionRow.class);

    /** The released versions, by their numbers. */
    static Map<Integer, VersionRow> of(UUID assessmentId, JdbcClient lms) {
        Map<Integer, VersionRow> versions = new HashMap<>();
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

    /** What an attempt comes to that earned so much. */
    AttemptResult result(BigDecimal earned, @Nullable Long secondsLate) {
        BigDecimal possible = BigDecimal.valueOf(this.maxScore);
        BigDecimal passing = (this.passingScore != null) ? BigDecimal.valueOf(this.passingScore) : null;
        AttemptResult result = AttemptResult.of(earned, possible, passing);
        LatePolicy late = this.settings.latePolicy();
        Duration lateness = Duration.ofSeconds(Objects.requireNonNullElse(secondsLate, 0L));
        return (late != null) ? result.late(late, lateness, possible, passing) : result;
    }

}
