package io.annals.platform.projection.admin;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a projection is.
 *
 * @param position up to where it has handled every event; events are counted from 1
 * @param head the position of the last event in the store
 * @param lag how many events it is behind
 * @param deadLetters events that wait because they, or earlier ones of the same
 * aggregate, could not be projected
 */
record ProjectionStatus(String name, long position, long head, long lag, State state, long deadLetters) {

    /** What a projection is doing. */
    enum State {

        /** Follows the events. */
        RUNNING,
        /** Repeats events from the start after its read model was emptied. */
        REPLAYING,
        /** Waits while its read model is being emptied. */
        PAUSED,
        /** Failed and is trying again, without getting on. */
        FAILED,
        /** Does not run in this process. */
        STOPPED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
