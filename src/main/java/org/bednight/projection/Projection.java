package org.bednight.projection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bednight.calendar.Period;
import org.bednight.estate.Sector;
import org.bednight.money.Money;

/**
 * A year against its budget: nights so far, nights to come, priced. METHOD §6.
 *
 * @param sectors one for each sector, in the order of every table
 */
record Projection(Assumptions assumptions, List<SectorProjection> sectors) {

    Projection {
        sectors = List.copyOf(sectors);
    }

    /**
     * Projects the year.
     *
     * @throws org.bednight.forecast.HistoryTooShort if the model needs a longer record
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     */
    static Projection of(Assumptions assumptions) {
        return new Projection(
                assumptions,
                Arrays.stream(Sector.values())
                        .map(sector -> SectorProjection.of(sector, assumptions))
                        .toList());
    }

    Outturn total() {
        return sectors.stream().map(SectorProjection::total).reduce(Outturn.NONE, Outturn::plus);
    }

    Outturn total(Period period) {
        return sectors.stream()
                .map(sector -> sector.periods().get(period.number() - 1))
                .reduce(Outturn.NONE, Outturn::plus);
    }

    Optional<Money> budget() {
        return assumptions.budget().total();
    }

    /** Returns the outturn less the budget: positive is an overspend. */
    Optional<Money> variance() {
        return budget().map(budget -> total().cost().minus(budget));
    }

    /** Returns the cost so far less the budget's part for the nights so far. */
    Optional<Money> varianceToDate() {
        LocalDate end = assumptions.past().endExclusive();
        return assumptions.budget().until(end).map(profile -> total().actual()
                .cost()
                .minus(profile));
    }
}
