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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to see to the end of a year with its money, and to each month's end on the way: of an authority of the
 * middle, and of the largest of 174, a year within 5 ms; all of them within a second on two cores, in a heap that leaves
 * the process below 300 MB; the pooled curve from 13,000 episodes within 20 ms.
 *
 * <p>With offences known, stays depend on them, and groups come more often at some authorities than at others.
 *
 * <p>{@code transformsOfLargestAuthority} does nothing but the Fourier transforms that {@code monthsOfLargestAuthority}
 * needs: the limit to measure against.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx192m")
@State(Scope.Benchmark)
public class YearBenchmark {

    private static final LocalDate AS_AT = LocalDate.of(2024, 3, 31);

    private static final List<Integer> MONTHS = List.of(30, 61, 91, 122, 153, 183, 214, 244, 275, 306, 334, 365);

    private static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size(), Offences.COUNT);

    @Param({"unknown", "known"})
    String offences = "unknown";

    private Nation nation = new Nation(histories(offences));

    @Setup
    public void learn() {
        nation = new Nation(histories(offences));
    }

    private static List<EpisodeHistory> histories(String offences) {
        if (offences.equals("unknown")) {
            return List.copyOf(National.histories(AS_AT).values());
        }
        var groups = Offences.differing(1, 5);
        return MadeUpNation.byOffence(groups, 1.8, 1.2, 0.8, 0.5, 1).placements().entrySet().stream()
                .map(own -> groups.history(own.getKey(), own.getValue(), AS_AT))
                .toList();
    }

    /** What is learned of all authorities and of each. */
    private static final class Nation {

        private final List<EpisodeHistory> histories;
        private final Pool pool;
        private final List<EpisodeState> states;
        private final EpisodeState middle;
        private final EpisodeState largest;
        private final List<Parts> partsOfLargest;
        private final RestOfYear monthByMonth;
        private final RestOfYear yearAlone;

        Nation(List<EpisodeHistory> histories) {
            this.histories = histories;
            pool = MODEL.learn(histories, AS_AT);
            states = histories.stream()
                    .map(own -> MODEL.fit(pool, own, 365))
                    .sorted(Comparator.comparing(
                            state -> state.arrivals().rate().mean()))
                    .toList();
            middle = states.get(states.size() / 2);
            largest = states.get(states.size() - 1);
            var prices = LongStream.of(88_700, 92_100, 32_900, 69_000)
                    .mapToObj(price -> PricePath.constant(price, 365))
                    .toList();
            monthByMonth = new RestOfYear(prices, 0, MONTHS);
            yearAlone = new RestOfYear(prices, 0, List.of(365));
            partsOfLargest =
                    MONTHS.stream().map(end -> new Parts(largest, prices, end)).toList();
        }

        double meanCosts(RestOfYear rest) {
            return states.parallelStream()
                    .mapToDouble(state -> Outlook.of(state, rest).year().cost().mean())
                    .sum();
        }
    }

    @Benchmark
    public Pool learnPool() {
        return MODEL.learn(nation.histories, AS_AT);
    }

    @Benchmark
    public EpisodeState fitLargest() {
        return MODEL.fit(nation.pool, nation.histories.get(0), 365);
    }

    @Benchmark
    public Outlook yearOfMiddleAuthority() {
        return Outlook.of(nation.middle, nation.yearAlone);
    }

    @Benchmark
    public Outlook yearOfLargestAuthority() {
        return Outlook.of(nation.largest, nation.yearAlone);
    }

    @Benchmark
    public double yearOfAllAuthorities() {
        return nation.meanCosts(nation.yearAlone);
    }

    @Benchmark
    public Outlook monthsOfMiddleAuthority() {
        return Outlook.of(nation.middle, nation.monthByMonth);
    }

    @Benchmark
    public Outlook monthsOfLargestAuthority() {
        return Outlook.of(nation.largest, nation.monthByMonth);
    }

    @Benchmark
    public double monthsOfAllAuthorities() {
        return nation.meanCosts(nation.monthByMonth);
    }

    @Benchmark
    public double transformsOfLargestAuthority() {
        return nation.partsOfLargest.stream()
                .mapToDouble(parts -> parts.add()[0])
                .sum();
    }

    /** What is transformed to a period's end. */
    private static final class Parts {

        private final double[] arrival;
        private final List<double[]> known;
        private final int cells;

        Parts(EpisodeState state, List<PricePath> prices, int end) {
            var nights = ArrivalNights.of(state, end);
            arrival = new ArrivalLattice(nights, prices, Outlook.MONEY_STEP).to(end);
            known = KnownStays.of(state, prices, end, Outlook.MONEY_STEP).until(end);
            var count = state.arrivals().count(nights.arriving(end));
            cells = Support.cells(known, arrival, count, Convolution.negligible(end, 365));
        }

        double[] add() {
            var fourier = Fourier.ofAtLeast(cells);
            var product = fourier.transform(arrival);
            Transforms.gather(known, fourier.length() / 4).forEach(masses -> fourier.multiply(product, masses));
            return fourier.invert(product);
        }
    }
}
