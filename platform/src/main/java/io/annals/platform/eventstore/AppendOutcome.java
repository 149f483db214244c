package io.annals.platform.eventstore;

/** The outcome of one caller's append. */
sealed interface AppendOutcome {

    /** All events are durable. */
    record Stored() implements AppendOutcome {
    }

    /** No event is stored: another writer has stored one of the versions. */
    record Conflict(StreamVersion version) implements AppendOutcome {
    }

    /** No event is or will be stored. */
    record NotStored(Throwable cause) implements AppendOutcome {
    }

    /** The database's answer was lost: all events are stored or none. */
    record Unknown(Throwable cause) implements AppendOutcome {
    }

}
