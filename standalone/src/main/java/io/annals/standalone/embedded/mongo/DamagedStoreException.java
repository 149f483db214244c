package io.annals.standalone.embedded.mongo;

/** The file with the documents is not what was written. */
final class DamagedStoreException extends RuntimeException {

    DamagedStoreException(String message) {
        super(message);
    }

}
