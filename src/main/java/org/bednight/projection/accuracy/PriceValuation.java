package org.bednight.projection.accuracy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.accuracy.Subject;
import org.bednight.forecast.accuracy.Valuation;
import org.bednight.funding.Allocation;
import org.bednight.funding.Budget;
import org.bednight.money.Money;
import org.bednight.money.Uplift;

/**
 * What nights cost, in pence: those expected by the prices that were public at the origin, carried forward where there
 * was none; those that came by the prices of their dates; and the budget by the allocations known then. METHOD §2, §5.
 */
final class PriceValuation implements Valuation {

    /** Fractions of nights are good to this. */
    private static final double NEGLIGIBLE = 1e-9;

    private static final Sector[] SECTORS = Sector.values();

    private final PriceList prices;
    private final Map<String, List<Allocation>> allocations;
    private final Map<Expected, Double> expected = new ConcurrentHashMap<>();

    /** @param allocations by the name of the subject, which is the authority's code */
    PriceValuation(PriceList prices, Map<String, List<Allocation>> allocations) {
        this.prices = prices;
        this.allocations = allocations;
    }

    private record Expected(int sector, YearMonth asAt, YearMonth month) {}

    @Override
    public double expected(Subject subject, int sector, YearMonth asAt, YearMonth month) {
        return expected.computeIfAbsent(new Expected(sector, asAt, month), this::priceOfNight);
    }

    private double priceOfNight(Expected night) {
        var nights = DateRange.of(night.month());
        var known =
                prices.expected(SECTORS[night.sector()], nights, night.asAt().atEndOfMonth(), Uplift.NONE);
        long pence = 0;
        int priced = 0;
        for (var part : known) {
            pence += part.price().pence() * part.nights().length();
            priced += part.nights().length();
        }
        return priced < nights.length() ? Double.NaN : (double) pence / priced;
    }

    @Override
    public double actual(NightCounts slept, int sector, YearMonth month) {
        var nights = DateRange.of(month);
        double count = slept.count(nights);
        if (count == 0) {
            return 0;
        }
        double pence = 0;
        double priced = 0;
        for (PricedNights part : prices.slept(SECTORS[sector], nights)) {
            double children = slept.count(part.nights());
            pence += part.price().pence() * children;
            priced += children;
        }
        return priced < count - NEGLIGIBLE ? Double.NaN : pence;
    }

    @Override
    public OptionalDouble budget(Subject subject, FinancialYear year, YearMonth asAt) {
        var known = Budget.of(year, asAt.atEndOfMonth(), allocations.getOrDefault(subject.name(), List.of()));
        return known.total().map(Money::pence).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
