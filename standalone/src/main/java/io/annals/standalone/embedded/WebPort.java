package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.springframework.core.env.Environment;

/** The port of the web server, which Spring starts long after the databases. */
final class WebPort {

    private WebPort() {
    }

    /**
     * Makes sure, before the databases are started, that the web server can use its port.
     * @throws EmbeddedStoreException if it cannot
     */
    static void requireUsable(Environment environment) {
        int port = environment.getProperty("server.port", int.class, 8080);
        String address = environment.getProperty("server.address");
        if (port > 0) {
            requireUsable((address != null) ? new InetSocketAddress(address, port) : new InetSocketAddress(port));
        }
    }

    private static void requireUsable(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        }
        catch (IOException ex) {
            throw EmbeddedStoreException.webPortUnusable(address, ex);
        }
    }

}
