package io.annals.command.attempt;

import java.time.Instant;

import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.attempt.AttemptTimes;
import io.annals.command.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt needs to know about its assessment.
 *
 * @param version the version that the attempt was started with
 * @param closedAt when the assessment was closed; absent if it was not
 */
record AttemptConfiguration(AssessmentVersion version, @Nullable Instant closedAt) {

    static AttemptConfiguration of(Assessment assessment, int version) {
        return new AttemptConfiguration(assessment.version(version), assessment.closedAt());
    }

    /**
     * Until when the attempt may be answered and submitted.
     * @param deadline the attempt's deadline; absent if it has none
     */
    AttemptTimes times(@Nullable Instant deadline) {
        return AttemptTimes.of(deadline, this.closedAt, this.version.configuration().settings().gracePeriod());
    }

    /** How late an attempt that is submitted now is, in seconds. */
    long secondsLate(Instant submittedAt) {
        return AttemptTimes.secondsLate(this.version.configuration().dueAt(), submittedAt);
    }

}
