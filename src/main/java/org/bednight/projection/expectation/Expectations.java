package org.bednight.projection.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.SeriesModel;
import org.bednight.money.Money;
import org.bednight.projection.prospect.CostedNights;
import org.bednight.projection.prospect.NightPrices;
import org.bednight.projection.range.SectorOrder;
import org.bednight.projection.range.YearAhead;
import org.jspecify.annotations.Nullable;

/**
 * What the model of a projection expects, by sector, and the planned costs beyond the sectors' nights.
 *
 * @param bySector the children that are expected in each sector
 * @param nights the same night by night, with the alternatives to the secure estate; null where there are none
 */
public record Expectations(
        Assumptions assumptions,
        Function<Sector, Expectation> bySector,
        @Nullable CostedNights nights) {

    /**
     * Returns what the model of {@code assumptions} expects.
     *
     * @throws org.bednight.forecast.HistoryTooShort if the model needs a longer record; {@code bySector} may throw it too
     * @throws org.bednight.estate.NoPrice if the episode model expects nights in a sector for which no price was known
     */
    public static Expectations of(Assumptions assumptions) {
        if (assumptions.future().isEmpty()) {
            return none(assumptions);
        }
        if (assumptions.model().model() instanceof SeriesModel model) {
            return ofSeries(assumptions, model);
        }
        var ahead = assumptions.yearAhead();
        return new Expectations(assumptions, sector -> new EpisodeExpectation(sector, ahead), ahead.costedNights());
    }

    /** Returns that nothing is expected. */
    public static Expectations none(Assumptions assumptions) {
        return new Expectations(assumptions, sector -> Expectation.NONE, null);
    }

    /** What a model of nights expects is exact; once something is taken to happen otherwise it is good to 1e-9. */
    private static Expectations ofSeries(Assumptions assumptions, SeriesModel model) {
        if (assumptions.prospects().isNone() && !assumptions.hasOtherEpisodes()) {
            return new Expectations(assumptions, sector -> SeriesExpectation.of(sector, model, assumptions), null);
        }
        Map<Sector, SeriesExpectation> plain = new EnumMap<>(Sector.class);
        Map<Sector, List<PricedNights>> prices = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            plain.put(sector, SeriesExpectation.of(sector, model, assumptions));
            prices.put(
                    sector,
                    assumptions
                            .prices()
                            .expected(sector, assumptions.future(), assumptions.asAt(), assumptions.uplift()));
        }
        var nights = new DateRange(
                assumptions.asAt().plusDays(1), assumptions.year().nights().endExclusive());
        var prospects = assumptions.prospects();
        double[][] level = Arrays.stream(Sector.values())
                .map(sector -> get(plain, sector).childrenPerNight(nights.start(), nights.length()))
                .toArray(double[][]::new);
        double[][] children = prospects.widen(level);
        carryEffect(assumptions, prices, level, children);
        prospects.reroute(children);
        var costed = new CostedNights(
                nights, children, NightPrices.of(nights, assumptions.year(), prices, prospects.alternatives()));
        return new Expectations(assumptions, sector -> new ChangedExpectation(get(plain, sector), costed), costed);
    }

    private static void carryEffect(
            Assumptions assumptions, Map<Sector, List<PricedNights>> prices, double[][] level, double[][] children) {
        var recorded = assumptions.recorded();
        var changed = assumptions.episodes();
        if (recorded != null && changed != null && assumptions.hasOtherEpisodes()) {
            var unpriced = YearAhead.listUnpriced(recorded.mix(), assumptions.future(), prices);
            new CarriedEffect(recorded, unpriced, level).apply(children, changed);
        }
    }

    private static SeriesExpectation get(Map<Sector, SeriesExpectation> bySector, Sector sector) {
        return Objects.requireNonNull(bySector.get(sector));
    }

    /** Lists what is spent beside the sectors' nights: by each alternative, and for each other cost. */
    public List<OtherOutturn> others() {
        var prospects = assumptions.prospects();
        var periods = assumptions.year().periods();
        var others = new ArrayList<OtherOutturn>();
        for (int i = 0; i < prospects.alternatives().size(); i++) {
            int slot = SectorOrder.count() + i;
            others.add(new OtherOutturn(
                    prospects.alternatives().get(i).name(),
                    periods.stream().map(period -> cost(slot, period)).toList()));
        }
        for (var cost : prospects.otherCosts()) {
            others.add(new OtherOutturn(
                    cost.name(),
                    periods.stream()
                            .map(period -> period.nights().contains(cost.date()) ? cost.expected() : Money.ZERO)
                            .toList()));
        }
        return others;
    }

    private Money cost(int slot, Period period) {
        return nights == null ? Money.ZERO : nights.cost(slot, period.nights().intersect(assumptions.future()));
    }
}
