package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.Pool;
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
 * How long it takes to see to the end of a year, with each month's end on the way: an authority of the middle, and the
 * largest of 174, within 5 ms; all of them within a second on two cores; the pooled curve from 13,000 episodes within
 * 20 ms. {@code transformsOnly} is what the Fourier transforms of the largest authority's year take by themselves.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class YearBenchmark {

    private static final LocalDate AS_AT = LocalDate.of(2024, 3, 31);

    private static final List<Integer> MONTHS = List.of(30, 61, 91, 122, 153, 183, 214, 244, 275, 306, 334, 365);

    private static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size());

    private final List<EpisodeHistory> histories;
    private final Pool pool;
    private final List<EpisodeState> states;
    private final EpisodeState middle;
    private final EpisodeState largest;
    private final RestOfYear rest;

    public YearBenchmark() {
        histories = List.copyOf(National.histories(AS_AT).values());
        pool = MODEL.learn(histories, AS_AT);
        states = histories.stream()
                .map(own -> MODEL.fit(pool, own))
                .sorted(Comparator.comparing(state -> state.arrivals().rate().mean()))
                .toList();
        middle = states.get(states.size() / 2);
        largest = states.get(states.size() - 1);
        rest = new RestOfYear(
                LongStream.of(88_700, 92_100, 32_900, 69_000)
                        .mapToObj(price -> PricePath.constant(price, 365))
                        .toList(),
                0,
                MONTHS);
    }

    @Benchmark
    public Pool learnPool() {
        return MODEL.learn(histories, AS_AT);
    }

    @Benchmark
    public EpisodeState fitLargest() {
        return MODEL.fit(pool, histories.get(0));
    }

    @Benchmark
    public Outlook middleAuthority() {
        return Outlook.of(middle, rest);
    }

    @Benchmark
    public Outlook largestAuthority() {
        return Outlook.of(largest, rest);
    }

    @Benchmark
    public double allAuthorities() {
        return states.parallelStream()
                .mapToDouble(state -> Outlook.of(state, rest).year().cost().mean())
                .sum();
    }
}
