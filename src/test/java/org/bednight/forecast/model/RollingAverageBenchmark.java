package org.bednight.forecast.model;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.Window;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the exact rates of a year take for four sectors with eleven years on record: held, at most 20 µs of the
 * 100 µs that a whole forecast may take.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class RollingAverageBenchmark {

    @Param({"per-day", "per-month"})
    String basis = "";

    @Param({"held", "rolled"})
    String extension = "";

    private RollingAverage average = RollingAverage.DEFAULT;
    private List<NightCounts> sectors = List.of();

    @Setup
    public void fillTheRecord() {
        var random = new SplittableRandom(2026);
        sectors = Stream.generate(() -> NightCounts.of(
                        LocalDate.parse("2015-04-01"), random.ints(4000, 0, 12).toArray()))
                .limit(4)
                .toList();
        average = new RollingAverage(Window.YEAR, Basis.parse(basis), Extension.parse(extension));
    }

    @Benchmark
    public void expectAYear(Blackhole blackhole) {
        for (var sector : sectors) {
            blackhole.consume(average.fit(sector).expect(12));
        }
    }
}
