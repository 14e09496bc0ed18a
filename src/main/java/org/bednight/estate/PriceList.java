package org.bednight.estate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.calendar.DateRange;
import org.bednight.money.Uplift;

/**
 * The prices on record, and what a night costs by them: METHOD §2.
 *
 * <p>A night that was slept takes the price that covers it, and there is no other. A night still to come takes the
 * covering price if that was public by the as-at date; otherwise the latest price known by then is carried forward.
 */
public final class PriceList {

    private final Map<Sector, List<BedNightPrice>> rows = new EnumMap<>(Sector.class);

    private PriceList(List<BedNightPrice> prices) {
        for (var sector : Sector.values()) {
            rows.put(
                    sector,
                    prices.stream()
                            .filter(price -> price.sector() == sector)
                            .sorted(Comparator.comparing(BedNightPrice::from))
                            .toList());
        }
    }

    /**
     * Returns the list of these prices.
     *
     * @param prices rows of any sectors, of which those of one sector do not overlap
     */
    public static PriceList of(List<BedNightPrice> prices) {
        return new PriceList(prices);
    }

    /** Returns all rows, by sector and first night. */
    public List<BedNightPrice> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the prices of nights that were slept; nights that no row covers are left out.
     *
     * @see #gaps
     */
    public List<PricedNights> slept(Sector sector, DateRange nights) {
        var priced = new ArrayList<PricedNights>();
        for (var row : rowsOf(sector)) {
            var covered = nights.intersect(new DateRange(row.from(), row.endExclusive()));
            if (!covered.isEmpty()) {
                priced.add(new PricedNights(covered, row.price(), row, PricedNights.Basis.COVERED));
            }
        }
        return priced;
    }

    /** Returns the parts of {@code nights} that have no price in {@code priced}, which is in order. */
    public static List<DateRange> gaps(DateRange nights, List<PricedNights> priced) {
        var gaps = new ArrayList<DateRange>();
        var next = nights.start();
        for (var part : priced) {
            if (part.nights().start().isAfter(next)) {
                gaps.add(new DateRange(next, part.nights().start()));
            }
            next = part.nights().endExclusive();
        }
        if (next.isBefore(nights.endExclusive())) {
            gaps.add(new DateRange(next, nights.endExclusive()));
        }
        return gaps;
    }

    /**
     * Returns the prices of nights still to come, by what was public at the close of {@code asAt}; nights before the
     * first known row are left out.
     *
     * @param uplift applied to a price that is carried forward, once for each 1 April after its row's last night
     */
    public List<PricedNights> expected(Sector sector, DateRange nights, LocalDate asAt, Uplift uplift) {
        var known = rowsOf(sector).stream().filter(row -> row.knownBy(asAt)).toList();
        var priced = new ArrayList<PricedNights>();
        for (int i = 0; i < known.size(); i++) {
            var row = known.get(i);
            var nextFrom = i + 1 < known.size() ? known.get(i + 1).from() : LocalDate.MAX;
            var covered = nights.intersect(new DateRange(row.from(), row.endExclusive()));
            if (!covered.isEmpty()) {
                priced.add(new PricedNights(covered, row.price(), row, PricedNights.Basis.COVERED));
            }
            if (row.endExclusive().isBefore(nextFrom)) {
                carryForward(row, nights.intersect(new DateRange(row.endExclusive(), nextFrom)), uplift, priced);
            }
        }
        return priced;
    }

    /** Finds the row that covers {@code night}. */
    public Optional<BedNightPrice> find(Sector sector, LocalDate night) {
        return rowsOf(sector).stream().filter(row -> row.covers(night)).findFirst();
    }

    private static void carryForward(BedNightPrice row, DateRange nights, Uplift uplift, List<PricedNights> priced) {
        var rest = nights;
        while (!rest.isEmpty()) {
            var part = uplift.isNone() ? rest : rest.until(nextApril(rest.start()));
            int rises = aprilsBetween(row.endExclusive(), part.start());
            priced.add(
                    new PricedNights(part, uplift.apply(row.price(), rises), row, PricedNights.Basis.CARRIED_FORWARD));
            rest = rest.from(part.endExclusive());
        }
    }

    private static LocalDate nextApril(LocalDate night) {
        var april = LocalDate.of(night.getYear(), Month.APRIL, 1);
        return april.isAfter(night) ? april : april.plusYears(1);
    }

    /** Counts each 1 April from {@code first} to {@code last}, both included. */
    private static int aprilsBetween(LocalDate first, LocalDate last) {
        return nextApril(last).getYear() - nextApril(first.minusDays(1)).getYear();
    }

    private List<BedNightPrice> rowsOf(Sector sector) {
        return rows.getOrDefault(sector, List.of());
    }
}
