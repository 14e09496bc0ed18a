package org.bednight.projection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** A client of one connection that does as little as can be. */
final class LoadClient implements AutoCloseable {

    private final Socket socket;
    private final DataInputStream in;
    private final String host;
    private String etag = "";

    LoadClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        host = "127.0.0.1:" + port;
    }

    /** Returns the tag of the last answer that had one. */
    String etag() {
        return etag;
    }

    /** Gets {@code path}, reads the answer to its end, and returns its status. */
    int get(String path, String header) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        int status = Integer.parseInt(line(in).substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Long.parseLong(line.substring(15).strip());
            } else if (name.startsWith("etag:")) {
                etag = line.substring(5).strip();
            }
            chunked |= name.startsWith("transfer-encoding:");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (long size = Long.parseLong(line(in), 16); ; size = Long.parseLong(line(in), 16)) {
            in.skipNBytes(size + 2);
            if (size == 0) {
                return;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
