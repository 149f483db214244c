package io.annals.command.assessment;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Times;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentStatus;
import io.annals.api.assessment.Availability;
import org.jspecify.annotations.Nullable;

/** The status of an assessment and what it allows. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AssessmentLifecycle {

    private AssessmentStatus status = AssessmentStatus.DRAFT;

    private @Nullable Instant closedAt;

    boolean isPublished() {
        return this.status == AssessmentStatus.PUBLISHED;
    }

    @Nullable Instant closedAt() {
        return this.closedAt;
    }

    void requireDraft() {
        requireNotClosed();
        if (isPublished()) {
            throw Refusal.rule("already-published", "The assessment is already published.");
        }
    }

    void requirePublished() {
        requireNotClosed();
        requireEverPublished(isPublished());
    }

    void requireNotClosed() {
        if (this.status == AssessmentStatus.CLOSED) {
            throw closed();
        }
    }

    static void requireEverPublished(boolean published) {
        if (!published) {
            throw Refusal.rule("assessment-not-published", "The assessment is not published.");
        }
    }

    /** Checks that a published assessment can be started now. */
    static void requireOpen(AssessmentSettings settings, Instant at) {
        Availability availability = settings.availability();
        if (!availability.hasOpened(at)) {
            throw Refusal.rule("assessment-not-open-yet",
                    "The assessment opens at " + Times.text(Objects.requireNonNull(availability.opensAt())) + ".");
        }
        if (availability.hasClosed(at)) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.rule("assessment-closed", "The assessment is closed.");
    }

    void evolveToPublished() {
        this.status = AssessmentStatus.PUBLISHED;
    }

    void evolveToClosed(Instant at) {
        this.status = AssessmentStatus.CLOSED;
        this.closedAt = at;
    }

}
