package io.annals.command.support;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;

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
            throw new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another one or omit it.",
                    List.of(new Violation(field, "must not be taken")));
        }
    }

}
