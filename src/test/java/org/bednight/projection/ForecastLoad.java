package org.bednight.projection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.Test;

/**
 * What share of an empty endpoint's throughput is left to a forecast that is computed anew, its facts held in memory,
 * and to one that the caller holds already ({@code If-None-Match}): at least 25 % and 70 %.
 *
 * <p>The machine may be busy with other things, so what is compared is the processor time of the service per request,
 * less that of the client, in turns of the same run. Not among the tests; run it by
 * {@code ./mvnw test -Dtest=ForecastLoad}.
 */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class ForecastLoad {

    private static final String FORECAST =
            "/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31";
    private static final int TURNS = 12;
    private static final int REQUESTS = 4_000;

    @Test
    void a_forecast_s_share_of_an_empty_endpoint_s_throughput() throws IOException {
        try (var client = new Client(RestAssured.port)) {
            assertThat(client.get("/empty", "")).isLessThan(300);
            assertThat(client.get(FORECAST, "")).isEqualTo(200);
            var held = "If-None-Match: " + client.etag + "\r\n";
            assertThat(client.get(FORECAST, held)).isEqualTo(304);

            Map<String, Double> least = new LinkedHashMap<>();
            for (int turn = 0; turn < TURNS; turn++) {
                least.merge("empty", cost(client, "/empty", ""), Math::min);
                least.merge("forecast", cost(client, FORECAST, ""), Math::min);
                least.merge("held already", cost(client, FORECAST, held), Math::min);
            }
            double empty = least.getOrDefault("empty", 0.0);
            least.forEach((name, cost) -> System.out.printf(
                    Locale.ROOT,
                    "%-14s %7.1f us of processor time a request, %4.0f %% of the empty endpoint's throughput%n",
                    name,
                    cost,
                    100 * empty / cost));
        }
    }

    /** Returns the service's processor time per request, in microseconds. */
    private static double cost(Client client, String path, String header) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = process.getProcessCpuTime();
        long own = threads.getCurrentThreadCpuTime();
        for (int request = 0; request < REQUESTS; request++) {
            client.get(path, header);
        }
        long service = (process.getProcessCpuTime() - all) - (threads.getCurrentThreadCpuTime() - own);
        return service / 1000.0 / REQUESTS;
    }

    /** A client of one connection that does as little as can be. */
    private static final class Client implements AutoCloseable {

        private final Socket socket;
        private final DataInputStream in;
        private final String host;
        private String etag = "";

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            host = "127.0.0.1:" + port;
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
}
