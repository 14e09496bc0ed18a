package org.bednight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.bednight.problem.CannotStart;

/** Checks that the configured address and port are free. Runs before the database is prepared, which may take a minute. */
final class PortCheck {

    private PortCheck() {}

    /**
     * Listens for a moment.
     *
     * @param port the port, 0 for any that is free
     * @throws CannotStart if the port is in use, or this user may not listen on it
     */
    static void check(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException failure) {
            throw new CannotStart(
                    ("The service cannot listen on port %d of %s (%s): stop the program that uses the port, or name another"
                                    + " port with QUARKUS_HTTP_PORT.")
                            .formatted(port, host, failure.getMessage()));
        }
    }
}
