package io.annals.api;

/** A view of one aggregate. */
public interface Versioned {

    /**
     * The version of the aggregate that the view shows: the sequence number of its last
     * event, from 0, as in the response to a command.
     */
    long version();

    /**
     * Whether the view may change while the version stays the same, because parts of it
     * depend on the time or on other aggregates. A client may then still use the version
     * for {@code If-Match}, but not to conclude that its copy is up to date.
     */
    default boolean changesByItself() {
        return false;
    }

}
