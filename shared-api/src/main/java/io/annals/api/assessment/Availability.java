package io.annals.api.assessment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a published assessment can be started.
 *
 * @param opensAt the first moment; always if absent
 * @param closesAt the end, exclusive; never if absent
 */
public record Availability(@Nullable Instant opensAt, @Nullable Instant closesAt) {

    /** At any time. */
    public static final Availability ALWAYS = new Availability(null, null);

    public boolean hasOpened(Instant at) {
        return this.opensAt == null || !at.isBefore(this.opensAt);
    }

    public boolean hasClosed(Instant at) {
        return this.closesAt != null && !at.isBefore(this.closesAt);
    }

    /** Whether the assessment can be started at the time. */
    public boolean includes(Instant at) {
        return hasOpened(at) && !hasClosed(at);
    }

}
