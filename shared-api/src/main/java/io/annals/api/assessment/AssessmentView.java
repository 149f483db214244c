package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An assessment: its latest version, or the draft before the first version. Only authors
 * see drafts and the working copy.
 *
 * @param type the author's word for it, such as {@code exam} or {@code assignment}
 * @param maxScore the maximum score
 * @param passingScore the lowest score that passes; every score passes if absent
 * @param durationMins the time limit of an attempt in minutes; unlimited if absent
 * @param maxAttempts how many attempts a learner has; unlimited if absent
 * @param weight the assessment's part of the course grade, in percent
 * @param dueAt when it is due; at any time if absent
 * @param sections in order
 * @param questionCount how many questions an attempt gets; 0 if it is graded as a whole
 * @param versionNo the latest version, counted from 1; absent for a draft
 * @param workingCopy the next version in the making; only for authors
 * @param publishedAt when it was published
 * @param closedAt when it was closed
 */
public record AssessmentView(UUID id, UUID courseId, UUID unitId, String title, @Nullable String description,
        String type, BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable Integer durationMins,
        @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
        AssessmentSettings settings, List<SectionSummary> sections, @Nullable Integer questionCount,
        AssessmentStatus status, @Nullable Integer versionNo, @Nullable WorkingCopyView workingCopy,
        @Nullable Instant publishedAt, @Nullable Instant closedAt, Instant createdAt, @Nullable Instant updatedAt,
        long version) implements Versioned {

    public AssessmentView {
        settings = Objects.requireNonNullElse(settings, AssessmentSettings.DEFAULTS);
        sections = Json.list(sections);
    }

    /**
     * A section.
     *
     * @param sectionId the first section ever has the assessment's id
     * @param questions how many questions it has
     */
    public record SectionSummary(UUID sectionId, Section section, int questions) {
    }

    /**
     * What authors edit; learners get it once it is released.
     *
     * @param hasUnreleasedChanges whether it was changed since the last release
     */
    public record WorkingCopyView(boolean hasUnreleasedChanges, BigDecimal maxScore, @Nullable BigDecimal passingScore,
            @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, AssessmentSettings settings, List<SectionSummary> sections) {

        public WorkingCopyView {
            settings = Objects.requireNonNullElse(settings, AssessmentSettings.DEFAULTS);
            sections = Json.list(sections);
        }

    }

}
