package io.annals.projection.lms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.projection.testing.Timeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** For tests of what events make of rows: one running projection, and a timeline each. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProjectedRows {

    static final Instant FIRST = Instant.parse("2024-02-01T08:00:00Z");

    static final Instant SECOND = Instant.parse("2024-02-02T08:00:00Z");

    static final Instant THIRD = Instant.parse("2024-02-03T08:00:00Z");

    final RunningLms lms = new RunningLms();

    Timeline timeline = this.lms.timeline();

    @BeforeEach
    void newTimeline() {
        this.timeline = this.lms.timeline();
    }

    @AfterAll
    void close() {
        this.lms.close();
    }

    void project(DomainEvent... events) {
        this.timeline.record(events);
        this.lms.catchUp();
    }

    String text(String sql, UUID id) {
        return String.valueOf(this.lms.sql().sql(sql).param(id).query().singleValue());
    }

    static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

}
