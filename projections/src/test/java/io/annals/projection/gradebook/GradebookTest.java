package io.annals.projection.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.projection.document.MissingDocumentException;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GradebookTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private final Projected gradebook = Projected.by(new Gradebook(), TENANT);

    @Test
    void an_enrollment_is_an_empty_row() {
        assertThat(this.gradebook.after(enrolled()).document(ENROLLMENT)).containsEntry("tenantId", TENANT.toString())
            .containsEntry("courseId", COURSE.toString())
            .containsEntry("userId", LEARNER.toString())
            .containsEntry("status", "active")
            .containsEntry("accommodations", List.of());
    }

    @Test
    void the_row_follows_the_enrollment() {
        this.gradebook.after(enrolled(), new LearnerWithdrawn(ENROLLMENT, LEARNER, COURSE, NOON));
        assertThat(row()).containsEntry("status", "withdrawn");
        this.gradebook.after(new EnrollmentReactivated(ENROLLMENT, LEARNER, COURSE, NOON),
                new OutcomeRecorded(ENROLLMENT, LEARNER, COURSE, Outcome.PASS, NOON));
        assertThat(row()).containsEntry("status", "completed")
            .containsEntry("outcome", "pass")
            .containsEntry("endedAt", Date.from(NOON));
    }

    @Test
    void request_waiting_list_and_approval_use_the_same_row() {
        this.gradebook.after(new EnrollmentRequested(ENROLLMENT, LEARNER, COURSE, NOON));
        assertThat(row()).containsEntry("status", "pending").doesNotContainKey("enrolledAt");
        this.gradebook.after(new EnrollmentDeclined(ENROLLMENT, LEARNER, COURSE, NOON));
        assertThat(row()).containsEntry("status", "declined");
        this.gradebook.after(new LearnerQueued(ENROLLMENT, LEARNER, COURSE, null, null, Map.of(), NOON));
        assertThat(row()).containsEntry("status", "waiting");
        this.gradebook.after(new LearnerPromoted(ENROLLMENT, LEARNER, COURSE, NOON, 3, NOON));
        assertThat(row()).containsEntry("status", "active")
            .containsEntry("begunWith", 3)
            .containsEntry("enrolledAt", Date.from(NOON));
        this.gradebook.after(new EnrollmentSuspended(ENROLLMENT, LEARNER, COURSE, "Fees", NOON));
        assertThat(row()).containsEntry("status", "suspended");
        this.gradebook.after(new EnrollmentResumed(ENROLLMENT, LEARNER, COURSE, NOON));
        assertThat(row()).containsEntry("status", "active");
    }

    @Test
    void progress_and_completion_are_two_facts() {
        this.gradebook.after(enrolled(),
                new ProgressMoved(ENROLLMENT, LEARNER, COURSE, new BigDecimal("100.00"), 4, 4, 1, true, NOON),
                new CourseCompleted(ENROLLMENT, LEARNER, COURSE, NOON),
                new ProgressMoved(ENROLLMENT, LEARNER, COURSE, new BigDecimal("66.67"), 4, 6, 2, false, NOON));
        assertThat(row()).containsEntry("status", "completed")
            .containsEntry("completedAt", Date.from(NOON))
            .containsEntry("progress", 66.67)
            .containsEntry("outlineVersion", 2)
            .containsEntry("meetsCriteria", false);
    }

    @Test
    void the_last_accommodation_applies() {
        this.gradebook.after(enrolled(), new AccommodationGranted(ENROLLMENT, LEARNER, COURSE, ASSESSMENT, 1, 30, NOON),
                new AccommodationGranted(ENROLLMENT, LEARNER, COURSE, ASSESSMENT, 2, 0, NOON));
        assertThat(row().getList("accommodations", Document.class))
            .containsExactly(new Document("assessmentId", ASSESSMENT.toString()).append("extraAttempts", 2)
                .append("extraMinutes", 0));
    }

    @Test
    void an_enrollment_without_a_first_event_has_no_row() {
        assertThatExceptionOfType(MissingDocumentException.class)
            .isThrownBy(() -> this.gradebook.after(new LearnerWithdrawn(ENROLLMENT, LEARNER, COURSE, NOON)));
    }

    @Test
    void redelivered_events_change_nothing() {
        this.gradebook.after(enrolled(), new LearnerWithdrawn(ENROLLMENT, LEARNER, COURSE, NOON));
        Document before = row();
        this.gradebook.redelivered();
        assertThat(row()).isEqualTo(before);
    }

    private Document row() {
        return this.gradebook.document(ENROLLMENT);
    }

    private static LearnerEnrolled enrolled() {
        return new LearnerEnrolled(ENROLLMENT, LEARNER, COURSE, NOON, null, Map.of(), 1, NOON);
    }

}
