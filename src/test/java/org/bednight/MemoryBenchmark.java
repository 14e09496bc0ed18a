package org.bednight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much memory the packaged service, given 256 MB of heap, holds after a minute of forecasts: under 450 MB resident.
 * The database server's own processes are not counted. Linux only.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
@State(Scope.Benchmark)
public class MemoryBenchmark {

    private static final String FORECAST =
            "/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31";

    /** What is reported beside the time. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Held {
        public long residentMegabytes;
        public long forecasts;
    }

    @Benchmark
    public void forecastForAMinute(Held held) throws IOException {
        var data = Files.createTempDirectory("memory").resolve("data");
        try (var service = PackagedService.in(data)
                .with("BEDNIGHT_DEMO", "true")
                .jvm("-Xmx256m")
                .start()) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (System.nanoTime() < end) {
                service.get(FORECAST);
                held.forecasts++;
            }
            held.residentMegabytes = resident(service);
        }
    }

    private static long resident(PackagedService service) throws IOException {
        var status = Path.of("/proc", Long.toString(service.processNumber()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
