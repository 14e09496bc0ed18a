package org.bednight.projection.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.Occupancy;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.money.Money;
import org.bednight.money.Uplift;

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
    private final Map<Sector, long[]> pence = new EnumMap<>(Sector.class);
    private final Occupancy occupancy;

    private YearAhead(
            ReportingDates dates, EpisodeState state, List<Sector> leftOut, Map<Sector, List<PricedNights>> prices) {
        this.dates = dates;
        this.nights = new DateRange(
                dates.asAt().plusDays(1), dates.financialYear().nights().endExclusive());
        this.state = state;
        this.leftOut = leftOut;
        prices.forEach((sector, priced) -> pence.put(sector, pence(priced)));
        this.occupancy = Occupancy.of(state, nights.length());
    }

    /**
     * Carries {@code state} to the end of the year.
     *
     * @param dates a year that is not over by its as-at date
     * @throws NoPrice if nights are expected in a sector for which no price was known
     */
    public static YearAhead of(EpisodeState state, ReportingDates dates, PriceList prices, Uplift uplift) {
        var future = dates.financialYear().nights().from(dates.asAt().plusDays(1));
        var priced = new EnumMap<Sector, List<PricedNights>>(Sector.class);
        for (var sector : Sector.values()) {
            priced.put(sector, prices.expected(sector, future, dates.asAt(), uplift));
        }
        var leftOut = Arrays.stream(Sector.values())
                .filter(sector -> state.mix().share(SectorOrder.indexOf(sector)) > 0)
                .filter(sector -> !gaps(future, priced, sector).isEmpty())
                .toList();
        var mix = state.mix();
        for (var sector : leftOut) {
            if (mix.isOnly(SectorOrder.indexOf(sector))) {
                throw NoPrice.expected(sector, gaps(future, priced, sector));
            }
            mix = mix.without(SectorOrder.indexOf(sector));
        }
        var ahead = new YearAhead(dates, state.withMix(mix), leftOut, priced);
        for (var sector : Sector.values()) {
            ahead.refuseUnpriced(sector, gaps(future, priced, sector));
        }
        return ahead;
    }

    private static List<DateRange> gaps(DateRange future, Map<Sector, List<PricedNights>> prices, Sector sector) {
        return PriceList.gaps(future, Objects.requireNonNull(prices.get(sector)));
    }

    private void refuseUnpriced(Sector sector, List<DateRange> gaps) {
        var needed = gaps.stream().filter(gap -> bedNights(sector, gap) > 0).toList();
        if (!needed.isEmpty()) {
            throw NoPrice.expected(sector, needed);
        }
    }

    private long[] pence(List<PricedNights> prices) {
        long[] pence = new long[nights.length()];
        for (var price : prices) {
            Arrays.fill(
                    pence,
                    index(price.nights().start()),
                    index(price.nights().endExclusive()),
                    price.price().pence());
        }
        return pence;
    }

    EpisodeState state() {
        return state;
    }

    /** Returns the periods of the year that have nights to come. */
    List<Period> listRemaining() {
        return dates.financialYear().periods().stream()
                .filter(period -> !period.nights().intersect(nights).isEmpty())
                .toList();
    }

    /** Returns the prices of the nights to come, and where the remaining periods end. */
    RestOfYear rest() {
        return new RestOfYear(
                Arrays.stream(Sector.values())
                        .map(sector -> PricePath.of(penceOf(sector)))
                        .toList(),
                Math.max(0, index(dates.financialYear().nights().start())),
                listRemaining().stream()
                        .map(period -> index(period.nights().endExclusive()))
                        .toList());
    }

    /** Returns the bed nights expected in those of {@code part} that are to come, zero or more. */
    public double bedNights(Sector sector, DateRange part) {
        int index = SectorOrder.indexOf(sector);
        return sum(part, night -> occupancy.committed(index, night) + occupancy.arriving(index, night));
    }

    /** Returns the cost of the nights of {@code part}, which lie in one month of the year, rounded once to the penny. */
    public Money cost(Sector sector, DateRange part) {
        int index = SectorOrder.indexOf(sector);
        long[] prices = penceOf(sector);
        return new Money(Math.round(sum(
                part,
                night -> prices[night] * (occupancy.committed(index, night) + occupancy.arriving(index, night)))));
    }

    /** Returns the part of {@link #cost} that children who are in by now will cause, rounded in the same way. */
    Money committedCost(Sector sector, DateRange part) {
        int index = SectorOrder.indexOf(sector);
        long[] prices = penceOf(sector);
        return new Money(Math.round(sum(part, night -> prices[night] * occupancy.committed(index, night))));
    }

    private double sum(DateRange part, IntToDoubleFunction ofNight) {
        var coming = part.intersect(nights);
        double sum = 0;
        for (int night = index(coming.start()); night < index(coming.endExclusive()); night++) {
            sum += ofNight.applyAsDouble(night);
        }
        return sum;
    }

    /** Returns what is taken for granted, in sentences. */
    public List<String> assumptions() {
        var sentences = new ArrayList<>(state.evidence().assumptions());
        for (var sector : leftOut) {
            sentences.add(
                    "No price of %s was known by %s for all nights to come, nor an earlier one to carry forward: no arrival is expected there, and the other sectors take its share."
                            .formatted(sector, dates.asAt()));
        }
        return sentences;
    }

    private long[] penceOf(Sector sector) {
        return Objects.requireNonNull(pence.get(sector));
    }

    private int index(LocalDate night) {
        return (int) (night.toEpochDay() - nights.start().toEpochDay());
    }
}
