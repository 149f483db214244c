package io.annals.command.automation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import org.jspecify.annotations.Nullable;

/** The events of a course with one assessment. */
final class Term {

    /** The time of all events. */
    static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

    static final Duration GRACE = Duration.ofMinutes(3);

    final UUID courseId = Ids.next();

    final UUID assessmentId = Ids.next();

    final UUID questionId = Ids.next();

    private final UUID userId = Ids.next();

    CourseCreated created(@Nullable Integer seats) {
        return new CourseCreated(this.courseId, null, null, "CS101", CourseDetails.titled("Algorithms"), null, null,
                List.of(), settings(seats), null, NOON);
    }

    CoursePublished published() {
        return new CoursePublished(this.courseId, NOON);
    }

    CourseConfigured configured(@Nullable Integer seats) {
        return new CourseConfigured(this.courseId, settings(seats), NOON);
    }

    private static CourseSettings settings(@Nullable Integer seats) {
        return new CourseSettings(seats, true, false, false, null, null, null, Map.of());
    }

    OutlineReleased outlineReleased(boolean moveLearners) {
        return new OutlineReleased(this.courseId, 2, moveLearners, NOON);
    }

    LearnerEnrolled enrolled(UUID enrollmentId) {
        return new LearnerEnrolled(enrollmentId, this.userId, this.courseId, NOON, null, Map.of(), 1, NOON);
    }

    LearnerQueued queued(UUID enrollmentId) {
        return new LearnerQueued(enrollmentId, this.userId, this.courseId, null, null, Map.of(), NOON);
    }

    LearnerPromoted promoted(UUID enrollmentId) {
        return new LearnerPromoted(enrollmentId, this.userId, this.courseId, NOON, 1, NOON);
    }

    LearnerWithdrawn withdrawn(UUID enrollmentId) {
        return new LearnerWithdrawn(enrollmentId, this.userId, this.courseId, NOON);
    }

    OutcomeRecorded outcome(UUID enrollmentId) {
        return new OutcomeRecorded(enrollmentId, this.userId, this.courseId, Outcome.PASS, NOON);
    }

    SeatFreed seatFreed() {
        return new SeatFreed(this.courseId, Ids.next(), 1, NOON);
    }

    WaitingEnded waitingEnded(UUID enrollmentId) {
        return new WaitingEnded(this.courseId, enrollmentId, NOON);
    }

    SeatsCounted seatsCounted() {
        return new SeatsCounted(this.courseId, 1, List.of(), NOON);
    }

    /** A version with the grace period {@link #GRACE}. */
    AssessmentReleased released(int version) {
        AssessmentSettings settings = new AssessmentSettings(null, null, null, null, null, ExpiryPolicy.GRACE,
                (int) GRACE.toSeconds(), null, null, null, null, Map.of());
        return new AssessmentReleased(this.assessmentId, this.courseId,
                new AssessmentVersion(version,
                        new AssessmentConfiguration(BigDecimal.valueOf(10), null, 60, null, null, null, settings),
                        List.of(), List.of()),
                NOON);
    }

    AssessmentClosed closed(Instant at) {
        return new AssessmentClosed(this.assessmentId, this.courseId, at);
    }

    RegradeOrdered regradeOrdered(UUID regradeId, int version) {
        return new RegradeOrdered(this.assessmentId, this.courseId, regradeId, this.questionId, version,
                RegradePolicy.KEEP_BETTER, NOON);
    }

    /** An attempt at the first version. */
    AttemptStarted started(UUID attemptId, @Nullable Instant deadline, UUID... questions) {
        return started(attemptId, deadline, NOON, questions);
    }

    AttemptStarted started(UUID attemptId, @Nullable Instant deadline, Instant at, UUID... questions) {
        List<AttemptQuestion> asked = Arrays.stream(questions)
            .map((id) -> new AttemptQuestion(id, BigDecimal.TEN, List.of()))
            .toList();
        return new AttemptStarted(attemptId, Ids.next(), this.userId, this.courseId, this.assessmentId, 1,
                BigDecimal.valueOf(10), null, Map.of(), 1, deadline, 0, asked, at);
    }

    AttemptExtended extended(UUID attemptId, Instant deadline) {
        return new AttemptExtended(attemptId, Ids.next(), this.userId, this.assessmentId, deadline, NOON);
    }

    AttemptSubmitted submitted(UUID attemptId) {
        return new AttemptSubmitted(attemptId, Ids.next(), this.userId, this.assessmentId, 0, NOON);
    }

    AttemptExpired expired(UUID attemptId, boolean handedIn) {
        return new AttemptExpired(attemptId, Ids.next(), this.userId, this.assessmentId, ExpiryPolicy.AUTO_SUBMIT,
                handedIn, 0, NOON);
    }

    AttemptVoided voided(UUID attemptId) {
        return new AttemptVoided(attemptId, Ids.next(), this.userId, this.assessmentId, "The fire alarm", NOON);
    }

    AttemptRegraded regraded(UUID attemptId, UUID regradeId) {
        return new AttemptRegraded(attemptId, Ids.next(), this.userId, this.assessmentId, BigDecimal.ONE,
                BigDecimal.TEN, true, BigDecimal.TEN, BigDecimal.ZERO, regradeId, RegradePolicy.KEEP_BETTER, List.of(),
                null, NOON);
    }

    MarksCorrected marksCorrected(UUID attemptId, UUID regradeId) {
        return new MarksCorrected(attemptId, Ids.next(), this.userId, this.assessmentId, regradeId,
                RegradePolicy.KEEP_BETTER, List.of(), NOON);
    }

}
