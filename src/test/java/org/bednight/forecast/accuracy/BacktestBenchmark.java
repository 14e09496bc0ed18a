package org.bednight.forecast.accuracy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the pooled backtest takes: 174 authorities, 4 sectors, every month end of 120 months. On two cores at most
 * 5 s for the light models, 15 s with damped trend and combination.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(1)
@State(Scope.Benchmark)
public class BacktestBenchmark {

    private static final DateRange RECORD = new DateRange(LocalDate.parse("2015-04-01"), LocalDate.parse("2026-04-01"));

    private List<Subject> subjects = List.of();
    private List<Contender> light = List.of();

    /** About 75 episodes for each authority, as in the national data; half of the time in the third sector. */
    @Setup
    public void fillTheRecord() {
        var random = new SplittableRandom(2026);
        subjects = IntStream.range(0, 174)
                .mapToObj(number -> {
                    var sectors = IntStream.range(0, 4)
                            .mapToObj(sector -> NightCounts.over(RECORD))
                            .toList();
                    for (int episode = random.nextInt(150); episode > 0; episode--) {
                        int sector = Math.min(2, random.nextInt(4));
                        var arrival = RECORD.start().plusDays(random.nextInt(RECORD.length()));
                        sectors.get(sector).add(new DateRange(arrival, arrival.plusDays(1 + random.nextInt(200))));
                    }
                    return new Subject(
                            "X" + number,
                            sectors.stream().map(NightCounts.Builder::build).toList());
                })
                .toList();
        light = Contender.all().stream()
                .filter(contender -> !List.of("damped-trend", "combination").contains(contender.name()))
                .toList();
    }

    @Benchmark
    public BacktestResult lightModels() {
        return new Backtest(light).run(subjects);
    }

    @Benchmark
    public BacktestResult allModels() {
        return Backtest.ofAll().run(subjects);
    }

    @Benchmark
    public BacktestResult oneAuthority() {
        return Backtest.ofAll().run(subjects.subList(0, 1));
    }
}
