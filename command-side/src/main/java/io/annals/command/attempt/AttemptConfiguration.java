package io.annals.command.attempt;

import java.math.BigDecimal;
import java.time.Instant;

import io.annals.api.assessment.AssessmentVersion;
import io.annals.command.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is held to.
 *
 * @param version the version of the assessment that it was started with
 * @param closedAt when the assessment was closed; absent where it was not
 */
record AttemptConfiguration(AssessmentVersion version, @Nullable Instant closedAt) {

    static AttemptConfiguration of(Assessment assessment, int version) {
        return new AttemptConfiguration(assessment.version(version), assessment.closedAt());
    }

    /** The best score. */
    BigDecimal possible() {
        return BigDecimal.valueOf(this.version.maxScore());
    }

    /** The least score that passes; absent where nobody fails. */
    @Nullable BigDecimal passing() {
        Integer passing = this.version.passingScore();
        return (passing != null) ? BigDecimal.valueOf(passing) : null;
    }

}
