package io.annals.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The connection was lost while a commit was on its way, so the events may be stored or
 * not: all of them or none. Trying the same change again is safe, because the second
 * attempt conflicts where the first one succeeded.
 */
public class AppendOutcomeUnknownException extends EventStoreException {

    AppendOutcomeUnknownException(Throwable cause) {
        super("The connection was lost while the events were being stored; they may be stored or not", cause);
    }

}
