package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bednight.publication.chart.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * What was forecast when: the outturn and the budget of each publication of a year.
 *
 * @param reports the earliest first
 */
public record TrackingChart(String subtitle, List<Report> reports, Function<BigDecimal, String> amount) {

    private static final double MARGIN = 120;
    private static final int MOST = 14;

    public TrackingChart {
        reports = List.copyOf(reports.subList(Math.max(0, reports.size() - MOST), reports.size()));
    }

    /** One publication; outturn null where it is withheld, budget where none is known. */
    public record Report(
            String label,
            @Nullable BigDecimal outturn,
            @Nullable BigDecimal budget) {}

    /** Draws the chart. */
    public Chart draw() {
        return draw(UnaryOperator.identity());
    }

    /**
     * Draws the chart in another language.
     *
     * @param words puts a text of the chart into it
     */
    public Chart draw(UnaryOperator<String> words) {
        var canvas = new Canvas(words);
        var frame = new Frame(canvas, "Forecast by reporting month", subtitle, Scale.of(values()), MARGIN);
        line(canvas, frame, Report::budget, Frame.BUDGET);
        line(canvas, frame, Report::outturn, "stroke:" + Canvas.DARK + ";stroke-width:2");
        for (int i = 0; i < reports.size(); i++) {
            mark(canvas, frame, i);
        }
        frame.labels(labels(frame));
        return canvas.chart("Forecast by reporting month", description());
    }

    private List<BigDecimal> values() {
        return reports.stream()
                .flatMap(report -> Stream.of(report.outturn(), report.budget()))
                .filter(value -> value != null)
                .toList();
    }

    private double x(Frame frame, int number) {
        return frame.x(number + 0.5, reports.size());
    }

    private void line(Canvas canvas, Frame frame, Function<Report, @Nullable BigDecimal> value, String style) {
        var points = new ArrayList<Double>();
        for (int i = 0; i < reports.size(); i++) {
            var found = value.apply(reports.get(i));
            if (found != null) {
                points.addAll(List.of(x(frame, i), frame.y(found)));
            }
        }
        if (points.size() == 2) {
            points.set(0, Frame.LEFT);
            points.addAll(List.of(frame.right(), points.get(1)));
        }
        if (!points.isEmpty()) {
            canvas.polyline(points, style);
        }
    }

    private void mark(Canvas canvas, Frame frame, int number) {
        var report = reports.get(number);
        double width = frame.x(1, reports.size()) - frame.x(0, reports.size());
        var lines = Canvas.wrapped(report.label(), 10, width);
        for (int line = 0; line < lines.size(); line++) {
            canvas.text(
                    x(frame, number), Frame.BOTTOM + 12 + 11.0 * line, lines.get(line), 10, Canvas.GREY, Anchor.MIDDLE);
        }
        if (report.outturn() != null) {
            canvas.circle(x(frame, number), frame.y(report.outturn()), 3.5, "fill:" + Canvas.DARK);
            var words = amount.apply(report.outturn());
            if (Canvas.width(words, 10) < width) {
                canvas.label(x(frame, number), frame.y(report.outturn()) - 8, words, 10, aside(number));
            }
        }
    }

    /** Returns on which side of a point its label is off the line: before it where the line rises, else behind it. */
    private Anchor aside(int number) {
        var here = reports.get(number).outturn();
        var beside = reports.get(number + 1 < reports.size() ? number + 1 : Math.max(0, number - 1))
                .outturn();
        if (here == null || beside == null || here.compareTo(beside) == 0) {
            return Anchor.MIDDLE;
        }
        boolean rises = number + 1 < reports.size() ? beside.compareTo(here) > 0 : here.compareTo(beside) > 0;
        return rises ? Anchor.END : Anchor.START;
    }

    private List<Frame.Label> labels(Frame frame) {
        var last = reports.get(reports.size() - 1);
        var labels = new ArrayList<Frame.Label>();
        if (last.outturn() != null) {
            labels.add(new Frame.Label(
                    frame.y(last.outturn()), Canvas.DARK, List.of("Forecast", amount.apply(last.outturn()))));
        }
        if (last.budget() != null) {
            labels.add(new Frame.Label(
                    frame.y(last.budget()), Canvas.RED, List.of("Budget", amount.apply(last.budget()))));
        }
        return labels;
    }

    /** A sentence for each report, so that a translation has each of them. */
    private String description() {
        var text = new StringBuilder("The outturn that each publication of the year forecast.");
        for (var report : reports) {
            text.append(
                    report.outturn() == null
                            ? " The forecast of %s is withheld.".formatted(report.label())
                            : " %s forecast %s.".formatted(report.label(), amount.apply(report.outturn())));
        }
        return text.append(' ').append(subtitle).append('.').toString();
    }
}
