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
 * How an assessment is taken and marked.
 *
 * @param markedAsWhole whether it has no questions and a person gives each attempt its
 * score; absent: no
 * @param required whether a learner must pass it, from the next version of the course's
 * outline on; absent: yes
 * @param shuffleQuestions whether the questions of a section change places; absent: no
 * @param shuffleOptions whether options, items and choices change places; absent: no
 * @param countingAttempt which of several attempts counts; absent: the highest
 * @param expiry what becomes of an attempt at its deadline; absent: it is handed in
 * @param graceSeconds how long after the deadline it may be handed in, where
 * {@code expiry} is {@code grace}; absent: 60
 * @param latePolicy what handing in after {@code dueAt} costs; nothing where absent
 * @param answersShown from when learners may see right answers; absent: when graded
 * @param opensAt from when it may be started; at any time where absent
 * @param closesAt until when it may be worked on, exclusive: no attempt's deadline is
 * later; without end where absent
 * @param other further settings, by name, which the platform only keeps
 */
public record AssessmentSettings(@Nullable Boolean markedAsWhole, @Nullable Boolean required,
        @Nullable Boolean shuffleQuestions, @Nullable Boolean shuffleOptions, @Nullable GradingMethod countingAttempt,
        @Nullable ExpiryPolicy expiry, @Nullable @Positive @Max(86_400) Integer graceSeconds,
        @Nullable @Valid LatePolicy latePolicy, @Nullable AnswersShown answersShown, @Nullable Instant opensAt,
        @Nullable Instant closesAt, @Size(max = 100) Map<String, @Nullable Object> other) {

    private static final int DEFAULT_GRACE = 60;

    /** Of an assessment that nobody configured. */
    public static final AssessmentSettings NONE = new AssessmentSettings(false, true, false, false, null, null, null,
            null, null, null, null, Map.of());

    public AssessmentSettings {
        markedAsWhole = Boolean.TRUE.equals(markedAsWhole);
        required = !Boolean.FALSE.equals(required);
        shuffleQuestions = Boolean.TRUE.equals(shuffleQuestions);
        shuffleOptions = Boolean.TRUE.equals(shuffleOptions);
        countingAttempt = Objects.requireNonNullElse(countingAttempt, GradingMethod.HIGHEST);
        expiry = Objects.requireNonNullElse(expiry, ExpiryPolicy.AUTO_SUBMIT);
        answersShown = Objects.requireNonNullElse(answersShown, AnswersShown.WHEN_GRADED);
        other = Json.object(other);
    }

    /**
     * Of an assessment without questions, to which a person gives each attempt's score.
     */
    public static AssessmentSettings wholeMark() {
        return new AssessmentSettings(true, true, false, false, null, null, null, null, null, null, null, Map.of());
    }

    /** Whether a person gives each attempt its score. */
    public boolean hasNoQuestions() {
        return Boolean.TRUE.equals(this.markedAsWhole);
    }

    /** Whether a learner must pass it. */
    public boolean mustBePassed() {
        return Boolean.TRUE.equals(this.required);
    }

    /** Whether the questions of a section change places. */
    public boolean shufflesQuestions() {
        return Boolean.TRUE.equals(this.shuffleQuestions);
    }

    /** Whether options, items and choices change places. */
    public boolean shufflesOptions() {
        return Boolean.TRUE.equals(this.shuffleOptions);
    }

    /** Which of several attempts counts. */
    public GradingMethod counting() {
        return Objects.requireNonNull(this.countingAttempt);
    }

    /** What becomes of an attempt at its deadline. */
    public ExpiryPolicy expiryPolicy() {
        return Objects.requireNonNull(this.expiry);
    }

    /** How long after its deadline an attempt may still be handed in. */
    public Duration grace() {
        return (expiryPolicy() == ExpiryPolicy.GRACE)
                ? Duration.ofSeconds(Objects.requireNonNullElse(this.graceSeconds, DEFAULT_GRACE)) : Duration.ZERO;
    }

    /** From when learners may see right answers. */
    public AnswersShown showing() {
        return Objects.requireNonNull(this.answersShown);
    }

    /** The same for another run of the course: without the dates of this one. */
    public AssessmentSettings forAnotherRun() {
        return new AssessmentSettings(this.markedAsWhole, this.required, this.shuffleQuestions, this.shuffleOptions,
                this.countingAttempt, this.expiry, this.graceSeconds, this.latePolicy, this.answersShown, null, null,
                this.other);
    }

}
