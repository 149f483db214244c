package io.annals.command.support;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;

/** Conditions that several aggregates put in the same words. */
public final class Require {

    private Require() {
    }

    /** The id that a client chose for something within an aggregate must be new there. */
    public static void newId(boolean isNew, String field) {
        if (!isNew) {
            throw new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another or leave it out.",
                    List.of(new Violation(field, "must be new")));
        }
    }

}
