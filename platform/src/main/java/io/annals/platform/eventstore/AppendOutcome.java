package io.annals.platform.eventstore;

/** What became of one caller's events. */
sealed interface AppendOutcome {

    /** They are durable, all of them. */
    record Stored() implements AppendOutcome {
    }

    /** None is stored: another writer has taken one of the versions. */
    record Conflict(StreamVersion version) implements AppendOutcome {
    }

    /** None is stored and none will be. */
    record NotStored(Throwable cause) implements AppendOutcome {
    }

    /** The answer of the database was lost: either all are stored or none. */
    record Unknown(Throwable cause) implements AppendOutcome {
    }

}
