package org.bednight.web;

import java.util.List;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.stays.StayCurve;
import org.bednight.publication.chart.StayChart;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;

/** Writes how long stays last. */
final class StayWords {

    /** What stands in place of the curve where only the totals of months are known. */
    static final String UNKNOWN = "Monthly totals do not show how long stays last.";

    private final StayCurve curve;
    private final YearHead head;

    StayWords(StayCurve curve, YearHead head) {
        this.curve = curve;
        this.head = head;
    }

    List<String> summary() {
        return curve.summary();
    }

    Picture picture() {
        var points = curve.points().stream()
                .map(point -> new StayChart.Point(point.nights(), point.longer()))
                .toList();
        var subtitle = "%s, as at %s".formatted(head.authority().name(), head.asAt());
        return InlineSvg.of(new StayChart(subtitle, points, summary().get(0)).draw());
    }

    Table table() {
        return new Table(
                "Lengths of stay",
                List.of("Nights", "Stays that last longer"),
                curve.points().stream()
                        .map(point ->
                                new Row(String.valueOf(point.nights()), List.of(ChanceWords.percent(point.longer()))))
                        .toList(),
                null);
    }
}
