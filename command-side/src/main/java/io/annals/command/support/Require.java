package io.annals.command.support;

import io.annals.api.Refusal;

/** Conditions that several aggregates share. */
public final class Require {

    private Require() {
    }

    /**
     * Requires that an id chosen by the client is new.
     * @param field the field with the id
     * @throws Refusal {@code id-taken} if it is not
     */
    public static void newId(boolean isNew, String field) {
        if (!isNew) {
            throw Refusal.idTaken(field);
        }
    }

}
