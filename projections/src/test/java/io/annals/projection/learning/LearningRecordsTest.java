package io.annals.projection.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearningRecordsTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final Instant ONE = NOON.plusSeconds(3600);

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID PAGE = Ids.next();

    private static final UUID VIDEO = Ids.next();

    private final Projected records = Projected.by(new LearningRecords(), TENANT);

    @Test
    void a_content_that_was_opened_is_in_progress() {
        this.records.after(accessed(NOON, 3, 3), accessed(ONE, 2, 5));
        assertThat(this.records.document(ENROLLMENT)).containsEntry("tenantId", TENANT.toString())
            .containsEntry("userId", LEARNER.toString())
            .containsEntry("courseId", COURSE.toString());
        assertThat(contents()).singleElement()
            .isEqualTo(new Document("contentId", PAGE.toString()).append("status", "in_progress")
                .append("startedAt", Date.from(NOON))
                .append("interactions", 5)
                .append("lastActivityAt", Date.from(ONE)));
    }

    @Test
    void time_and_progress_are_those_of_the_last_event() {
        this.records.after(studied(NOON, 10, 10, "20"), studied(ONE, 5, 15, "60"));
        assertThat(contents()).singleElement()
            .satisfies((content) -> assertThat(content).containsEntry("timeSpentMins", 15)
                .containsEntry("progress", 60.0)
                .containsEntry("status", "in_progress"));
    }

    @Test
    void the_first_completion_time_is_never_rewritten() {
        this.records.after(completed(NOON), studied(ONE, 5, 5, "100"), completed(ONE));
        assertThat(contents()).singleElement()
            .satisfies((content) -> assertThat(content).containsEntry("status", "completed")
                .containsEntry("completedAt", Date.from(NOON)));
    }

    @Test
    void each_content_is_kept_by_itself() {
        this.records.after(accessed(NOON, 1, 1), new ContentCompleted(ENROLLMENT, LEARNER, COURSE, VIDEO, ONE));
        assertThat(contents()).extracting("contentId").containsExactly(PAGE.toString(), VIDEO.toString());
    }

    @Test
    void redelivered_events_change_nothing() {
        Document before = this.records.after(accessed(NOON, 3, 3), studied(NOON, 10, 10, "20"), completed(ONE))
            .document(ENROLLMENT);
        assertThat(this.records.redelivered().document(ENROLLMENT)).isEqualTo(before);
    }

    private List<Document> contents() {
        return this.records.document(ENROLLMENT).getList("contents", Document.class);
    }

    private static DomainEvent accessed(Instant at, int clicks, int total) {
        return new ContentAccessed(ENROLLMENT, LEARNER, COURSE,
                List.of(new ContentAccessed.Access(PAGE, clicks, total)), at);
    }

    private static DomainEvent studied(Instant at, int minutes, int total, String percent) {
        return new ContentStudied(ENROLLMENT, LEARNER, COURSE, PAGE, minutes, total, new BigDecimal(percent), at);
    }

    private static DomainEvent completed(Instant at) {
        return new ContentCompleted(ENROLLMENT, LEARNER, COURSE, PAGE, at);
    }

}
