package io.annals.api.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.annals.api.Json;
import io.annals.api.assessment.scoring.GradingMethod;
import io.annals.api.assessment.scoring.LatePolicy;

/**
 * How an assessment is taken and graded.
 *
 * @param markedAsWhole whether it has no questions, so that a grader gives each attempt
 * its score; default: false
 * @param required whether a learner must pass it, from the next version of the course's
 * outline on; default: true
 * @param shuffleQuestions whether to shuffle the questions of a section; default: false
 * @param shuffleOptions whether to shuffle options, items and choices; default: false
 * @param countingAttempt which of several attempts counts; default: the highest
 * @param expiry what happens to an attempt at its deadline; default: it is submitted
 * @param graceSeconds how long after the deadline an attempt can still be submitted, if
 * {@code expiry} is {@code grace}; default: 60
 * @param latePolicy what submitting after {@code dueAt} costs; nothing if absent
 * @param answersShown from when learners may see right answers; default: when graded
 * @param opensAt from when it can be started; at any time if absent
 * @param closesAt until when it can be worked on, exclusive: no attempt has a later
 * deadline; unlimited if absent
 * @param other further settings, by name, which the platform only stores
 */
public record AssessmentSettings(@Nullable Boolean markedAsWhole, @Nullable Boolean required,
        @Nullable Boolean shuffleQuestions, @Nullable Boolean shuffleOptions, @Nullable GradingMethod countingAttempt,
        @Nullable ExpiryPolicy expiry, @Nullable @Positive @Max(86_400) Integer graceSeconds,
        @Nullable @Valid LatePolicy latePolicy, @Nullable AnswersShown answersShown, @Nullable Instant opensAt,
        @Nullable Instant closesAt, @Size(max = 100) Map<String, @Nullable Object> other) {

    private static final int DEFAULT_GRACE = 60;

    /** The settings of an assessment that was not configured. */
    public static final AssessmentSettings DEFAULTS = new AssessmentSettings(false, true, false, false, null, null,
            null, null, null, null, null, Map.of());

    public AssessmentSettings {
        markedAsWhole = Boolean.TRUE.equals(markedAsWhole);
        required = Json.trueIfAbsent(required);
        shuffleQuestions = Boolean.TRUE.equals(shuffleQuestions);
        shuffleOptions = Boolean.TRUE.equals(shuffleOptions);
        countingAttempt = Objects.requireNonNullElse(countingAttempt, GradingMethod.HIGHEST);
        expiry = Objects.requireNonNullElse(expiry, ExpiryPolicy.AUTO_SUBMIT);
        answersShown = Objects.requireNonNullElse(answersShown, AnswersShown.WHEN_GRADED);
        other = Json.object(other);
    }

    /** The defaults for an assessment without questions. */
    public static AssessmentSettings gradedAsWhole() {
        return new AssessmentSettings(true, true, false, false, null, null, null, null, null, null, null, Map.of());
    }

    /** Whether a grader gives each attempt its score. */
    public boolean hasNoQuestions() {
        return Boolean.TRUE.equals(this.markedAsWhole);
    }

    /** Whether a learner must pass it. */
    public boolean mustBePassed() {
        return Boolean.TRUE.equals(this.required);
    }

    /** Whether to shuffle the questions of a section. */
    public boolean shufflesQuestions() {
        return Boolean.TRUE.equals(this.shuffleQuestions);
    }

    /** Whether to shuffle options, items and choices. */
    public boolean shufflesOptions() {
        return Boolean.TRUE.equals(this.shuffleOptions);
    }

    /** Which of several attempts counts. */
    public GradingMethod gradingMethod() {
        return Objects.requireNonNull(this.countingAttempt);
    }

    /** What happens to an attempt at its deadline. */
    public ExpiryPolicy expiryPolicy() {
        return Objects.requireNonNull(this.expiry);
    }

    /** How long after its deadline an attempt can still be submitted. */
    public Duration gracePeriod() {
        return (expiryPolicy() == ExpiryPolicy.GRACE)
                ? Duration.ofSeconds(Objects.requireNonNullElse(this.graceSeconds, DEFAULT_GRACE)) : Duration.ZERO;
    }

    /** From when learners may see right answers. */
    public AnswersShown whenAnswersShown() {
        return Objects.requireNonNull(this.answersShown);
    }

    /** The same without dates, for a copy of the course. */
    public AssessmentSettings withoutDates() {
        return new AssessmentSettings(this.markedAsWhole, this.required, this.shuffleQuestions, this.shuffleOptions,
                this.countingAttempt, this.expiry, this.graceSeconds, this.latePolicy, this.answersShown, null, null,
                this.other);
    }

    /** When the assessment can be started. */
    public Availability availability() {
        return new Availability(this.opensAt, this.closesAt);
    }

}
