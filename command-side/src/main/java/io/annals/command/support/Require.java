package io.annals.command.support;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;

/** Conditions that several aggregates share. */
public final class Require {

    private Require() {
    }

    /**
     * Requires that an id chosen by the client is new.
     * @throws Refusal {@code id-taken} if it is not
     */
    public static void newId(boolean isNew) {
        if (!isNew) {
            throw new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another one or omit it.", List.of());
        }
    }

}
