package io.annals.api;

/** A view of one aggregate. */
public interface Versioned {

    /**
     * The version of the aggregate that is shown: the sequence number of its last event,
     * counted from 0, as the answer to a command names it.
     */
    long version();

}
