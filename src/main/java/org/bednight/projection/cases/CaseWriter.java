package org.bednight.projection.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.forecast.outlook.OpenOutlook;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.DisplayRounding;
import org.bednight.projection.range.SectorOrder;
import org.bednight.remand.confirmation.OpenStayRecord;
import org.bednight.remand.confirmation.UnconfirmedStay;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Stay;
import org.jspecify.annotations.Nullable;

/** Writes, for each child who is in custody, the nights slept and the nights expected. */
final class CaseWriter {

    private final Assumptions assumptions;
    private final List<Episode> episodes;
    private final List<Period> remaining;
    private final double variance;
    private final OpenStayRecord record;
    private final MissingPrices missing = new MissingPrices();

    /**
     * @param episodes in the order by which the open stays name them
     * @param record what is known of the authority's open stays beside their placements
     * @param remaining the periods that have nights to come
     * @param variance that of the year's cost, in pence squared
     */
    CaseWriter(
            Assumptions assumptions,
            List<Episode> episodes,
            OpenStayRecord record,
            List<Period> remaining,
            double variance) {
        this.assumptions = assumptions;
        this.episodes = episodes;
        this.record = record;
        this.remaining = remaining;
        this.variance = variance;
    }

    /** Lists what an answer says of {@code open}, of which costs and variances are in the same order. */
    List<OpenCase> list(List<OpenOutlook> open, List<Money> expected, List<Double> variances) {
        var cases = new ArrayList<OpenCase>();
        for (int i = 0; i < open.size(); i++) {
            cases.add(write(open.get(i), expected.get(i), variances.get(i)));
        }
        missing.throwIfAny();
        return cases;
    }

    private OpenCase write(OpenOutlook open, Money expected, double variance) {
        var episode = episodes.get(open.stay().episode());
        var stays = episode.stays(assumptions.asAt()).toList();
        var ofYear = stays.stream()
                .map(stay -> new Stay(episode, stay.placement(), stay.nights().intersect(assumptions.past())))
                .filter(stay -> !stay.nights().isEmpty())
                .toList();
        var unconfirmed = record.of(episode, assumptions.asAt());
        return new OpenCase(
                episode.reference(),
                SectorOrder.at(open.stay().sector()),
                episode.start(),
                unconfirmed.confirmedOn(),
                unconfirmed.unconfirmed().length(),
                unconfirmed.reasons().stream()
                        .map(UnconfirmedStay.Reason::words)
                        .toList(),
                new OpenCase.SoFar(nights(ofYear), costOfYear(ofYear)),
                new OpenCase.SoFar(nights(stays), cost(stays)),
                stillIn(open.stillIn()),
                new OpenCase.Further(DisplayRounding.number(open.remaining().nights()), expected),
                new Money(Math.round(Math.sqrt(variance))),
                share(variance, this.variance));
    }

    /** Returns which part of {@code all} is {@code part}, both variances. */
    static BigDecimal share(double part, double all) {
        return part == 0 ? BigDecimal.ZERO : DisplayRounding.chance(part / all);
    }

    private static int nights(List<Stay> stays) {
        return stays.stream().mapToInt(stay -> stay.nights().length()).sum();
    }

    private Money costOfYear(List<Stay> stays) {
        stays.forEach(stay -> missing.add(NoPrice.slept(stay.sector(), gaps(stay))));
        return sum(stays);
    }

    private @Nullable Money cost(List<Stay> stays) {
        return stays.stream().allMatch(stay -> gaps(stay).isEmpty()) ? sum(stays) : null;
    }

    private List<DateRange> gaps(Stay stay) {
        return PriceList.gaps(stay.nights(), assumptions.prices().slept(stay.sector(), stay.nights()));
    }

    private Money sum(List<Stay> stays) {
        return stays.stream()
                .map(stay -> PricedNights.cost(assumptions.prices().slept(stay.sector(), stay.nights())))
                .reduce(Money.ZERO, Money::plus);
    }

    private Map<String, BigDecimal> stillIn(List<Double> chances) {
        var byMonth = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < chances.size(); i++) {
            byMonth.put(remaining.get(i).month().toString(), DisplayRounding.chance(chances.get(i)));
        }
        return byMonth;
    }
}
