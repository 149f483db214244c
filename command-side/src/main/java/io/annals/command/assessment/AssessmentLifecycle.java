package io.annals.command.assessment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentSettings;
import org.jspecify.annotations.Nullable;

/**
 * Whether learners can start an assessment: not as a draft, then they can, then no more.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AssessmentLifecycle {

    private enum Status {

        DRAFT, PUBLISHED, CLOSED

    }

    private Status status = Status.DRAFT;

    private @Nullable Instant closedAt;

    boolean isPublished() {
        return this.status == Status.PUBLISHED;
    }

    @Nullable Instant closedAt() {
        return this.closedAt;
    }

    void requireDraft() {
        requireNotClosed();
        if (isPublished()) {
            throw Refusal.rule("already-published", "The assessment is published.");
        }
    }

    void requireOpen() {
        requireNotClosed();
        requirePublished(isPublished());
    }

    void requireNotClosed() {
        if (this.status == Status.CLOSED) {
            throw closed();
        }
    }

    /** What was never published has no version yet. */
    static void requirePublished(boolean wasEver) {
        if (!wasEver) {
            throw Refusal.rule("assessment-not-published", "The assessment is not published.");
        }
    }

    /** Where it is open, it has a time for being started. */
    static void requireTime(AssessmentSettings settings, Instant at) {
        Instant opens = settings.opensAt();
        Instant closes = settings.closesAt();
        if (opens != null && at.isBefore(opens)) {
            throw Refusal.rule("assessment-not-open-yet", "The assessment can be started from " + opens + " on.");
        }
        if (closes != null && !at.isBefore(closes)) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.rule("assessment-closed", "The assessment is closed.");
    }

    void evolveToPublished() {
        this.status = Status.PUBLISHED;
    }

    void evolveToClosed(Instant at) {
        this.status = Status.CLOSED;
        this.closedAt = at;
    }

}
