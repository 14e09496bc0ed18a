package org.bednight.projection.prospect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;

/** What a night costs, slot by slot: of the sectors in their order, and then of the alternatives. */
public final class NightPrices {

    private NightPrices() {}

    /**
     * Returns the pence of each slot and night; zero for a night before the year, and for one that has no price.
     *
     * @param nights the nights to come, from the night after the as-at date
     * @param prices by sector, of nights of the year
     */
    public static double[][] of(
            DateRange nights,
            FinancialYear year,
            Map<Sector, List<PricedNights>> prices,
            List<Alternative> alternatives) {
        var sectors = Sector.values();
        double[][] pence = new double[sectors.length + alternatives.size()][nights.length()];
        for (int slot = 0; slot < sectors.length; slot++) {
            for (var price : prices.getOrDefault(sectors[slot], List.of())) {
                fill(pence[slot], nights, price.nights(), price.price().pence());
            }
        }
        for (int i = 0; i < alternatives.size(); i++) {
            long cost = alternatives.get(i).costPerNight().pence();
            fill(pence[sectors.length + i], nights, year.nights().intersect(nights), cost);
        }
        return pence;
    }

    private static void fill(double[] pence, DateRange nights, DateRange part, long value) {
        int first = new DateRange(nights.start(), part.start()).length();
        Arrays.fill(pence, first, first + part.length(), (double) value);
    }
}
