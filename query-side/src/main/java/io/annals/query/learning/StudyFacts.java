package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What a learner did with contents, as the document in {@code learning_record} says. */
public record StudyFacts(List<ContentFacts> contents) {

    /** Who has not opened anything. */
    public static final StudyFacts NONE = new StudyFacts(List.of());

    public StudyFacts {
        contents = Json.list(contents);
    }

    /** What the learner did with one content. */
    public record ContentFacts(UUID contentId, String status, @Nullable Integer minutes, @Nullable BigDecimal progress,
            @Nullable Instant startedAt, @Nullable Instant completedAt) {

        public boolean isCompleted() {
            return "completed".equals(this.status);
        }

        public int minutesOrNone() {
            return (this.minutes != null) ? this.minutes : 0;
        }

    }

    public Map<UUID, ContentFacts> byId() {
        Map<UUID, ContentFacts> byId = new HashMap<>();
        this.contents.forEach((content) -> byId.put(content.contentId(), content));
        return byId;
    }

}
