package io.annals.platform.eventstore;

import java.util.Optional;
import java.util.UUID;

/** Parses UUIDs in their canonical text form only. */
final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {
    }

    static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        }
        catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

}
