package org.bednight.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.publication.chart.CostFan;
import org.bednight.publication.chart.CostLines;
import org.bednight.publication.chart.Waterfall;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.Comparison;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;

/** Draws what a what-if moves: the cost month by month, and change by change. */
final class WhatIfCharts {

    private final Comparison comparison;
    private final Wording wording;
    private final String subtitle;
    private final List<CostLines.Month> months;

    WhatIfCharts(Comparison comparison, Wording wording, String subtitle) {
        this.comparison = comparison;
        this.wording = wording;
        this.subtitle = subtitle;
        this.months = cumulative(comparison);
    }

    /** Draws the cumulative cost without and with the changes. */
    Picture lines() {
        return InlineSvg.of(new CostLines(
                        subtitle,
                        CostFan.place(
                                comparison.asAt(),
                                comparison.financialYear().nights().start()),
                        months,
                        Optional.ofNullable(comparison.scenario().budget())
                                .map(Money::pounds)
                                .orElse(null),
                        wording::amount)
                .draw());
    }

    /** Returns what the lines show, month by month. */
    Table table() {
        return new Table(
                "Cumulative cost by month, " + wording.units(),
                List.of("Month", "Without", "With", "Difference (with less without)"),
                months.stream()
                        .map(month -> new Row(
                                month.label(),
                                List.of(
                                        wording.cell(month.without()),
                                        wording.cell(month.with()),
                                        wording.cell(month.with().subtract(month.without())))))
                        .toList(),
                null);
    }

    private static List<CostLines.Month> cumulative(Comparison comparison) {
        var months = new ArrayList<CostLines.Month>();
        var without = BigDecimal.ZERO;
        var with = BigDecimal.ZERO;
        for (var period : comparison.periods()) {
            without = without.add(period.base().cost().pounds());
            with = with.add(period.scenario().cost().pounds());
            months.add(new CostLines.Month(PageWords.shortMonth(YearMonth.parse(period.month())), without, with));
        }
        return months;
    }

    /** Draws what each change moves; empty where nothing changes, or no budget is known. */
    Optional<Picture> waterfall() {
        var before = comparison.base().variance();
        var after = comparison.scenario().variance();
        if (before == null || after == null || comparison.steps().isEmpty()) {
            return Optional.empty();
        }
        var bars = comparison.steps().stream()
                .map(step -> new Waterfall.Bar(
                        step.kind().replace('-', ' '),
                        Objects.requireNonNull(step.variance()).pounds()))
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
