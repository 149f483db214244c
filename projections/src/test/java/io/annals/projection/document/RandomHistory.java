package io.annals.projection.document;

import io.annals.api.assessment.AssessmentSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.ContentAccessed;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.testing.AuthoredAssessment;
import io.annals.projection.testing.AuthoredCourse;

/** A term of one tenant that is the same for the same seed. */
public final class RandomHistory {

    private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");

    private record Assessment(UUID id, UUID course) {
    }

    private record Enrollment(UUID id, UUID user, UUID course) {
    }

    private final Random random;

    private final UUID tenant;

    private final History history;

    private final List<Assessment> assessments = new ArrayList<>();

    private final List<Enrollment> enrollments = new ArrayList<>();

    private final List<UUID> courses = new ArrayList<>();

    private long seconds;

    private RandomHistory(long seed, UUID tenant, History history) {
        this.random = new Random(seed);
        this.tenant = tenant;
        this.history = history;
    }

    /**
     * Adds a term to the history.
     * @param learners each is enrolled once or twice and tries each assessment of a
     * course once or twice
     */
    public static void happened(History history, UUID tenant, long seed, int courses, int learners) {
        RandomHistory term = new RandomHistory(seed, tenant, history);
        term.happened(new AuthoredCourse(term::id, term::now).events().toArray(DomainEvent[]::new));
        for (int i = 0; i < courses; i++) {
            term.course(i);
        }
        for (int i = 0; i < learners; i++) {
            term.learner(i);
        }
        term.assessments.forEach(term::attempts);
        term.enrollments.forEach(term::end);
    }

    private void course(int number) {
        UUID course = id();
        UUID module = id();
        UUID unit = id();
        this.courses.add(course);
        happened(
                new CourseCreated(course, null, null, "C-" + number, "Course " + number, null, null, null, null, null,
                        null, List.of(), Map.of("number", number), CourseSettings.NONE, null, now()),
                new ModuleAdded(course, module, 1, "Module", null, null, List.of(), Map.of(), true, now()),
                new UnitAdded(course, module, unit, 1, "Unit", null, null, null, Map.of(), true, now()));
        for (int i = 1; i <= 5; i++) {
            UUID content = id();
            happened(new ContentAdded(course, unit, content, i, "page", "Page " + i, Map.of(), null, Map.of(), true,
                    now()), new ContentPublished(course, content, now()));
        }
        for (int i = 0; i < 6; i++) {
            UUID assessment = id();
            happened(
                    new AssessmentCreated(assessment, course, unit, "Assessment " + i, null, "assignment", 100, 40,
                            null, null, BigDecimal.TEN, null, AssessmentSettings.wholeMark(), now()),
                    new AssessmentPublished(assessment, course, now()),
                    new AssessmentPlaced(course, unit, assessment, true, null, null, now()));
            this.assessments.add(new Assessment(assessment, course));
        }
        happened(new AuthoredAssessment(course, unit, this::id, this::now).events().toArray(DomainEvent[]::new));
        happened(new CoursePublished(course, now()));
    }

    private void learner(int number) {
        UUID user = id();
        happened(new UserRegistered(user, "l" + number + "@example.org", "l" + number, "Learner", null, "L" + number,
                null, null, null, null, "learner", null, List.of(), now()));
        int first = this.random.nextInt(this.courses.size());
        for (int i = 0; i < 1 + this.random.nextInt(2); i++) {
            UUID course = this.courses.get((first + i) % this.courses.size());
            UUID enrollment = id();
            happened(new LearnerEnrolled(enrollment, user, course, now(), null, Map.of(), 1, now()));
            this.enrollments.add(new Enrollment(enrollment, user, course));
        }
    }

    private void attempts(Assessment assessment) {
        this.enrollments.stream()
            .filter((enrollment) -> enrollment.course().equals(assessment.course()))
            .forEach((enrollment) -> {
                int attempts = 1 + this.random.nextInt(2);
                for (int number = 1; number <= attempts; number++) {
                    attempt(assessment.id(), enrollment, number);
                }
            });
    }

    private void attempt(UUID assessment, Enrollment enrollment, int number) {
        UUID attempt = id();
        int score = this.random.nextInt(101);
        happened(new AttemptGranted(enrollment.id(), assessment, attempt, number, now()),
                new AttemptStarted(attempt, enrollment.id(), enrollment.user(), enrollment.course(), assessment, number,
                        100, 40, Map.of(), 1, null, 0, List.of(), now()),
                new AttemptSubmitted(attempt, enrollment.id(), enrollment.user(), assessment, 0, now()),
                new AttemptGraded(attempt, enrollment.id(), enrollment.user(), assessment, BigDecimal.valueOf(score),
                        score >= 40, null, BigDecimal.valueOf(score), BigDecimal.ZERO, now()),
                new ResultRecorded(enrollment.id(), enrollment.user(), enrollment.course(), assessment, attempt, number,
                        BigDecimal.valueOf(score), 100, score >= 40, BigDecimal.valueOf(score), attempt, 100,
                        score >= 40, now()));
        if (this.random.nextInt(5) == 0) {
            happened(new ContentAccessed(enrollment.id(), enrollment.user(), enrollment.course(),
                    List.of(new ContentAccessed.Access(id(), 1, 1)), now()));
        }
    }

    private void end(Enrollment enrollment) {
        switch (this.random.nextInt(10)) {
            case 0, 1, 2 ->
                happened(new LearnerWithdrawn(enrollment.id(), enrollment.user(), enrollment.course(), now()));
            case 3 -> happened(new UserErased(enrollment.user(), now()));
            default -> happened(new OutcomeRecorded(enrollment.id(), enrollment.user(), enrollment.course(),
                    List.of(Outcome.values()).get(this.random.nextInt(3)), now()));
        }
    }

    private void happened(DomainEvent... events) {
        this.history.happened(this.tenant, events);
    }

    private Instant now() {
        return BEGIN.plusSeconds(this.seconds++);
    }

    private UUID id() {
        return new UUID(this.random.nextLong(), this.random.nextLong());
    }

}
