package io.annals.projection.lms;

import java.math.BigDecimal;
import java.time.Instant;

import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.projection.relational.RowChanges.Change;
import org.jspecify.annotations.Nullable;

/** How an assessment is taken and marked, its questions aside. */
record AssessmentColumns(int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
        @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
        AssessmentSettings settings) {

    static AssessmentColumns of(AssessmentCreated said) {
        return new AssessmentColumns(said.maxScore(), said.passingScore(), said.durationMins(), said.maxAttempts(),
                said.weight(), said.dueAt(), said.settings());
    }

    static AssessmentColumns of(AssessmentConfigured said) {
        return new AssessmentColumns(said.maxScore(), said.passingScore(), said.durationMins(), said.maxAttempts(),
                said.weight(), said.dueAt(), said.settings());
    }

    static AssessmentColumns of(AssessmentVersion said) {
        return new AssessmentColumns(said.maxScore(), said.passingScore(), said.durationMins(), said.maxAttempts(),
                said.weight(), said.dueAt(), said.settings());
    }

    /** Sets the columns that a version and its assessment have in common. */
    Change in(Change row) {
        return row.with("max_score", this.maxScore)
            .with("passing_score", this.passingScore)
            .with("duration_mins", this.durationMins)
            .with("max_attempts", this.maxAttempts)
            .with("weight", this.weight)
            .with("due_at", this.dueAt)
            .with("settings", this.settings);
    }

}
