package io.annals.bench;

import java.util.UUID;

/** Something that keeps events. */
public interface Contender extends AutoCloseable {

    /**
     * Stores one event, or a group of them, durably.
     * @param aggregate the aggregate that the calling writer alone writes to
     * @param number how often this writer wrote before
     * @return the number of events stored
     */
    int append(UUID aggregate, long number);

    @Override
    void close();

}
