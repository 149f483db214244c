package io.annals.platform.projection.admin;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a replay.
 *
 * @param from the position at which it started
 * @param to the position at which it is complete: the last event when it was started
 * @param percent 0 to 100
 * @param eventsPerSecond average since the first event
 * @param remainingSeconds at that rate; absent while unknown
 * @param finishedAt absent until it is complete or has failed
 */
record ReplayProgress(String projection, ReplayPhase state, long from, long to, long position, double percent,
        long eventsPerSecond, @Nullable Long remainingSeconds, Instant startedAt, @Nullable Instant finishedAt) {

    /** The state of a replay. */
    enum ReplayPhase {

        /** The read model is being emptied. */
        EMPTYING,
        /** Events are being replayed. */
        REPLAYING,
        /** All events are replayed. */
        DONE,
        /** The read model could not be emptied and is unchanged. */
        FAILED;

        boolean isOver() {
            return this == DONE || this == FAILED;
        }

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
