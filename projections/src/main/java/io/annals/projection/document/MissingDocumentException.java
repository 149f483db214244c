package io.annals.projection.document;

import java.io.Serial;

/** An event changes a document that does not exist. */
public final class MissingDocumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingDocumentException(String id) {
        super("There is no document " + id);
    }

}
