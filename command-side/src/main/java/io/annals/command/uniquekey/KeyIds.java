package io.annals.command.uniquekey;

import java.util.UUID;

/** Derives the ids of unique keys from personal values. */
@FunctionalInterface
public interface KeyIds {

    /**
     * @return the same id for the same arguments; without the platform's master key
     * nobody can find out which value it belongs to
     */
    UUID idOf(UUID tenantId, String kind, String value);

}
