package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an assessment: a piece of a unit for which learners get a score.
 */
@LocatedAt("/queries/assessments/{id}")
public sealed interface AssessmentCommand extends Command {

    UUID assessmentId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /**
     * Writes a draft of an assessment that is marked as a whole.
     *
     * @param unitId a unit of that course
     * @param type {@code exam}, {@code assignment}, … as the author says
     * @param maxScore the best score
     * @param passingScore the least score that passes, at most {@code maxScore}; nobody
     * fails where it is absent
     * @param durationMins minutes from start to deadline; unlimited where absent
     * @param maxAttempts how often a learner may try; unlimited where absent
     * @param weight the share in the course's mark, in percent
     * @param dueAt when it should be handed in
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateAssessment(@NewId @NotNull UUID assessmentId, @NotNull UUID courseId, @NotNull UUID unitId,
            @NotBlank @Size(max = 300) String title, @Nullable @Size(max = 20_000) String description,
            @NotBlank @Size(max = 50) String type, @NotNull @Positive Integer maxScore,
            @Nullable @PositiveOrZero Integer passingScore, @Nullable @Positive Integer durationMins,
            @Nullable @Positive Integer maxAttempts, @Nullable @PositiveOrZero BigDecimal weight,
            @Nullable Instant dueAt, Map<String, @Nullable Object> settings) implements AssessmentCommand, Creation {

        public CreateAssessment {
            settings = Json.object(settings);
        }

    }

    /** Opens the assessment to learners and places it in its unit. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

    /** Ends the assessment: nobody can start it any more. */
    @Requires(Permission.COURSE_AUTHOR)
    record CloseAssessment(@NotNull UUID assessmentId) implements AssessmentCommand {
    }

}
