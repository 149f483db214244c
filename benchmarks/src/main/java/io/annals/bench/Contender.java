package io.annals.bench;

import java.util.UUID;

/** An implementation to compare, such as an event store. */
public interface Contender extends AutoCloseable {

    /**
     * Appends an event, or a group of events, durably.
     * @param aggregate the aggregate of the calling writer; no other writer uses it
     * @param number the number of earlier calls of this writer
     * @return the number of appended events
     */
    int append(UUID aggregate, long number);

    @Override
    void close();

}
