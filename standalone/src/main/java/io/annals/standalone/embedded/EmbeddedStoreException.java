package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;

/**
 * An embedded database cannot be started. The message describes the problem and the
 * remedy how to solve it.
 */
final class EmbeddedStoreException extends RuntimeException {

    private final String remedy;

    EmbeddedStoreException(String message, String remedy) {
        this(message, remedy, null);
    }

    EmbeddedStoreException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    static EmbeddedStoreException portTaken(String database, int port, String property) {
        return new EmbeddedStoreException(
                "The embedded %s cannot listen on port %d of the loopback address: another process uses the port."
                    .formatted(database, port),
                "End that process, or choose another port with --%s=<port> (0 for any free port).".formatted(property));
    }

    static EmbeddedStoreException webPortUnusable(InetSocketAddress address, IOException cause) {
        return new EmbeddedStoreException(
                "The web server cannot listen on port %d of the address %s: %s.".formatted(address.getPort(),
                        address.getHostString(), cause.getMessage()),
                "End the process that uses the port, or choose another port with --server.port=<port> (0 for any free port).",
                cause);
    }

    static EmbeddedStoreException dataFolderInUse(String folder, String owner) {
        return new EmbeddedStoreException("The data folder %s is in use by another Annals%s.".formatted(folder, owner),
                "Stop the other Annals, or choose another folder with --%s=<folder> and other ports with --%s and --%s."
                    .formatted(EmbeddedSettings.DATA, EmbeddedSettings.POSTGRES_PORT, EmbeddedSettings.MONGO_PORT));
    }

    String remedy() {
        return this.remedy;
    }

}
