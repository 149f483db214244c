package io.annals.projection.document;

import java.io.Serial;

/**
 * Documents were changed by another process since they were read: this process has lost
 * its claim.
 */
final class OptimisticLockingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OptimisticLockingException(String collection) {
        super("Another process writes to " + collection);
    }

}
