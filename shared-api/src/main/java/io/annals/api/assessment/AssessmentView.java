package io.annals.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An assessment: its latest version, or the draft before the first version. Only authors
 * see drafts and the working copy.
 *
 * @param sections in order
 * @param questionCount how many questions an attempt gets; 0 if it is graded as a whole
 * @param versionNo the latest version, counted from 1; absent for a draft
 * @param workingCopy the next version in the making; only for authors
 * @param publishedAt when it was published
 * @param closedAt when it was closed
 */
public record AssessmentView(UUID id, UUID courseId, UUID unitId, AssessmentDetails assessment,
        AssessmentConfiguration configuration, List<SectionSummary> sections, @Nullable Integer questionCount,
        AssessmentStatus status, @Nullable Integer versionNo, @Nullable WorkingCopyView workingCopy,
        @Nullable Instant publishedAt, @Nullable Instant closedAt, Instant createdAt, @Nullable Instant updatedAt,
        long version) implements Versioned {

    public AssessmentView {
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
    public record WorkingCopyView(boolean hasUnreleasedChanges, AssessmentConfiguration configuration,
            List<SectionSummary> sections) {

        public WorkingCopyView {
            sections = Json.list(sections);
        }

    }

}
