package org.bednight.projection.range;

import java.util.List;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.stay.EpisodeState;

/**
 * How likely each cost, and each number of nights, of an authority's year to come is at each of a few levels of arrivals,
 * rising.
 */
public record CostsAtLevels(List<Distribution> costs, List<Distribution> nights) {

    public CostsAtLevels {
        costs = List.copyOf(costs);
        nights = List.copyOf(nights);
    }

    /**
     * Returns both at each of {@code levels}.
     *
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    static CostsAtLevels of(YearAhead ahead, CommonLevels levels) {
        var rates = levels.factors().stream()
                .map(factor -> ahead.state().atLevel(factor))
                .map(EpisodeState::arrivals)
                .toList();
        var rest = ahead.restToYearEnd();
        return new CostsAtLevels(
                Outlook.costsAt(ahead.state(), rest, rates, levels.step()),
                Outlook.nightsAt(ahead.state(), rest, rates));
    }
}
