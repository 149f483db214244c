package io.annals.projection.document;

import java.io.Serial;

import io.annals.platform.projection.ValueFree;

/** An event changes a document that does not exist. */
public final class MissingDocumentException extends RuntimeException implements ValueFree {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingDocumentException(String id) {
        super("There is no document " + id);
    }

}
