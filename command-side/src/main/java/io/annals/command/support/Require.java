package io.annals.command.support;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;

/** Conditions that several aggregates put in the same words. */
public final class Require {

    private Require() {
    }

    /** The id that a client chose must be new. */
    public static void newId(boolean isNew) {
        if (!isNew) {
            throw new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another or leave it out.", List.of());
        }
    }

}
