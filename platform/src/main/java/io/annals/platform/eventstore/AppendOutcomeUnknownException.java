package io.annals.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The connection was lost during a commit, so either all events are stored or none. It is
 * safe to try the same change again: the second try conflicts if the first succeeded.
 */
public class AppendOutcomeUnknownException extends EventStoreException {

    AppendOutcomeUnknownException(Throwable cause) {
        super("The connection was lost while the events were being stored; they may be stored or not", cause);
    }

}
