package io.annals.projection.relational;

import java.io.Serial;

import io.annals.platform.projection.ValueFree;

/** A projector writes what its tables do not have. The message names the table. */
final class TableMismatchException extends IllegalArgumentException implements ValueFree {

    @Serial
    private static final long serialVersionUID = 1L;

    TableMismatchException(String message) {
        super(message);
    }

}
