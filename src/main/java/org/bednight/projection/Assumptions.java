package org.bednight.projection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.funding.Budget;
import org.bednight.money.Uplift;

/**
 * All that a projection is computed from. Equal assumptions give equal projections; a what-if is a change of these.
 *
 * @param year the year that is projected
 * @param asAt the last night that counts as slept
 * @param recordedFrom the first night from which the records are complete; models learn from there on
 * @param slept the children of each night by sector, from the earlier of {@code recordedFrom} and the year's start up
 *     to the night of {@code asAt}
 * @param model how nights to come follow from those slept
 * @param uplift by how much prices that are not known yet are assumed to rise each 1 April
 */
public record Assumptions(
        FinancialYear year,
        LocalDate asAt,
        LocalDate recordedFrom,
        Map<Sector, NightCounts> slept,
        ModelChoice model,
        PriceList prices,
        Uplift uplift,
        Budget budget) {

    public Assumptions {
        slept = new EnumMap<>(slept);
    }

    @Override
    public Map<Sector, NightCounts> slept() {
        return new EnumMap<>(slept);
    }

    /** Returns the nights of a sector that were slept. */
    public NightCounts slept(Sector sector) {
        return Objects.requireNonNull(slept.get(sector));
    }

    /** Returns the nights of the year that have been slept. */
    public DateRange past() {
        return year.nights().until(asAt.plusDays(1));
    }

    /** Returns the nights of the year that are to come. */
    public DateRange future() {
        return year.nights().from(asAt.plusDays(1));
    }

    public Assumptions withModel(ModelChoice other) {
        return new Assumptions(year, asAt, recordedFrom, slept, other, prices, uplift, budget);
    }

    public Assumptions withBudget(Budget other) {
        return new Assumptions(year, asAt, recordedFrom, slept, model, prices, uplift, other);
    }

    public Assumptions withPrices(PriceList other) {
        return new Assumptions(year, asAt, recordedFrom, slept, model, other, uplift, budget);
    }

    public Assumptions withUplift(Uplift other) {
        return new Assumptions(year, asAt, recordedFrom, slept, model, prices, other, budget);
    }

    /** Returns these assumptions with other nights slept, over the same range. */
    public Assumptions withSlept(Map<Sector, NightCounts> other) {
        return new Assumptions(year, asAt, recordedFrom, other, model, prices, uplift, budget);
    }
}
