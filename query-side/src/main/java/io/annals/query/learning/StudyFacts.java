package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.enrollment.ProgressStatus;
import org.jspecify.annotations.Nullable;

/** A learner's work with contents, as stored in {@code learning_record}. */
public record StudyFacts(List<ContentFacts> contents) {

    /** No content was opened. */
    public static final StudyFacts NONE = new StudyFacts(List.of());

    public StudyFacts {
        contents = Json.list(contents);
    }

    /** The learner's work with a content. */
    public record ContentFacts(UUID contentId, ProgressStatus status, @Nullable Integer timeSpentMins,
            @Nullable BigDecimal progress, @Nullable Instant startedAt, @Nullable Instant completedAt) {

        public boolean isCompleted() {
            return this.status == ProgressStatus.COMPLETED;
        }

        public int minutesOrNone() {
            return (this.timeSpentMins != null) ? this.timeSpentMins : 0;
        }

    }

    public Map<UUID, ContentFacts> byId() {
        Map<UUID, ContentFacts> byId = new HashMap<>();
        this.contents.forEach((content) -> byId.put(content.contentId(), content));
        return byId;
    }

}
