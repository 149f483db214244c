package io.annals.platform.projection.admin;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The status of a projection.
 *
 * @param position the position up to which it has handled every event, counted from 1
 * @param head the position of the last event in the store
 * @param lag the number of events between the two
 * @param deadLetters the number of events that could not be projected or wait for an
 * earlier one of their aggregate
 */
record ProjectionStatus(String name, long position, long head, long lag, State state, long deadLetters) {

    /** The state of a projection. */
    enum State {

        /** Handles new events as they are recorded. */
        RUNNING,
        /** Handles all events again after its read model was emptied. */
        REPLAYING,
        /** Stopped while its read model is being emptied. */
        PAUSED,
        /** Fails repeatedly and makes no progress. */
        FAILED,
        /** Not running in this process. */
        STOPPED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
