package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.enrollment.ProgressStatus;
import org.jspecify.annotations.Nullable;

/** A learner's work with the contents of a course. */
public record StudyFacts(List<ContentFacts> contents) {

    /** No content was opened. */
    public static final StudyFacts NONE = new StudyFacts(List.of());

    /** The learner's work with a content, as stored in {@code lms.content_progress}. */
    public record ContentFacts(UUID enrollmentId, UUID contentId, ProgressStatus status, int timeSpentMins,
            BigDecimal progress, Instant startedAt, @Nullable Instant completedAt) {

        public boolean isCompleted() {
            return this.status == ProgressStatus.COMPLETED;
        }

    }

    public Map<UUID, ContentFacts> byId() {
        Map<UUID, ContentFacts> byId = new HashMap<>();
        this.contents.forEach((content) -> byId.put(content.contentId(), content));
        return byId;
    }

}
