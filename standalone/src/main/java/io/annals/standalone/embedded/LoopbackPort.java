package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Picks the port a database is to listen on. */
final class LoopbackPort {

    private LoopbackPort() {
    }

    /**
     * The asked port if it can be listened on, a free one for 0.
     * @param database its name for the message
     * @param asked the port asked for
     * @param property the property that asks for it
     * @return the port to use
     */
    static int claim(String database, int asked, String property) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), asked));
            return probe.getLocalPort();
        }
        catch (IOException ex) {
            throw EmbeddedStoreException.portTaken(database, asked, property);
        }
    }

}
