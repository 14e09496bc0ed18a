package org.bednight.web;

import java.util.List;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.projection.accuracy.PublishedForecasts.Published;
import org.bednight.projection.accuracy.PublishedForecasts.Sum;
import org.bednight.projection.accuracy.Tracking;
import org.bednight.publication.chart.TrackingChart.Report;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes what was forecast of a year at each month's end: what was published beside what is computed again. */
final class TrackingWords {

    private final Tracking tracking;
    private final YearHead head;
    private final Wording wording;
    private final ShownAmounts amounts;

    TrackingWords(Tracking tracking, YearHead head, Wording wording) {
        this.tracking = tracking;
        this.head = head;
        this.wording = wording;
        this.amounts = new ShownAmounts(wording);
    }

    String headline() {
        var published = tracking.published();
        if (published.isEmpty()) {
            return "Nothing is published of %s. What would have been forecast is computed again for each month's end."
                    .formatted(head.year());
        }
        var last = published.get(published.size() - 1);
        return "%s. The last, %s, put the year at %s."
                .formatted(
                        published.size() == 1
                                ? "One forecast of %s is published".formatted(head.year())
                                : "%d forecasts of %s are published".formatted(published.size(), head.year()),
                        last.number(),
                        wording.amount(last.outturn().cost().pounds()));
    }

    @Nullable
    Picture picture() {
        if (tracking.published().isEmpty()) {
            return null;
        }
        var reports = tracking.published().stream()
                .map(each -> new Report(
                        wording.period(each.period()),
                        each.outturn().cost().pounds(),
                        Optional.ofNullable(each.budget()).map(Money::pounds).orElse(null)))
                .toList();
        var subtitle = "%s, %s, as published".formatted(head.authority().name(), head.year());
        return InlineSvg.of(
                new org.bednight.publication.chart.TrackingChart(subtitle, reports, wording::amount).draw());
    }

    Table table() {
        return new Table(
                "Forecasts of %s at each month's end, %s".formatted(head.year(), wording.units()),
                2,
                List.of(
                        "Month's end",
                        "Published",
                        "Published outturn",
                        "Computed again",
                        "Budget then",
                        "Outturn",
                        "Published less outturn",
                        "Computed again less outturn"),
                tracking.months().stream().map(this::row).toList(),
                null);
    }

    private Row row(Tracking.Month month) {
        var published = Optional.ofNullable(month.published());
        return new Row(
                Wording.date(month.asAt()),
                List.of(
                        published.map(Published::number).orElse(PageWords.NONE),
                        cell(published.map(Published::outturn)),
                        month.problem() == null ? cell(Optional.ofNullable(month.forecast())) : "not possible",
                        money(Optional.ofNullable(month.budget())),
                        cell(Optional.ofNullable(month.outturn())),
                        error(published.map(Published::outturn).orElse(null), month.outturn()),
                        error(month.forecast(), month.outturn())));
    }

    List<String> basis() {
        return new ReadersWords(wording).written(tracking.basis());
    }

    private String cell(Optional<Sum> sum) {
        return money(sum.map(Sum::cost));
    }

    /** Returns by how much a forecast was above the outturn, as both are shown. */
    private String error(@Nullable Sum forecast, @Nullable Sum outturn) {
        return forecast == null || outturn == null
                ? PageWords.NONE
                : wording.cell(amounts.between(outturn.cost(), forecast.cost()));
    }

    private String money(Optional<Money> amount) {
        return PageWords.cell(wording, amount.orElse(null));
    }
}
