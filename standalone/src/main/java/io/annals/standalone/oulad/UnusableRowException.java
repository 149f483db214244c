package io.annals.standalone.oulad;

import java.io.Serial;

/** A row that cannot be used; its message says why, without the row's content. */
final class UnusableRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnusableRowException(String message) {
        super(message, null, false, false);
    }

}
