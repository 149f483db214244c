package io.annals.api;

/** A view of one aggregate. */
public interface Versioned {

    /**
     * The version of the aggregate that is shown: the sequence number of its last event,
     * counted from 0, as the answer to a command names it.
     */
    long version();

    /**
     * Whether the view may change while the version stays, because a part of it depends
     * on the time or on other aggregates. The version then tells a client what to expect
     * of a command, but not that the copy it has is still good.
     */
    default boolean changesByItself() {
        return false;
    }

}
