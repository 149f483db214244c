package io.annals.projection.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.document.MissingDocumentException;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LearnerDashboardsTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID LEARNER = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID ENROLLMENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private static final UUID FIRST = Ids.next();

    private final Projected dashboards = Projected.by(new LearnerDashboards(), TENANT);

    @Test
    void a_user_has_an_empty_dashboard_with_a_name() {
        Document dashboard = this.dashboards.after(registered()).document(LEARNER);
        assertThat(dashboard).containsEntry("tenantId", TENANT.toString())
            .containsEntry("name",
                    new Document("firstName", "Ada").append("lastName", "Lovelace").append("username", "augusta"))
            .containsEntry("erased", false)
            .containsEntry("enrollments", List.of());
    }

    @Test
    void nothing_personal_is_left_of_an_erased_person() {
        Document dashboard = this.dashboards.after(registered(), enrolled(), new UserErased(LEARNER, NOON))
            .document(LEARNER);
        assertThat(dashboard).containsEntry("name", null).containsEntry("erased", true);
        assertThat(dashboard.toString()).doesNotContain("Ada", "Lovelace", "augusta");
        assertThat(enrollment(dashboard)).containsEntry("courseId", COURSE.toString());
    }

    @Test
    void an_enrollment_is_listed_once_however_it_is_entered() {
        Document dashboard = this.dashboards
            .after(registered(), new EnrollmentRequested(ENROLLMENT, LEARNER, COURSE, NOON),
                    new LearnerQueued(ENROLLMENT, LEARNER, COURSE, null, null, Map.of(), NOON), enrolled())
            .document(LEARNER);
        assertThat(dashboard.getList("enrollments", Document.class))
            .containsExactly(new Document("enrollmentId", ENROLLMENT.toString()).append("courseId", COURSE.toString()));
    }

    @Test
    void studying_is_activity_and_being_graded_is_not() {
        Instant later = NOON.plusSeconds(60);
        this.dashboards.after(registered(), enrolled(),
                new ContentStudied(ENROLLMENT, LEARNER, COURSE, Ids.next(), 5, 5, BigDecimal.TEN, later),
                started(FIRST, 1), submitted(FIRST), graded(FIRST, "50", true));
        assertThat(enrollment()).containsEntry("lastActivityAt", Date.from(later));
        Instant last = later.plusSeconds(60);
        this.dashboards.after(new ContentCompleted(ENROLLMENT, LEARNER, COURSE, Ids.next(), last));
        assertThat(enrollment()).containsEntry("lastActivityAt", Date.from(last));
    }

    @Test
    void the_last_activity_is_the_learners_own() {
        Instant later = NOON.plusSeconds(60);
        DomainEvent read = new ContentAccessed(ENROLLMENT, LEARNER, COURSE,
                List.of(new ContentAccessed.Access(Ids.next(), 3, 3)), later);
        Document dashboard = this.dashboards.after(registered(), enrolled())
            .after(started(FIRST, 1), submitted(FIRST), read, graded(FIRST, "50", true))
            .document(LEARNER);
        assertThat(dashboard).containsEntry("lastActivityAt", Date.from(later));
        assertThat(enrollment()).containsEntry("lastActivityAt", Date.from(later));
    }

    @Test
    void redelivered_events_change_nothing() {
        Document before = this.dashboards.after(registered(), enrolled(), started(FIRST, 1), graded(FIRST, "50", true))
            .document(LEARNER);
        assertThat(this.dashboards.redelivered().document(LEARNER)).isEqualTo(before);
    }

    @Test
    void an_event_of_an_unknown_learner_fails() {
        assertThatExceptionOfType(MissingDocumentException.class).isThrownBy(() -> this.dashboards.after(enrolled()));
    }

    private Document enrollment() {
        return enrollment(this.dashboards.document(LEARNER));
    }

    private static Document enrollment(Document dashboard) {
        assertThat(dashboard.getList("enrollments", Document.class)).hasSize(1);
        return dashboard.getList("enrollments", Document.class).getFirst();
    }

    private static UserRegistered registered() {
        return new UserRegistered(LEARNER, "augusta@example.org", "augusta", "Ada", null, "Lovelace", null, null, null, null,
                "learner", null, List.of(), NOON);
    }

    private static LearnerEnrolled enrolled() {
        return new LearnerEnrolled(ENROLLMENT, LEARNER, COURSE, NOON, null, Map.of(), 1, NOON);
    }

    private static AttemptStarted started(UUID attempt, int number) {
        return new AttemptStarted(attempt, ENROLLMENT, LEARNER, COURSE, ASSESSMENT, number, 100, 40, Map.of(), 1, null,
                0, List.of(), NOON);
    }

    private static AttemptSubmitted submitted(UUID attempt) {
        return new AttemptSubmitted(attempt, ENROLLMENT, LEARNER, ASSESSMENT, 0, NOON);
    }

    private static AttemptGraded graded(UUID attempt, String score, boolean passed) {
        return new AttemptGraded(attempt, ENROLLMENT, LEARNER, ASSESSMENT, new BigDecimal(score), passed, null,
                new BigDecimal(score), BigDecimal.ZERO, NOON);
    }

}
