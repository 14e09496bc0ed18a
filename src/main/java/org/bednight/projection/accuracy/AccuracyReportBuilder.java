package org.bednight.projection.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.bednight.authority.Authority;
import org.bednight.authority.NamedAuthority;
import org.bednight.forecast.accuracy.BacktestResult;
import org.bednight.forecast.accuracy.Contender;
import org.bednight.forecast.accuracy.Performance;
import org.bednight.forecast.accuracy.Skill;
import org.bednight.forecast.accuracy.Trial;
import org.bednight.forecast.accuracy.Uncertainty;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.language.Counted;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the report of a backtest. This is the only place where its measures are rounded for display. */
final class AccuracyReportBuilder {

    private static final List<AccuracyReport.Measure> MEASURES = List.of(
            measure(
                    "bias",
                    "sum of expected less actual remaining nights, divided by the sum of the actual; positive: too high"),
            measure(
                    "wapeRemainingNights",
                    "sum of absolute errors of the remaining nights, divided by the sum of the actual remaining nights"),
            measure(
                    "wapeYearCost",
                    "sum of absolute errors of the year's cost, divided by the sum of the years' actual cost; over priced origins"),
            measure(
                    "medianYearCostError",
                    "at least half of the forecasts of the year's cost missed by no more than this many pounds; over priced origins"),
            measure(
                    "mase",
                    "mean of the months' absolute errors divided by the mean change from month to month before the origin"),
            measure(
                    "rmsse",
                    "mean of the months' root mean squared error divided by the root mean squared change before the origin"),
            measure("pinball", "mean pinball loss of the quantiles 2.5 to 97.5 % of the remaining nights, in nights"),
            measure("crps", "mean continuous ranked probability score of the remaining nights, in nights"),
            measure("coverage80", "share of forecasts whose remaining nights lay within the 80 % interval"),
            measure("coverage95", "the same of the 95 % interval"),
            measure(
                    "brierOverspend",
                    "mean squared distance of the stated chance of an overspend from what came, 1 or 0; with the share p of years that overspent, always stating p would score p (1 - p)"),
            measure(
                    "yearsBudgeted",
                    "years of which the budget and all prices were known, so that the chance of an overspend could be stated; each authority's years counted"),
            measure("yearsOverspent", "those of them that cost more than their budget"));

    private static final int DECIMALS = 4;

    private final Backtests.Tested tested;
    private final BacktestResult result;
    private final boolean pooled;

    /** By months elapsed, how well the episode model stated its uncertainty, where the backtest knows only its mean. */
    private final Optional<Map<Integer, Uncertainty>> range;

    private AccuracyReportBuilder(Backtests.Tested tested, boolean pooled, Optional<Map<Integer, Uncertainty>> range) {
        this.tested = tested;
        this.result = tested.result();
        this.pooled = pooled;
        this.range = range;
    }

    static AccuracyReport of(Authority authority, Backtests.Tested tested, DataVersion version) {
        return new AccuracyReportBuilder(tested, false, Optional.of(Map.of()))
                .build(NamedAuthority.of(authority), version);
    }

    static AccuracyReport ofAll(PooledAccuracy.Answer answer) {
        return new AccuracyReportBuilder(answer.tested(), true, answer.range()).build(null, answer.version());
    }

    private AccuracyReport build(@Nullable NamedAuthority authority, DataVersion version) {
        return new AccuracyReport(
                authority,
                result.subjects(),
                version.knownAt(),
                version.number(),
                result.trials().stream()
                        .map(trial -> trial.year().toString())
                        .distinct()
                        .sorted()
                        .toList(),
                tested.origins(),
                basis(),
                MEASURES,
                IntStream.range(0, 12)
                        .boxed()
                        .flatMap(elapsed -> horizon(elapsed).stream())
                        .toList());
    }

    private List<String> basis() {
        var basis = new ArrayList<String>();
        if (tested.origins() == 0) {
            basis.add(
                    "No month end has a year of complete months on record before it and its financial year on record to"
                            + " its end: nothing can be tested yet.");
            return basis;
        }
        basis.add(
                "Each month end with at least 12 months on record counts whose financial year is on record to its end;"
                        + " years without a night count too.");
        basis.add("At %d of %s the episodes are those that were on record at the close of the day."
                .formatted(tested.asKnown(), Counted.of(tested.origins(), "month end")));
        if (tested.asKnown() < tested.origins()) {
            basis.add("At the others nothing was on record yet: events up to the day count, by their dates, with all"
                    + " corrections made since.");
        }
        basis.add(
                "Nights to come are priced by what was announced by the month end, and budgets are those known by it.");
        long priced = result.trials().stream().filter(Trial::isValued).count();
        if (priced < tested.origins()) {
            basis.add("%s left out of the cost: nights that came, or that a model expected, had no known"
                            .formatted(Counted.of(tested.origins() - priced, "month end is", "month ends are"))
                    + " price.");
        }
        if (!result.contenders().contains(EpisodeModel.NAME)) {
            basis.add(
                    "The episode model is not among the models: it needs single children, and some of these nights are"
                            + " known by the totals of their months alone.");
        }
        if (range.isEmpty()) {
            basis.add("How often the episode model's range held is still being computed: ask again in a minute.");
        }
        return basis;
    }

    private Optional<AccuracyReport.Horizon> horizon(int elapsed) {
        var there = result.at(elapsed);
        if (there.trials().isEmpty()) {
            return Optional.empty();
        }
        var performances = there.performances();
        var first = performances.get(0);
        var recommended = pooled
                ? there.recommend(elapsed, EpisodeModel.NAME, there.contenders())
                        .map(best -> new AccuracyReport.Recommended(best.contender(), best.inWords()))
                        .orElse(null)
                : null;
        return Optional.of(new AccuracyReport.Horizon(
                elapsed,
                first.origins(),
                first.years(),
                first.zeroYears(),
                first.valuedOrigins(),
                recommended,
                performances.stream()
                        .map(performance -> model(performance, there))
                        .toList()));
    }

    private AccuracyReport.OfModel model(Performance performance, BacktestResult there) {
        var stated = stated(performance);
        return new AccuracyReport.OfModel(
                performance.contender(),
                shown(performance.bias()),
                shown(performance.remainingError()),
                shown(performance.yearError()),
                pounds(performance.medianYearError()),
                shown(performance.scaledError()),
                shown(performance.rootScaledError()),
                shown(stated, Uncertainty::pinball),
                shown(stated, Uncertainty::crps),
                shown(stated, Uncertainty::coverage80),
                shown(stated, Uncertainty::coverage95),
                stated.map(uncertainty -> shown(uncertainty.brier())).orElse(null),
                stated.map(Uncertainty::budgets).orElse(0),
                stated.map(Uncertainty::budgets).orElse(0),
                stated.map(Uncertainty::overspends).orElse(0),
                compared(performance, Contender.LAST_TWO_MONTHS, there),
                compared(performance, Contender.ROLLING_YEAR, there));
    }

    private Optional<Uncertainty> stated(Performance performance) {
        return performance.contender().equals(EpisodeModel.NAME)
                ? performance.uncertainty().or(() -> range.map(byElapsed -> byElapsed.get(performance.monthsElapsed())))
                : performance.uncertainty();
    }

    private static AccuracyReport.@Nullable Compared compared(
            Performance performance, Contender reference, BacktestResult there) {
        return performance.contender().equals(reference.name())
                ? null
                : there.skill(performance.contender(), reference.name(), performance.monthsElapsed())
                        .map(AccuracyReportBuilder::compared)
                        .orElse(null);
    }

    private static AccuracyReport.Compared compared(Skill skill) {
        return new AccuracyReport.Compared(
                rounded(skill.value()),
                shown(skill.standardError()),
                skill.clusters(),
                skill.tellsApart(),
                skill.inWords());
    }

    private static @Nullable BigDecimal shown(Optional<Uncertainty> stated, ToDoubleFunction<Uncertainty> measure) {
        return stated.map(uncertainty -> rounded(measure.applyAsDouble(uncertainty)))
                .orElse(null);
    }

    private static @Nullable BigDecimal shown(OptionalDouble value) {
        return value.isEmpty() ? null : rounded(value.getAsDouble());
    }

    private static @Nullable Money pounds(OptionalDouble pence) {
        return pence.isEmpty() ? null : new Money(Math.round(pence.getAsDouble()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static AccuracyReport.Measure measure(String name, String meaning) {
        return new AccuracyReport.Measure(name, meaning);
    }
}
