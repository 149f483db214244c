package io.annals.standalone.load;

import java.io.Serial;

/** A row that cannot be used; its message says why, without the row's content. */
public final class UnusableRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnusableRowException(String message) {
        super(message, null, false, false);
    }

}
