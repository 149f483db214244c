package io.annals.standalone.load;

import java.io.Serial;

/** A row cannot be used. The message gives the reason but not the content of the row. */
public final class UnusableRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnusableRowException(String message) {
        super(message, null, false, false);
    }

}
