package io.annals.platform.projection.admin;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is.
 *
 * @param from the position where it began
 * @param to the position at which it is complete: the head of when it began
 * @param percent 0 to 100
 * @param eventsPerSecond since the first event was repeated
 * @param remainingSeconds how long it will take at that rate; absent while unknown
 * @param finishedAt when it was complete or failed; absent before
 */
record ReplayProgress(String projection, State state, long from, long to, long position, double percent,
        long eventsPerSecond, @Nullable Long remainingSeconds, Instant startedAt, @Nullable Instant finishedAt) {

    /** What a replay is doing. */
    enum State {

        /** Empties the read model. */
        EMPTYING,
        /** Repeats the events. */
        REPLAYING,
        /** All events are repeated. */
        DONE,
        /** The read model could not be emptied, and nothing is changed. */
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
