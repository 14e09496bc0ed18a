package org.bednight.projection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.Period;
import org.bednight.estate.Sector;
import org.bednight.money.Money;

/**
 * A year against its budget: nights so far, nights to come, priced. METHOD §6 to §8.
 *
 * @param sectors one for each sector, in the order of every table
 * @param periods the sectors' sum in each period, P01 to P12
 * @param total the sum of all
 */
record Projection(Assumptions assumptions, List<SectorProjection> sectors, List<Outturn> periods, Outturn total) {

    Projection {
        sectors = List.copyOf(sectors);
        periods = List.copyOf(periods);
    }

    /**
     * Projects the year.
     *
     * @throws org.bednight.forecast.HistoryTooShort if the model needs a longer record
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     */
    static Projection of(Assumptions assumptions) {
        var expectations = Expectation.of(assumptions);
        var sectors = Arrays.stream(Sector.values())
                .map(sector -> SectorProjection.of(sector, assumptions, expectations.apply(sector)))
                .toList();
        var periods = assumptions.year().periods().stream()
                .map(period -> sum(sectors.stream().map(sector -> sector.of(period))))
                .toList();
        return new Projection(
                assumptions, sectors, periods, sum(sectors.stream().map(SectorProjection::total)));
    }

    private static Outturn sum(Stream<Outturn> parts) {
        return parts.reduce(Outturn.NONE, Outturn::plus);
    }

    Outturn total(Period period) {
        return periods.get(period.number() - 1);
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
