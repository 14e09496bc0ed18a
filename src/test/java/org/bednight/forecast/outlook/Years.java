package org.bednight.forecast.outlook;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.forecast.stay.SectorMix;
import org.junit.jupiter.params.provider.Arguments;

/** Authorities and their years to come, of two sectors. */
final class Years {

    private Years() {}

    /** 30 cases from one seed, the smallest first: open stays, arrivals, prices that change or not, years not begun. */
    static Stream<Arguments> any() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 30)
                .mapToObj(size -> arguments(anyState(random, 2 * size), anyRest(random, 2 * size)));
    }

    private static EpisodeState anyState(SplittableRandom random, int size) {
        var open = IntStream.range(0, random.nextInt(1 + size / 6))
                .mapToObj(i -> new OpenStay(
                        i,
                        1 + random.nextInt(500),
                        random.nextInt(2),
                        random.nextInt(3) > 0 ? 999 : random.nextInt(60)))
                .toList();
        double yearly = random.nextDouble() * size / 3 + 0.01;
        var rate = random.nextBoolean()
                ? new ArrivalRate.Known(yearly)
                : new ArrivalRate.Gamma(0.4 + random.nextDouble() * 5, 1 / yearly + random.nextDouble());
        var arrivals = Arrivals.of(rate)
                .times(random.nextDouble() * 2, random.nextInt(100))
                .with(new Arrivals.Factor(random.nextInt(50), random.nextDouble() * 2, 1))
                .with(new Arrivals.Diverted(random.nextInt(80), random.nextDouble(), Arrivals.ALL, 1));
        var added = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new AddedStay(
                        random.nextInt(2), random.nextInt(60), random.nextBoolean() ? random.nextInt(90) : null))
                .toList();
        return state(open, rate).withArrivals(arrivals).withAdded(added);
    }

    private static RestOfYear anyRest(SplittableRandom random, int size) {
        int nights = 1 + random.nextInt(6 * size);
        long[] low = new long[nights];
        long[] high = new long[nights];
        int change = random.nextInt(3) > 0 ? random.nextInt(nights) : nights;
        int other = random.nextInt(3) > 0 ? random.nextInt(nights) : nights;
        for (int night = 0; night < nights; night++) {
            low[night] = night < change ? 32_900 : 33_545;
            high[night] = night < other ? 88_700 : night < change ? 67_870 : 92_100;
        }
        var ends = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> (nights * quarter + 3) / 4)
                .distinct()
                .toList();
        int countedFrom = random.nextInt(4) > 0 ? 0 : random.nextInt(nights);
        return new RestOfYear(List.of(PricePath.of(low), PricePath.of(high)), countedFrom, ends);
    }

    static RestOfYear rest(int nights) {
        return new RestOfYear(
                List.of(PricePath.constant(32_900, nights), PricePath.constant(88_700, nights)),
                0,
                List.of(30, nights));
    }

    static EpisodeState state(List<OpenStay> open, ArrivalRate rate) {
        double[] survival = new double[200];
        for (int night = 0; night < survival.length; night++) {
            survival[night] = 0.6 * Math.pow(0.97, night) + 0.4 * Math.pow(0.992, night);
        }
        return new EpisodeState(
                open,
                LengthOfStay.of(survival, 0.008),
                Arrivals.of(rate),
                new SectorMix(List.of(0.7, 0.3)),
                new Evidence(
                        1,
                        0,
                        0,
                        Evidence.StaySource.POOL,
                        0,
                        365,
                        rate.mean(),
                        rate.weight(),
                        Evidence.ArrivalSource.POOL,
                        10,
                        null));
    }
}
