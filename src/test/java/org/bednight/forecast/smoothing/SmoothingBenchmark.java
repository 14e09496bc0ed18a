package org.bednight.forecast.smoothing;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * How many series of 60 months one core fits in a second: 50,000 levels, 20,000 Theta lines with their test for a
 * season, 3,000 damped trends. Each call fits another series, so that no branch is learned by heart.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class SmoothingBenchmark {

    private static final int MONTHS = 60;
    private static final int SERIES = 256;

    private final double[][] series = new double[SERIES][MONTHS];
    private int next;

    /** Children come and go at random, as many as leave. */
    @Setup
    public void fillTheSeries() {
        var random = new SplittableRandom(2026);
        for (double[] rates : series) {
            double children = random.nextInt(6);
            for (int month = 0; month < MONTHS; month++) {
                children = Math.max(0, children + random.nextDouble() * 2 - 1);
                rates[month] = children;
            }
        }
    }

    private double[] next() {
        next = (next + 1) % SERIES;
        return series[next];
    }

    @Benchmark
    public LevelSmoothing level() {
        return LevelSmoothing.fit(next(), MONTHS);
    }

    @Benchmark
    public ThetaSmoothing theta() {
        double[] rates = next();
        return Seasonality.find(rates, MONTHS, 12)
                .map(season -> ThetaSmoothing.fit(season.remove(rates, MONTHS), MONTHS))
                .orElseGet(() -> ThetaSmoothing.fit(rates, MONTHS));
    }

    @Benchmark
    public DampedTrendSmoothing dampedTrend() {
        return DampedTrendSmoothing.fit(next(), MONTHS);
    }
}
