package org.bednight.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bednight.money.Money;
import org.bednight.projection.range.YearCost;
import org.bednight.publication.chart.CostFan;
import org.bednight.publication.chart.CostLines;
import org.bednight.publication.chart.Waterfall;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.PeriodRanges;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Draws what a what-if moves: the cost month by month, and change by change. */
final class WhatIfCharts {

    private final Comparison comparison;
    private final Wording wording;
    private final ShownAmounts amounts;
    private final String subtitle;
    private final PeriodRanges ranges;
    private final List<CostLines.Month> months;

    /** @param ranges how likely each cost with the changes is */
    WhatIfCharts(Comparison comparison, PeriodRanges ranges, Wording wording, String subtitle) {
        this.comparison = comparison;
        this.wording = wording;
        this.amounts = new ShownAmounts(wording);
        this.subtitle = subtitle;
        this.ranges = ranges;
        this.months = cumulative();
    }

    /** Draws the cumulative cost without and with the changes. */
    Picture lines() {
        return InlineSvg.of(new CostLines(
                        subtitle,
                        CostFan.place(
                                comparison.asAt(),
                                comparison.financialYear().nights().start()),
                        ranges.slept().pounds(),
                        months,
                        Optional.ofNullable(comparison.scenario().budget())
                                .map(Money::pounds)
                                .orElse(null),
                        wording::amount)
                .draw());
    }

    /** Returns what the lines show, month by month. */
    Table table() {
        var columns = new ArrayList<>(List.of("Month", "Without", "With", "Difference (with less without)"));
        if (!ranges.upTo().isEmpty()) {
            columns.addAll(List.of("1 in 2 outcomes with", "9 in 10 outcomes with"));
        }
        return new Table(
                "Cumulative cost by month, " + wording.units(),
                columns,
                months.stream().map(this::row).toList(),
                null);
    }

    private Row row(CostLines.Month month) {
        var cells = new ArrayList<>(List.of(
                wording.cell(month.without()),
                wording.cell(month.with()),
                wording.cell(amounts.between(Money.of(month.without()), Money.of(month.with())))));
        if (!ranges.upTo().isEmpty()) {
            cells.addAll(List.of(band(month.half()), band(month.nineTenths())));
        }
        return new Row(month.label(), cells);
    }

    private String band(CostFan.@Nullable Band band) {
        return band == null
                ? PageWords.NONE
                : "%s to %s".formatted(wording.cell(band.low()), wording.cell(band.high()));
    }

    private List<CostLines.Month> cumulative() {
        var months = new ArrayList<CostLines.Month>();
        var without = BigDecimal.ZERO;
        var with = BigDecimal.ZERO;
        for (var period : comparison.periods()) {
            without = without.add(period.base().cost().pounds());
            with = with.add(period.scenario().cost().pounds());
            var cost = ranges.find(YearMonth.parse(period.month()));
            months.add(new CostLines.Month(
                    PageWords.shortMonth(YearMonth.parse(period.month())),
                    without,
                    with,
                    cost.map(likely -> band(likely, 0.25, 0.75)).orElse(null),
                    cost.map(likely -> band(likely, 0.05, 0.95)).orElse(null)));
        }
        return months;
    }

    private static CostFan.Band band(YearCost cost, double low, double high) {
        return new CostFan.Band(cost.quantile(low).pounds(), cost.quantile(high).pounds());
    }

    /** Draws what each change moves; empty where nothing changes, or no budget is known. */
    Optional<Picture> waterfall() {
        var before = comparison.base().variance();
        var after = comparison.scenario().variance();
        if (before == null || after == null || comparison.steps().isEmpty()) {
            return Optional.empty();
        }
        var steps = comparison.steps();
        var shown = amounts.steps(
                before,
                steps.stream()
                        .map(step -> Objects.requireNonNull(step.variance()))
                        .toList(),
                after);
        var bars = IntStream.range(0, steps.size())
                .mapToObj(step -> new Waterfall.Bar(steps.get(step).kind().replace('-', ' '), shown.get(step)))
                .toList();
        return Optional.of(InlineSvg.of(new Waterfall(
                        subtitle,
                        new Waterfall.Bar("Without", before.pounds()),
                        bars,
                        new Waterfall.Bar("With", after.pounds()),
                        wording::size)
                .draw()));
    }
}
