package io.annals.projection.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.enrollment.ProgressStatus;
import io.annals.api.enrollment.StudyEvent;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import org.bson.Document;

import static io.annals.projection.document.DocumentValues.set;

/**
 * A learner's work with the contents of a course: {@code contents[]}, in the order in
 * which they were first opened.
 */
final class LearningRecordDocument {

    private static final String CONTENTS = "contents";

    private static final String CONTENT_ID = "contentId";

    private static final String STATUS = "status";

    private static final String LAST_ACTIVITY = "lastActivityAt";

    private final Document record;

    LearningRecordDocument(Document record) {
        this.record = record;
    }

    static LearningRecordDocument begin(Document begun, StudyEvent first) {
        begun.append("userId", first.userId().toString())
            .append("courseId", first.courseId().toString())
            .append(CONTENTS, new ArrayList<>());
        return new LearningRecordDocument(begun);
    }

    void apply(StudyEvent event) {
        switch (event) {
            case ContentAccessed accessed -> access(accessed);
            case ContentStudied studied -> study(studied);
            case ContentCompleted completed -> complete(completed);
        }
    }

    private void access(ContentAccessed event) {
        Map<String, Document> known = new HashMap<>();
        contents().forEach((content) -> known.put(content.getString(CONTENT_ID), content));
        for (ContentAccessed.Access access : event.accesses()) {
            Document content = known.computeIfAbsent(access.contentId().toString(),
                    (id) -> open(id, event.occurredAt()));
            content.put("interactions", access.totalInteractions());
            touch(content, event.occurredAt());
        }
    }

    private void study(ContentStudied event) {
        Document content = content(event.contentId(), event.occurredAt());
        content.put("timeSpentMins", event.totalMinutes());
        set(content, "progress", event.progress());
        touch(content, event.occurredAt());
    }

    /** Later completions do not change the time of the first one. */
    private void complete(ContentCompleted event) {
        Document content = content(event.contentId(), event.occurredAt());
        content.append(STATUS, ProgressStatus.COMPLETED.code()).append("progress", 100.0);
        if (!content.containsKey("completedAt")) {
            set(content, "completedAt", event.occurredAt());
        }
        touch(content, event.occurredAt());
    }

    private Document content(UUID contentId, Instant at) {
        String id = contentId.toString();
        return contents().stream()
            .filter((content) -> id.equals(content.get(CONTENT_ID)))
            .findFirst()
            .orElseGet(() -> open(id, at));
    }

    private Document open(String contentId, Instant at) {
        Document content = new Document(CONTENT_ID, contentId).append(STATUS, ProgressStatus.IN_PROGRESS.code());
        set(content, "startedAt", at);
        contents().add(content);
        return content;
    }

    private List<Document> contents() {
        return this.record.getList(CONTENTS, Document.class);
    }

    private static void touch(Document content, Instant at) {
        Date before = content.getDate(LAST_ACTIVITY);
        if (before == null || before.toInstant().isBefore(at)) {
            set(content, LAST_ACTIVITY, at);
        }
    }

}
