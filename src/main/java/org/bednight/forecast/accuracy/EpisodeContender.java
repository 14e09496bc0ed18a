package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bednight.forecast.outlook.Occupancy;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.SectorMix;

/**
 * The episode model, which learns from episodes and not from nights: its expectation, which costs little, and where
 * {@code range} asks for it the exact distribution, which takes some milliseconds at each origin.
 *
 * @param range how much the contender states
 */
public record EpisodeContender(EpisodeModel model, KnownEpisodes episodes, Range range) implements Contender {

    /** What is stated of the nights to come. */
    public enum Range {
        /** What is expected. */
        MEAN,
        /** How likely each sum is, of nights and of money. */
        DISTRIBUTION
    }

    @Override
    public String name() {
        return EpisodeModel.NAME;
    }

    @Override
    public double[] rates(Origin origin, int sector) {
        var occupancy = origin.remember(Occupancy.class, Occupancy.class, () -> occupancy(origin));
        double[] rates = new double[origin.months()];
        int night = 0;
        for (int ahead = 0; ahead < rates.length; ahead++) {
            double children = 0;
            for (int end = night + origin.days(ahead); night < end; night++) {
                children += occupancy.committed(sector, night) + occupancy.arriving(sector, night);
            }
            rates[ahead] = children / origin.days(ahead);
        }
        return rates;
    }

    @Override
    public Optional<Prediction> nights(Origin origin) {
        return range == Range.MEAN
                ? Optional.empty()
                : Optional.of(new OnLattice(Outlook.nights(state(origin), rest(origin))));
    }

    @Override
    public Optional<Prediction> worth(Origin origin) {
        boolean known = state(origin).sectors().stream().allMatch(sector -> isWorthKnown(sector, origin));
        return range == Range.MEAN || !known
                ? Optional.empty()
                : Optional.of(new OnLattice(
                        Outlook.of(state(origin), rest(origin)).year().cost()));
    }

    private EpisodeState state(Origin origin) {
        return origin.remember(EpisodeState.class, EpisodeState.class, () -> {
            var asAt = origin.asAt();
            var state = model.fit(episodes.pool(asAt), episodes.history(origin.subject(), asAt), remaining(origin));
            return state.withMix(ofKnownWorth(state.mix(), origin));
        });
    }

    /** Nobody is taken to arrive where a night has no known worth, unless all do. */
    private static SectorMix ofKnownWorth(SectorMix mix, Origin origin) {
        var known = mix;
        for (int sector = 0; sector < origin.sectors(); sector++) {
            if (!isWorthKnown(sector, origin) && !known.isOnly(sector)) {
                known = known.without(sector);
            }
        }
        return known;
    }

    private static boolean isWorthKnown(int sector, Origin origin) {
        return IntStream.range(0, origin.months()).noneMatch(ahead -> Double.isNaN(origin.worthOfNight(sector, ahead)));
    }

    private Occupancy occupancy(Origin origin) {
        return Occupancy.of(state(origin), remaining(origin));
    }

    private static RestOfYear rest(Origin origin) {
        var prices = IntStream.range(0, origin.sectors())
                .mapToObj(sector -> prices(origin, sector))
                .toList();
        return new RestOfYear(prices, 0, List.of(remaining(origin)));
    }

    /** Each night at the worth of its month, to the penny; at nothing where that is not known. */
    private static PricePath prices(Origin origin, int sector) {
        return PricePath.of(IntStream.range(0, origin.months())
                .mapToObj(ahead -> LongStream.generate(() -> Math.round(origin.worthOfNight(sector, ahead)))
                        .limit(origin.days(ahead)))
                .flatMapToLong(month -> month)
                .toArray());
    }

    private static int remaining(Origin origin) {
        return IntStream.range(0, origin.months()).map(origin::days).sum();
    }
}
