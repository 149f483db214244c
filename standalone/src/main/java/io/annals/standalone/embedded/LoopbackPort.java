package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Determines the port of a database. */
final class LoopbackPort {

    private LoopbackPort() {
    }

    /**
     * Returns the requested port if it is free, or any free port for 0.
     * @param database the name of the database, for the error message
     * @param requested the requested port
     * @param property the property that configures the port
     * @return the port to use
     */
    static int claim(String database, int requested, String property) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), requested));
            return probe.getLocalPort();
        }
        catch (IOException ex) {
            throw EmbeddedStoreException.portTaken(database, requested, property);
        }
    }

}
