package org.bednight.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.Period;
import org.bednight.estate.Sector;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.projection.range.Range;
import org.bednight.remand.confirmation.UnconfirmedStay;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.nights.Charge;
import org.jspecify.annotations.Nullable;

/** Writes the report of a projection, with its exact numbers rounded for display. */
final class ForecastReport {

    private static final HeadlineWords HEADLINE = new HeadlineWords(HeadlineWords::exact);

    private final Projection projection;
    private final Assumptions assumptions;
    private final ForecastRange range;
    private final Optional<Range> reported;
    private final YearPosition position;
    private final UnconfirmedYear unconfirmed;

    private ForecastReport(ForecastRange range, List<UnconfirmedStay> open) {
        this.projection = range.projection();
        this.assumptions = projection.assumptions();
        this.range = range;
        this.unconfirmed = new UnconfirmedYear(assumptions, open);
        this.reported = range.report();
        this.position = projection.position(reported.map(Range::ofPosition).orElse(null));
    }

    /** @param open the open stays of the authority at the as-at date */
    static Forecast of(
            ForecastRange range,
            Authority authority,
            RemandHistory history,
            List<UnconfirmedStay> open,
            DataVersion version) {
        return new ForecastReport(range, open).write(authority, history, version);
    }

    private Forecast write(Authority authority, RemandHistory history, DataVersion version) {
        var total = projection.total();
        var budget = projection.budget();
        var variance = projection.variance();
        return new Forecast(
                NamedAuthority.of(authority),
                assumptions.year(),
                assumptions.asAt(),
                version.knownAt(),
                version.number(),
                model(),
                budget.orElse(null),
                actual(total),
                projected(total),
                outturn(total),
                variance.orElse(null),
                position.variancePercent().orElse(null),
                variance.map(Projection::position).orElse(null),
                HEADLINE.headline(position),
                projection.varianceToDate().orElse(null),
                open(history),
                unconfirmed.atStake(),
                sectors(),
                periods(),
                funding(),
                reported.orElse(null),
                AssumptionWords.assumptions(projection),
                warnings(authority, history),
                null,
                null);
    }

    private List<String> warnings(Authority authority, RemandHistory history) {
        return Stream.of(
                        HEADLINE.cautions(position),
                        PlansAverage.findDifference(projection, range).stream().toList(),
                        unconfirmed.findWarning(authority).stream().toList(),
                        AssumptionWords.warnings(projection, authority, history),
                        range.warnings(),
                        reported.map(Range::warnings).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private Forecast.Model model() {
        var fitted = Optional.ofNullable(projection.sectors().get(0).fitted());
        var learned = fitted.map(model -> model.learnedFrom()).filter(nights -> !nights.isEmpty());
        return new Forecast.Model(
                assumptions.model().name(),
                assumptions.model().settings(),
                learned.map(DateRange::start).orElse(null),
                learned.map(DateRange::last).orElse(null));
    }

    private @Nullable Integer open(RemandHistory history) {
        if (history.isByMonth(assumptions.asAt())) {
            return null;
        }
        return projection.sectors().stream()
                .mapToInt(sector -> assumptions.slept(sector.sector()).on(assumptions.asAt()))
                .sum();
    }

    private List<Forecast.OfSector> sectors() {
        return projection.sectors().stream()
                .map(sector -> sector(sector.sector(), sector.total()))
                .toList();
    }

    private List<Forecast.OfPeriod> periods() {
        var periods = new ArrayList<Forecast.OfPeriod>();
        var cumulative = Money.ZERO;
        for (var period : assumptions.year().periods()) {
            var total = projection.total(period);
            cumulative = cumulative.plus(total.cost());
            periods.add(new Forecast.OfPeriod(
                    period.toString(),
                    period.month().toString(),
                    status(period),
                    actual(total),
                    projected(total),
                    outturn(total),
                    cumulative,
                    assumptions.budget().until(period.nights().endExclusive()).orElse(null),
                    projection.sectors().stream()
                            .map(sector ->
                                    sector(sector.sector(), sector.periods().get(period.number() - 1)))
                            .toList(),
                    range.report(period).orElse(null)));
        }
        return periods;
    }

    private String status(Period period) {
        var nights = period.nights();
        if (nights.intersect(assumptions.future()).isEmpty()) {
            return "actual";
        }
        return nights.intersect(assumptions.past()).isEmpty() ? "projected" : "part";
    }

    private List<Forecast.Funding> funding() {
        return assumptions.budget().allocations().stream()
                .map(allocation -> new Forecast.Funding(
                        allocation.funder(),
                        allocation.amount(),
                        allocation.status().toString()))
                .toList();
    }

    private static Forecast.OfSector sector(Sector sector, Outturn outturn) {
        return new Forecast.OfSector(sector, actual(outturn), projected(outturn), outturn(outturn));
    }

    private static Forecast.Figures actual(Outturn outturn) {
        return new Forecast.Figures(
                outturn.actual().bedNights().counted(),
                outturn.actual().cost(),
                outturn.actual().averagePrice().orElse(null));
    }

    private static Forecast.Figures projected(Outturn outturn) {
        return figures(outturn.projected().bedNights(), outturn.projected().cost());
    }

    private static Forecast.Figures outturn(Outturn outturn) {
        return figures(outturn.bedNights(), outturn.cost());
    }

    private static Forecast.Figures figures(ExactNights bedNights, Money cost) {
        return new Forecast.Figures(
                bedNights.shown(), cost, bedNights.isZero() ? null : Charge.average(cost, bedNights));
    }
}
