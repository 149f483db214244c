package io.annals.query.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.user.UserEvent.UserRegistered;

/** A course with one assessment and the events of its learners. */
public final class AssessedCourse {

    /** The time of all events. */
    public static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    public final UUID course = Ids.next();

    public final UUID unit = Ids.next();

    public final UUID assessment = Ids.next();

    /** The course {@code ART-1} with two contents, the second one a draft. */
    public DomainEvent[] outline() {
        UUID module = Ids.next();
        UUID shown = Ids.next();
        return new DomainEvent[] {
                new CourseCreated(this.course, null, null, "ART-1", CourseDetails.titled("Art"), null, null, List.of(),
                        CourseSettings.NONE, null, NOON),
                new ModuleAdded(this.course, module, 1, Module.titled("Seeing"), true, NOON),
                new UnitAdded(this.course, module, this.unit, 1, new Unit("Light", null, "lesson", 45, Map.of()), true,
                        NOON),
                new ContentAdded(this.course, this.unit, shown, 1,
                        new Content("page", "Shadows", Map.of("a.b", "c"), 10, Map.of(), true), NOON),
                new ContentPublished(this.course, shown, NOON),
                new ContentAdded(this.course, this.unit, Ids.next(), 2, Content.titled("page", "Unfinished"), NOON),
                new AssessmentCreated(this.assessment, this.course, this.unit,
                        AssessmentDetails.of("Essay", "assignment"),
                        new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, 2,
                                new BigDecimal("12.5"), NOON, AssessmentSettings.gradedAsWhole()),
                        NOON),
                new AssessmentPublished(this.assessment, this.course, NOON),
                new AssessmentPlaced(this.course, this.unit, this.assessment, true, null, null, NOON),
                new CoursePublished(this.course, NOON) };
    }

    /** Enrolls a learner. */
    public DomainEvent[] learner(UUID user, String firstName, UUID enrollment) {
        return new DomainEvent[] {
                new UserRegistered(user, null, firstName.toLowerCase(java.util.Locale.ROOT), firstName, null, "Doe",
                        null, null, null, null, "learner", null, List.of(), NOON),
                new LearnerEnrolled(enrollment, user, this.course, NOON, null, Map.of(), 1, NOON) };
    }

    /** A learner's attempt: started, submitted and graded. */
    public DomainEvent[] attempt(UUID user, UUID enrollment, int number, String score) {
        UUID attempt = Ids.next();
        BigDecimal mark = new BigDecimal(score);
        return new DomainEvent[] {
                new AttemptStarted(attempt, enrollment, user, this.course, this.assessment, number,
                        BigDecimal.valueOf(100), BigDecimal.valueOf(40), Map.of(), 1, null, 0, List.of(), NOON),
                new AttemptSubmitted(attempt, enrollment, user, this.assessment, 0, NOON),
                new AttemptGraded(attempt, enrollment, user, this.assessment, mark,
                        mark.compareTo(new BigDecimal(40)) >= 0, null, mark, BigDecimal.ZERO, null, NOON) };
    }

}
