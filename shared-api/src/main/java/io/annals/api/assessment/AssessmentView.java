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
 * An assessment: as the version released last has it, before the first one as the draft
 * is. Who does not write courses is shown neither drafts nor the working copy.
 *
 * @param type {@code exam}, {@code assignment}, … as the author says
 * @param maxScore the best score
 * @param passingScore the least score that passes; nobody fails where it is absent
 * @param durationMins minutes from start to deadline; unlimited where absent
 * @param maxAttempts how often a learner may try; unlimited where absent
 * @param weight the share in the course's mark, in percent
 * @param dueAt when it should be handed in
 * @param settings how it is taken and marked
 * @param sections its sections in order
 * @param questionCount how many questions an attempt gets; 0 where it is marked as a
 * whole
 * @param status {@code draft}, {@code published} or {@code closed}
 * @param versionNo the version released last, counted from 1; absent for a draft
 * @param workingCopy what the next version will be; absent for who does not write courses
 * @param publishedAt when learners could start it first
 * @param closedAt when it was closed
 */
public record AssessmentView(UUID id, UUID courseId, UUID unitId, String title, @Nullable String description,
        String type, int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
        @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
        AssessmentSettings settings, List<SectionView> sections, @Nullable Integer questionCount, String status,
        @Nullable Integer versionNo, @Nullable WorkingCopy workingCopy, @Nullable Instant publishedAt,
        @Nullable Instant closedAt, Instant createdAt, @Nullable Instant updatedAt, long version) implements Versioned {

    public AssessmentView {
        settings = Objects.requireNonNullElse(settings, AssessmentSettings.NONE);
        sections = Json.list(sections);
    }

    /**
     * A section.
     *
     * @param sectionId the one from the beginning has the id of the assessment
     * @param title absent where it has none
     * @param drawCount how many of its questions an attempt gets, drawn at random; all
     * where it is absent
     * @param questions how many questions it has
     */
    public record SectionView(UUID sectionId, @Nullable String title, @Nullable Integer drawCount, int questions) {
    }

    /**
     * What authors write and learners do not meet before it is released.
     *
     * @param hasUnreleasedChanges whether it was written since the last release
     */
    public record WorkingCopy(boolean hasUnreleasedChanges, int maxScore, @Nullable Integer passingScore,
            @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, AssessmentSettings settings, List<SectionView> sections) {

        public WorkingCopy {
            settings = Objects.requireNonNullElse(settings, AssessmentSettings.NONE);
            sections = Json.list(sections);
        }

    }

}
