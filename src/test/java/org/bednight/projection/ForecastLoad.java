package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.Test;

/**
 * What a forecast takes over HTTP beside an empty endpoint: with its range computed anew; with the range held, as it is
 * for the second who asks about a year; and where the caller holds the answer already ({@code If-None-Match}). Facts are
 * in memory in all of them, answers in none. Aims: 25 % of the empty endpoint's throughput and 70 %; 20 ms with the range
 * anew.
 *
 * <p>Several callers at once take turns of one run: printed are the service's processor time per request, less that of the
 * callers, and requests per second, in which the callers' work counts too; then the time that one caller waits. Of each it
 * is the best turn, or the middle of the best, since the machine may be busy with other things. Not among the tests; run it
 * by {@code ./mvnw test -Dtest=ForecastLoad}.
 */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class ForecastLoad {

    private static final String FORECAST =
            "/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31";
    private static final int TURNS = 10;
    private static final int CALLERS = 4;

    /** So that no two requests ask for the same uplift, and none finds its range held. */
    private final AtomicInteger uplift = new AtomicInteger();

    @Test
    void what_a_forecast_takes_beside_an_empty_endpoint() throws Exception {
        var held = "If-None-Match: " + tag() + "\r\n";
        var kinds = List.of(
                new Kind("empty endpoint", 1_500, client -> client.get("/empty", "")),
                new Kind("range anew", 25, client -> client.get(FORECAST + "&uplift=" + anotherUplift(), "")),
                new Kind("range held", 1_000, client -> client.get(FORECAST, "")),
                new Kind("held already", 1_500, client -> client.get(FORECAST, held)));
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                for (var kind : kinds) {
                    kind.takeTurn(callers);
                }
            }
        } finally {
            callers.shutdown();
        }
        for (var kind : kinds) {
            kind.print(kinds.get(0));
        }
    }

    private String anotherUplift() {
        return BigDecimal.valueOf(uplift.incrementAndGet(), 4).toPlainString();
    }

    private static String tag() throws IOException {
        try (var client = new LoadClient(RestAssured.port)) {
            assertThat(client.get("/empty", "")).isLessThan(300);
            assertThat(client.get(FORECAST, "")).isEqualTo(200);
            assertThat(client.get(FORECAST, "If-None-Match: " + client.etag() + "\r\n"))
                    .isEqualTo(304);
            return client.etag();
        }
    }

    private interface Call {
        int status(LoadClient client) throws IOException;
    }

    /** A kind of request, and the best that was measured of it. */
    private static final class Kind {

        private final String name;
        private final int requests;
        private final Call call;
        private double processorMicros = Double.POSITIVE_INFINITY;
        private double perSecond;
        private double waitMillis = Double.POSITIVE_INFINITY;

        Kind(String name, int requests, Call call) {
            this.name = name;
            this.requests = requests;
            this.call = call;
        }

        void takeTurn(ExecutorService callers) throws Exception {
            var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long before = process.getProcessCpuTime();
            long start = System.nanoTime();
            var waiting = new ArrayList<Future<Long>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                waiting.add(callers.submit(this::callMany));
            }
            long own = 0;
            for (var caller : waiting) {
                own += caller.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long service = process.getProcessCpuTime() - before - own;
            processorMicros = Math.min(processorMicros, service / 1000.0 / (CALLERS * requests));
            perSecond = Math.max(perSecond, CALLERS * requests / seconds);
            waitMillis = Math.min(waitMillis, medianWait());
        }

        /** Returns the caller's processor time, in nanoseconds. */
        private long callMany() throws IOException {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            try (var client = new LoadClient(RestAssured.port)) {
                for (int request = 0; request < requests; request++) {
                    call.status(client);
                }
            }
            return threads.getCurrentThreadCpuTime() - before;
        }

        private double medianWait() throws IOException {
            long[] nanos = new long[requests];
            try (var client = new LoadClient(RestAssured.port)) {
                for (int request = 0; request < requests; request++) {
                    long start = System.nanoTime();
                    call.status(client);
                    nanos[request] = System.nanoTime() - start;
                }
            }
            Arrays.sort(nanos);
            return nanos[requests / 2] / 1e6;
        }

        void print(Kind empty) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %9.0f us of processor time, %5.1f %% of the empty endpoint's throughput;"
                            + " %8.0f a second, %5.1f %%; one caller waits %7.2f ms%n",
                    name,
                    processorMicros,
                    100 * empty.processorMicros / processorMicros,
                    perSecond,
                    100 * perSecond / empty.perSecond,
                    waitMillis);
        }
    }
}
