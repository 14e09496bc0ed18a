package org.bednight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request with a Host header of one's choice, which Java's own client does not let one set. */
final class RawRequest {

    private RawRequest() {}

    /** Asks the service at {@code address} for its liveness under the name {@code host}; returns the whole answer. */
    static String to(String address, String host) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            var request = "GET /q/health/live HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
