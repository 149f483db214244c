package io.annals.standalone.embedded.mongo;

/** The file with the documents is corrupt. */
final class DamagedStoreException extends RuntimeException {

    DamagedStoreException(String message) {
        super(message);
    }

}
