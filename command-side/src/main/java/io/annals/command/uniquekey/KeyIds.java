package io.annals.command.uniquekey;

import java.util.UUID;

/** Derives the id of a unique key from a personal value. */
@FunctionalInterface
public interface KeyIds {

    /**
     * @return the same for the same arguments, and of no use to anybody who has not the
     * platform's secret
     */
    UUID idOf(UUID tenantId, String kind, String value);

}
