package io.annals.platform.secrets;

import java.io.Serial;

/** The master key is missing or wrong, so Annals cannot start. */
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
