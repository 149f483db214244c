package io.annals.projection.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
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
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
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
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.projection.testing.AuthoredAssessment;
import io.annals.projection.testing.AuthoredCourse;
import org.jspecify.annotations.Nullable;

/** A random term of one tenant, determined by a seed. */
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
     * @param learners the number of learners; each is enrolled once or twice and attempts
     * each assessment of a course once or twice
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
                new CourseCreated(course, null, null, "C-" + number,
                        new CourseDetails("Course " + number, null, null, null, null, Map.of("number", number)), null,
                        null, List.of(), CourseSettings.NONE, null, now()),
                new ModuleAdded(course, module, 1, Module.titled("Module"), true, now()),
                new UnitAdded(course, module, unit, 1, Unit.titled("Unit"), true, now()));
        for (int i = 1; i <= 5; i++) {
            UUID content = id();
            happened(new ContentAdded(course, unit, content, i, Content.titled("page", "Page " + i), now()),
                    new ContentPublished(course, content, now()));
        }
        for (int i = 0; i < 6; i++) {
            UUID assessment = id();
            happened(
                    new AssessmentCreated(assessment, course, unit,
                            AssessmentDetails.of("Assessment " + i, "assignment"),
                            new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null,
                                    BigDecimal.TEN, null, AssessmentSettings.gradedAsWhole()),
                            now()),
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
            enroll(enrollment, user, course);
            this.enrollments.add(new Enrollment(enrollment, user, course));
        }
    }

    /**
     * Enrolls at once, after waiting for a seat, or after approval, with some reversals.
     */
    private void enroll(UUID enrollment, UUID user, UUID course) {
        switch (this.random.nextInt(4)) {
            case 0 -> happened(new LearnerQueued(enrollment, user, course, null, null, Map.of(), now()),
                    new LearnerPromoted(enrollment, user, course, now(), 1, now()));
            case 1 -> happened(new EnrollmentRequested(enrollment, user, course, now()),
                    new EnrollmentDeclined(enrollment, user, course, now()),
                    new EnrollmentRequested(enrollment, user, course, now()),
                    new EnrollmentApproved(enrollment, user, course, now(), 1, now()));
            case 2 -> happened(new LearnerEnrolled(enrollment, user, course, now(), null, Map.of(), 1, now()),
                    new EnrollmentSuspended(enrollment, user, course, "Fees", now()),
                    new EnrollmentResumed(enrollment, user, course, now()));
            default -> happened(new LearnerEnrolled(enrollment, user, course, now(), null, Map.of(), 1, now()));
        }
    }

    private void study(Enrollment enrollment) {
        UUID content = id();
        happened(
                new ContentStudied(enrollment.id(), enrollment.user(), enrollment.course(), content, 5, 5,
                        BigDecimal.TEN, now()),
                new ContentCompleted(enrollment.id(), enrollment.user(), enrollment.course(), content, now()),
                new ProgressMoved(enrollment.id(), enrollment.user(), enrollment.course(),
                        BigDecimal.valueOf(this.random.nextInt(101)), 1, 11, 1, false, now()));
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
        happened(new AttemptGranted(enrollment.id(), assessment, attempt, number, now()),
                new AttemptStarted(attempt, enrollment.id(), enrollment.user(), enrollment.course(), assessment, number,
                        BigDecimal.valueOf(100), BigDecimal.valueOf(40), Map.of(), 1, null, 0, List.of(), now()));
        if (this.random.nextInt(6) == 0) {
            happened(new AttemptExpired(attempt, enrollment.id(), enrollment.user(), assessment, ExpiryPolicy.ABANDON,
                    false, 0, now()));
            return;
        }
        BigDecimal score = BigDecimal.valueOf(this.random.nextInt(101));
        boolean passed = score.intValue() >= 40;
        happened(
                new AttemptSubmitted(attempt, enrollment.id(), enrollment.user(), assessment,
                        this.random.nextInt(3) * 60L, now()),
                new AttemptGraded(attempt, enrollment.id(), enrollment.user(), assessment, score, passed, null, score,
                        BigDecimal.ZERO, null, now()));
        if (this.random.nextBoolean()) {
            afterward(assessment, enrollment, attempt, number, score);
        }
        if (this.random.nextInt(5) == 0) {
            happened(new ContentAccessed(enrollment.id(), enrollment.user(), enrollment.course(),
                    List.of(new ContentAccessed.Access(id(), 1, 1)), now()));
            study(enrollment);
        }
    }

    /** Continues with the events that record results. */
    private void afterward(UUID assessment, Enrollment enrollment, UUID attempt, int number, BigDecimal score) {
        happened(result(assessment, enrollment, attempt, number, score));
        switch (this.random.nextInt(3)) {
            case 0 -> {
                BigDecimal better = score.add(BigDecimal.ONE);
                happened(
                        new AttemptRegraded(attempt, enrollment.id(), enrollment.user(), assessment, score, better,
                                true, better, BigDecimal.ZERO, id(), RegradePolicy.NEW_KEY, List.of(), null, now()),
                        result(assessment, enrollment, attempt, number, better));
            }
            case 1 -> happened(
                    new AttemptVoided(attempt, enrollment.id(), enrollment.user(), assessment, "Fire alarm", now()),
                    new AttemptGivenBack(enrollment.id(), assessment, attempt, now()),
                    result(assessment, enrollment, attempt, number, null));
            default -> happened(new AccommodationGranted(enrollment.id(), enrollment.user(), enrollment.course(),
                    assessment, this.random.nextInt(3), 30, now()));
        }
    }

    private DomainEvent result(UUID assessment, Enrollment enrollment, UUID attempt, int number,
            @Nullable BigDecimal score) {
        return new ResultRecorded(enrollment.id(), enrollment.user(), enrollment.course(), assessment, attempt, number,
                score, BigDecimal.valueOf(100), score != null && score.intValue() >= 40, score,
                (score != null) ? attempt : null, BigDecimal.valueOf(100), score != null && score.intValue() >= 40,
                null, null, now());
    }

    private void end(Enrollment enrollment) {
        switch (this.random.nextInt(10)) {
            case 0, 1, 2 ->
                happened(new LearnerWithdrawn(enrollment.id(), enrollment.user(), enrollment.course(), now()));
            case 3 -> happened(new UserErased(enrollment.user(), now()));
            case 4 -> happened(new CourseCompleted(enrollment.id(), enrollment.user(), enrollment.course(), now()));
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
