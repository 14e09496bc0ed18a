package org.bednight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.money.Money;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.Comparison;
import org.bednight.scenario.PeriodRanges;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes what a what-if moves. */
final class WhatIfWords {

    private final Comparison comparison;
    private final PeriodRanges ranges;
    private final Wording wording;
    private final ReadersWords words;
    private final ShownAmounts amounts;

    /** @param ranges how likely each cost with the changes is, month by month */
    WhatIfWords(Comparison comparison, PeriodRanges ranges, Wording wording) {
        this.comparison = comparison;
        this.ranges = ranges;
        this.wording = wording;
        this.words = new ReadersWords(wording);
        this.amounts = new ShownAmounts(wording);
    }

    WhatIfView view(YearHead head, WhatIfQuery query, boolean ofChildren, String call) {
        var charts = new WhatIfCharts(
                comparison, ranges, wording, "%s, %s".formatted(head.authority().name(), head.year()));
        return new WhatIfView(
                head,
                new WhatIfFields(query, wording).list(ofChildren),
                ofChildren,
                comparison.base().budget() != null,
                !query.leaving.isNone(),
                headline(),
                spread(),
                PageWords.rating(
                        comparison.scenario().rating(), comparison.scenario().ratingReason()),
                figures(),
                steps(),
                charts.lines(),
                charts.table(),
                charts.waterfall().orElse(null),
                words.written(comparison.warnings()),
                words.of(comparison.assumptions()),
                call);
    }

    private String headline() {
        if (comparison.steps().isEmpty()) {
            return "Nothing is changed yet: move a slider or type a number.";
        }
        var change = outturnMoves();
        if (change.signum() == 0) {
            return "With these changes the year costs as much as without them.";
        }
        return "With these changes the year costs %s %s than without them: %s instead of %s."
                .formatted(
                        wording.size(change),
                        change.signum() > 0 ? "more" : "less",
                        amount(comparison.scenario().outturn()),
                        amount(comparison.base().outturn()));
    }

    /** Says how far the difference may go; null where it is certain, or nothing is known of it. */
    private @Nullable String spread() {
        var range = comparison.difference().range();
        if (range == null || comparison.steps().isEmpty()) {
            return null;
        }
        var low = amount(range.quantiles().get("0.1"));
        var high = amount(range.quantiles().get("0.9"));
        return low.equals(high)
                ? null
                : "In eight of ten ways that the year may go, the difference is between %s and %s."
                        .formatted(low, high);
    }

    private Table figures() {
        return new Table(
                "The forecast without and with the changes",
                List.of("Figure", "Without", "With", "Difference (with less without)"),
                List.of(
                        nights(),
                        money("Outturn", Comparison.Figures::outturn),
                        money("Budget", Comparison.Figures::budget),
                        money("Variance", Comparison.Figures::variance),
                        chance(),
                        new Row(
                                "Rating",
                                List.of(
                                        PageWords.rating(comparison.base().rating()),
                                        PageWords.rating(comparison.scenario().rating()),
                                        PageWords.NONE))),
                null);
    }

    private Row nights() {
        return new Row(
                "Bed nights",
                List.of(
                        Wording.nights(comparison.base().bedNights()),
                        Wording.nights(comparison.scenario().bedNights()),
                        wording.change(comparison.difference().bedNights())));
    }

    private Row money(String name, Function<Comparison.Figures, @Nullable Money> figure) {
        var without = figure.apply(comparison.base());
        var with = figure.apply(comparison.scenario());
        return new Row(name, List.of(amount(without), amount(with), amounts.difference(without, with)));
    }

    private Row chance() {
        var without = comparison.base().probabilityOfOverspend();
        var with = comparison.scenario().probabilityOfOverspend();
        return new Row(
                "Chance of an overspend",
                List.of(
                        PageWords.chance(without),
                        PageWords.chance(with),
                        without == null || with == null
                                ? PageWords.NONE
                                : wording.points(wholePercent(with).subtract(wholePercent(without))) + " points"));
    }

    /** Returns what lies between the two outturns as they are shown. */
    private BigDecimal outturnMoves() {
        return amounts.between(
                comparison.base().outturn(), comparison.scenario().outturn());
    }

    /** Returns a chance as it is shown, in whole per cent. */
    private static BigDecimal wholePercent(BigDecimal chance) {
        return chance.setScale(2, RoundingMode.HALF_UP);
    }

    private Table steps() {
        var shown = amounts.steps(
                comparison.base().outturn(),
                comparison.steps().stream().map(Comparison.Step::outturn).toList(),
                comparison.scenario().outturn());
        return new Table(
                "What each change moves, in this order",
                List.of("Change", "Bed nights", "Outturn"),
                IntStream.range(0, shown.size())
                        .mapToObj(step -> step(comparison.steps().get(step), shown.get(step)))
                        .toList(),
                new Row(
                        "All together",
                        List.of(wording.change(comparison.difference().bedNights()), wording.amount(outturnMoves()))));
    }

    private Row step(Comparison.Step step, BigDecimal outturn) {
        return new Row(words.written(step.words()), List.of(wording.change(step.bedNights()), wording.amount(outturn)));
    }

    private String amount(@Nullable Money amount) {
        return PageWords.amount(wording, amount);
    }
}
