package org.bednight.projection.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.Occupancy;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.SectorMix;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.prospect.CostedNights;
import org.bednight.projection.prospect.NightPrices;
import org.bednight.projection.prospect.Prospects;

/**
 * What the episode model expects of a year's nights to come, night by night and sector by sector, and what they will
 * cost. Immutable.
 */
public final class YearAhead {

    private final ReportingDates dates;

    /** From the night after the as-at date, even where that lies before the year. */
    private final DateRange nights;

    private final EpisodeState state;
    private final List<Sector> leftOut;
    private final Prospects prospects;
    private final double[][] pence;
    private final Occupancy occupancy;
    private final CostedNights all;
    private final CostedNights committed;

    private YearAhead(
            ReportingDates dates,
            EpisodeState state,
            List<Sector> leftOut,
            Prospects prospects,
            Map<Sector, List<PricedNights>> prices) {
        this.dates = dates;
        this.nights = new DateRange(
                dates.asAt().plusDays(1), dates.financialYear().nights().endExclusive());
        this.state = state;
        this.leftOut = leftOut;
        this.prospects = prospects;
        this.pence = NightPrices.of(nights, dates.financialYear(), prices, prospects.alternatives());
        this.occupancy = Occupancy.of(state, nights.length());
        this.all = costed(slot -> night -> occupancy.all(slot, night));
        this.committed = costed(slot -> night -> occupancy.committed(slot, night));
    }

    private CostedNights costed(IntFunction<IntToDoubleFunction> childrenOf) {
        double[][] children = IntStream.range(0, pence.length)
                .mapToObj(slot -> IntStream.range(0, nights.length())
                        .mapToDouble(childrenOf.apply(slot))
                        .toArray())
                .toArray(double[][]::new);
        prospects.reroute(children);
        return new CostedNights(nights, children, pence);
    }

    /**
     * Carries {@code state} to the end of the year.
     *
     * @param dates a year that is not over by its as-at date
     * @param prospects what is taken to happen otherwise; what happens to children is in {@code state} already
     * @throws NoPrice if nights are expected in a sector for which no price was known
     */
    public static YearAhead of(
            EpisodeState state, ReportingDates dates, PriceList prices, Uplift uplift, Prospects prospects) {
        var future = dates.financialYear().nights().from(dates.asAt().plusDays(1));
        var priced = new EnumMap<Sector, List<PricedNights>>(Sector.class);
        for (var sector : Sector.values()) {
            priced.put(sector, prices.expected(sector, future, dates.asAt(), uplift));
        }
        var leftOut = listUnpriced(state.mix(), future, priced);
        var mix = state.mix();
        for (var sector : leftOut) {
            if (mix.isOnly(SectorOrder.indexOf(sector))) {
                throw NoPrice.expected(sector, gaps(future, priced, sector));
            }
            mix = mix.without(SectorOrder.indexOf(sector));
        }
        var ahead = new YearAhead(dates, state.withMix(mix), leftOut, prospects, priced);
        var missing = new MissingPrices();
        for (var sector : Sector.values()) {
            var gaps = gaps(future, priced, sector);
            missing.gather(() -> ahead.priced(sector, gaps), ahead);
        }
        missing.throwIfAny();
        return ahead;
    }

    /** Lists the sectors with a share of the arrivals in which some night of {@code future} has no price. */
    public static List<Sector> listUnpriced(SectorMix mix, DateRange future, Map<Sector, List<PricedNights>> prices) {
        return Arrays.stream(Sector.values())
                .filter(sector -> mix.share(SectorOrder.indexOf(sector)) > 0)
                .filter(sector -> !gaps(future, prices, sector).isEmpty())
                .toList();
    }

    private static List<DateRange> gaps(DateRange future, Map<Sector, List<PricedNights>> prices, Sector sector) {
        return PriceList.gaps(future, Objects.requireNonNull(prices.get(sector)));
    }

    private YearAhead priced(Sector sector, List<DateRange> gaps) {
        var needed = gaps.stream().filter(gap -> bedNights(sector, gap) > 0).toList();
        if (!needed.isEmpty()) {
            throw NoPrice.expected(sector, needed);
        }
        return this;
    }

    /** Returns what is known of the children, without arrivals in sectors that have no price. */
    public EpisodeState state() {
        return state;
    }

    /** Returns the periods of the year that have nights to come. */
    public List<Period> listRemaining() {
        return dates.financialYear().periods().stream()
                .filter(period -> !period.nights().intersect(nights).isEmpty())
                .toList();
    }

    /** Returns the prices of the nights to come, and where the remaining periods end. */
    public RestOfYear rest() {
        return new RestOfYear(
                paths(),
                countedFrom(),
                listRemaining().stream()
                        .map(period -> index(period.nights().endExclusive()))
                        .toList());
    }

    /** Returns the same with the end of the year alone. */
    RestOfYear restToYearEnd() {
        return new RestOfYear(paths(), countedFrom(), List.of(nights.length()));
    }

    /** Returns how likely each cost is, up to the end of each remaining period; worked out anew at each call. */
    Outlook outlook() {
        return Outlook.of(state, rest(), occupancy);
    }

    /** Returns the same for the end of the year alone. */
    Outlook outlookToYearEnd() {
        return Outlook.of(state, restToYearEnd(), occupancy);
    }

    private List<PricePath> paths() {
        return Arrays.stream(prospects.reroutedPrices(pence))
                .map(path ->
                        PricePath.of(Arrays.stream(path).mapToLong(Math::round).toArray()))
                .toList();
    }

    private int countedFrom() {
        return Math.max(0, index(dates.financialYear().nights().start()));
    }

    Prospects prospects() {
        return prospects;
    }

    /** Returns what all children cost, night by night, those of sectors and of alternatives. */
    public CostedNights costedNights() {
        return all;
    }

    /** Returns the bed nights expected in those of {@code part} that are to come, zero or more. */
    public double bedNights(Sector sector, DateRange part) {
        return all.bedNights(SectorOrder.indexOf(sector), part);
    }

    /** Returns the cost of the nights of {@code part}, which lie in one month of the year, rounded once to the penny. */
    public Money cost(Sector sector, DateRange part) {
        return all.cost(SectorOrder.indexOf(sector), part);
    }

    /** Returns the part of {@link #cost} that children who are in by now will cause, rounded in the same way. */
    public Money committedCost(Sector sector, DateRange part) {
        return committed.cost(SectorOrder.indexOf(sector), part);
    }

    /** Returns what is taken for granted, in sentences. */
    public List<String> assumptions() {
        var sentences = new ArrayList<>(state.evidence().assumptions());
        var offences = state.evidence().offences();
        if (offences != null) {
            sentences.add(OffenceBasis.of(offences).inWords());
        }
        for (var sector : leftOut) {
            sentences.add(
                    "No price of %s was known by %s for all nights to come, nor an earlier one to carry forward: no arrival is expected there, and the other sectors take its share."
                            .formatted(sector, dates.asAt()));
        }
        return sentences;
    }

    private int index(LocalDate night) {
        return (int) (night.toEpochDay() - nights.start().toEpochDay());
    }
}
