package org.bednight.projection.stays;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.authority.NamedAuthority;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.PooledCount;
import org.bednight.language.Counted;
import org.bednight.projection.Forecasts;
import org.bednight.projection.expectation.ExpectationProblems;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.range.DisplayRounding;
import org.bednight.projection.range.EpisodeStates;
import org.bednight.projection.range.OffenceBasis;
import org.bednight.projection.range.RangeBasis;
import org.bednight.remand.Episodes;

/** Reads how long an authority's stays last from what the episode model has learned. */
@ApplicationScoped
public class StayCurves {

    private static final int WEEK = 7;
    private static final int YEAR = 365;
    private static final int QUARTER = 91;
    private static final int LONGEST = 730;

    private final EpisodeStates states;
    private final Episodes episodes;

    StayCurves(EpisodeStates states, Episodes episodes) {
        this.states = states;
        this.episodes = episodes;
    }

    /**
     * Returns the curve as it was known at the close of the request's as-at date.
     *
     * @throws org.bednight.problem.Problem if only the totals of months are known
     */
    public StayCurve get(Forecasts.Request request) {
        if (isByMonth(request)) {
            throw ExpectationProblems.staysNeedEpisodes(request.dates().asAt());
        }
        var state = states.get(request.authority(), request.dates(), request.arrivals(), request.version());
        var stays = state.stays().arriving();
        var median = median(stays);
        return new StayCurve(
                NamedAuthority.of(request.authority()),
                request.dates().asAt(),
                request.version().knownAt(),
                request.version().number(),
                words(state, median),
                median.isPresent() ? median.getAsInt() : null,
                DisplayRounding.number(stays.mean(YEAR)),
                IntStream.concat(IntStream.iterate(0, night -> night < YEAR, night -> night + WEEK), IntStream.of(YEAR))
                        .mapToObj(night -> new StayCurve.Point(night, DisplayRounding.chance(stays.survival(night))))
                        .toList(),
                RangeBasis.of(state.evidence()));
    }

    /** Finds the same; empty where only the totals of months are known. */
    public Optional<StayCurve> find(Forecasts.Request request) {
        return isByMonth(request) ? Optional.empty() : Optional.of(get(request));
    }

    private boolean isByMonth(Forecasts.Request request) {
        return episodes.history(request.authority().code(), request.version())
                .isByMonth(request.dates().asAt());
    }

    private static List<String> words(EpisodeState state, OptionalInt median) {
        var words = Stream.of(lengths(state.stays().arriving(), median), basis(state));
        var apart = RangeBasis.of(state.evidence()).staysByOffence();
        return Stream.concat(words, Stream.ofNullable(apart).map(OffenceBasis::inWords))
                .toList();
    }

    private static OptionalInt median(LengthOfStay stays) {
        return IntStream.rangeClosed(1, LONGEST)
                .filter(night -> stays.survival(night) <= 0.5)
                .findFirst();
    }

    private static String lengths(LengthOfStay stays, OptionalInt median) {
        var half = median.isPresent()
                ? "Half of the stays end within " + Counted.of(median.getAsInt(), "night")
                : "More than half of the stays last longer than %d nights".formatted(LONGEST);
        return "%s; %s last longer than %d nights, and %s longer than %d."
                .formatted(half, share(stays, QUARTER), QUARTER, share(stays, 2 * QUARTER), 2 * QUARTER);
    }

    private static String share(LengthOfStay stays, int nights) {
        return ChanceWords.percent(DisplayRounding.chance(stays.survival(nights)));
    }

    private static String ofAll(Evidence evidence) {
        return evidence.authorities() < 2
                ? ", the only one on record,"
                : " and %s of all %d authorities on record, this one included,"
                        .formatted(PooledCount.inWords(evidence.pooledStays()), evidence.authorities());
    }

    private static String basis(EpisodeState state) {
        var evidence = state.evidence();
        var ended = "%s of this authority%s ended in the last %d nights"
                .formatted(Counted.orNo(evidence.ownStays(), "stay"), ofAll(evidence), EpisodeModel.WINDOW_NIGHTS);
        return switch (evidence.stays()) {
            case POOL -> "The curve rests on all authorities together: %s.".formatted(ended);
            case POOL_AND_OWN ->
                "The curve rests on all authorities together, moved towards this one: %s.".formatted(ended);
            case PUBLISHED ->
                "The curve rests on the published national durations, since few stays are on record: %s."
                        .formatted(ended);
        };
    }
}
