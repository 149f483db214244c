package io.annals.platform.secrets;

import java.io.Serial;

/** There is no master key, or not the right one, so Annals does not start. */
public final class MasterKeyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    MasterKeyException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What the operator can do. */
    public String remedy() {
        return this.remedy;
    }

}
