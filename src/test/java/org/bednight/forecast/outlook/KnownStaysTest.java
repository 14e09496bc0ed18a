package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.junit.jupiter.api.Test;

/** Held against every course that the stays can take, one by one, to the penny. */
class KnownStaysTest {

    private static final long STEP = 5_000;
    private static final int NIGHTS = 20;
    private static final EpisodeState STATE = Years.state(
                    List.of(new OpenStay(0, 9, 0, 99), new OpenStay(1, 300, 1, 6), new OpenStay(2, 1, 0, 99)),
                    ArrivalRate.WEAK)
            .withAdded(List.of(new AddedStay(0, 4, null), new AddedStay(1, 2, 5)));

    private static final PricePath LOW = PricePath.constant(32_900, NIGHTS);
    private static final PricePath HIGH = PricePath.constant(88_713, NIGHTS);

    @Test
    void stays_of_one_price_are_added_as_nights() {
        assertThat(parts(List.of(LOW, HIGH), 12)).hasSize(2);
        assertClose(List.of(LOW, HIGH), 12, 2);
        assertClose(List.of(LOW, HIGH), NIGHTS, 2);
    }

    @Test
    void stays_whose_price_changes_have_money_of_their_own() {
        var rising =
                PricePath.of(LOW.value(0), LOW.value(0), 33_545, 33_545, 33_545, 33_545, 33_545, 33_545, 33_545, 1);

        assertThat(parts(List.of(rising, HIGH.startingAt(3)), 10)).hasSize(5);
        assertClose(List.of(rising, HIGH.startingAt(3)), 10, 5);
    }

    @Test
    void where_no_night_is_left_nothing_is_added() {
        assertThat(parts(List.of(PricePath.of(), PricePath.of()), 0))
                .containsExactly(new double[] {1}, new double[] {1});
    }

    private static List<double[]> parts(List<PricePath> paths, int end) {
        return KnownStays.of(STATE, paths, paths.get(0).nights(), STEP).until(end);
    }

    /** Each part that is split between two points of the lattice may move the sum by less than a step. */
    private static void assertClose(List<PricePath> paths, int end, int parts) {
        var sum = Distribution.of(STEP, Transforms.sum(parts(paths, end)));
        var exact = exact(paths, end);
        double mean = exact.entrySet().stream()
                .mapToDouble(each -> each.getKey() * each.getValue())
                .sum();

        assertThat(sum.mean()).isCloseTo(mean, within(1e-6));
        for (long cost = 0; cost < sum.maximum(); cost += STEP) {
            double upTo = sum.probabilityUpTo(cost);
            assertThat(upTo)
                    .isBetween(upTo(exact, cost - parts * STEP) - 1e-12, upTo(exact, cost + parts * STEP) + 1e-12);
        }
    }

    private static double upTo(NavigableMap<Long, Double> exact, long cost) {
        return exact.headMap(cost, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static NavigableMap<Long, Double> exact(List<PricePath> paths, int end) {
        NavigableMap<Long, Double> sum = new TreeMap<>(Map.of(0L, 1.0));
        for (var open : STATE.open()) {
            int cap = Math.min(open.cap(), end);
            double[] atLeast = STATE.stays().of(open).rest(open.soFar(), cap);
            sum = plus(sum, paths.get(open.sector()), 0, atLeast);
        }
        for (var added : STATE.added()) {
            double[] atLeast = new double[Math.max(0, end - added.firstNight()) + 1];
            atLeast[0] = 1;
            for (int nights = 1; nights < atLeast.length; nights++) {
                atLeast[nights] = added.chanceOf(added.firstNight() + nights - 1, STATE.stays());
            }
            sum = plus(sum, paths.get(added.sector()), added.firstNight(), atLeast);
        }
        return sum;
    }

    private static NavigableMap<Long, Double> plus(
            NavigableMap<Long, Double> sum, PricePath path, int first, double[] atLeast) {
        var more = new TreeMap<Long, Double>();
        for (int nights = 0; nights < atLeast.length; nights++) {
            double chance = atLeast[nights] - (nights + 1 < atLeast.length ? atLeast[nights + 1] : 0);
            long cost = 0;
            for (int night = first; night < first + nights; night++) {
                cost += path.value(night);
            }
            long added = cost;
            sum.forEach((before, likely) -> more.merge(before + added, likely * chance, Double::sum));
        }
        return more;
    }
}
