package org.bednight;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the packaged service takes from its start until it listens, its database being there: under 4 s on an idle
 * machine.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class StartBenchmark {

    private PackagedService.@Nullable Builder builder;
    private @Nullable PackagedService service;

    @Setup
    public void initialiseTheDatabase() throws IOException {
        var prepared = PackagedService.in(Files.createTempDirectory("start").resolve("data"))
                .with("BEDNIGHT_DEMO", "true")
                .jvm("-Xmx256m");
        prepared.start().stop();
        builder = prepared;
    }

    @Benchmark
    public void start() {
        service = Objects.requireNonNull(builder).start();
    }

    @TearDown(Level.Invocation)
    public void stop() {
        Objects.requireNonNull(service).stop();
    }
}
