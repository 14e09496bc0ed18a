package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cost of the year added up month by month, without and with the changes of a what-if, against the budget; where there is a
 * range, with the bands that hold half and nine tenths of the outcomes with the changes.
 *
 * @param asAt the place of the as-at date in the year, from 0 to 12
 * @param actual the cost up to then
 * @param months the ends of the twelve months
 * @param budget of the year with the changes, in pounds; null where none is known
 */
public record CostLines(
        String subtitle,
        double asAt,
        BigDecimal actual,
        List<Month> months,
        @Nullable BigDecimal budget,
        Function<BigDecimal, String> amount) {

    private static final String TITLE = "Cumulative cost without and with the changes";
    private static final double MARGIN = 148;

    public CostLines {
        months = List.copyOf(months);
    }

    /**
     * A month's end, with the cost from 1 April on in pounds.
     *
     * @param half what holds half of the outcomes with the changes; null where there is no range
     */
    public record Month(
            String label,
            BigDecimal without,
            BigDecimal with,
            CostFan.@Nullable Band half,
            CostFan.@Nullable Band nineTenths) {}

    /** Draws the chart. */
    public Chart draw() {
        var canvas = new Canvas();
        var frame = new Frame(canvas, TITLE, subtitle, Scale.of(values()), MARGIN);
        if (asAt < months.size()) {
            frame.shade(frame.x(asAt, months.size()));
        }
        for (int i = 0; i < months.size(); i++) {
            frame.name(frame.x(i + 0.5, months.size()), months.get(i).label());
        }
        band(canvas, frame, Month::nineTenths, Canvas.LIGHT);
        band(canvas, frame, Month::half, Canvas.MID);
        if (budget != null) {
            canvas.line(Frame.LEFT, frame.y(budget), frame.right(), frame.y(budget), Frame.BUDGET);
        }
        canvas.polyline(
                points(frame, Month::without), "stroke:" + Canvas.GREY + ";stroke-width:1.6;stroke-dasharray:2 3");
        canvas.polyline(points(frame, Month::with), "stroke:" + Canvas.DARK + ";stroke-width:2.4");
        if (asAt < months.size()) {
            frame.divide(frame.x(asAt, months.size()), "Projection");
        }
        frame.labels(labels(frame));
        return canvas.chart(TITLE, description());
    }

    private List<BigDecimal> values() {
        var values = new ArrayList<BigDecimal>();
        months.forEach(month -> {
            values.addAll(List.of(month.without(), month.with()));
            Stream.ofNullable(month.nineTenths()).map(CostFan.Band::high).forEach(values::add);
        });
        Stream.ofNullable(budget).forEach(values::add);
        return values;
    }

    private void band(Canvas canvas, Frame frame, Function<Month, CostFan.@Nullable Band> band, String colour) {
        var bands = new ArrayList<CostFan.@Nullable Band>();
        months.forEach(month -> bands.add(band.apply(month)));
        FanBand.draw(canvas, frame, asAt, actual, bands, colour);
    }

    private List<Double> points(Frame frame, Function<Month, BigDecimal> cost) {
        var points = new ArrayList<Double>(List.of(frame.x(0, months.size()), frame.y(0)));
        for (int i = 0; i < months.size(); i++) {
            points.addAll(List.of(frame.x(i + 1.0, months.size()), frame.y(cost.apply(months.get(i)))));
        }
        return points;
    }

    private List<Frame.Label> labels(Frame frame) {
        var last = last();
        var labels = new ArrayList<Frame.Label>();
        labels.add(new Frame.Label(
                frame.y(last.without()), Canvas.GREY, List.of("Without", amount.apply(last.without()))));
        labels.add(new Frame.Label(frame.y(last.with()), Canvas.DARK, List.of("With", amount.apply(last.with()))));
        if (budget != null) {
            labels.add(new Frame.Label(frame.y(budget), Canvas.RED, List.of("Budget", amount.apply(budget))));
        }
        label(labels, frame, last().nineTenths(), "9 in 10 outcomes");
        label(labels, frame, last().half(), "1 in 2 outcomes");
        return labels;
    }

    private void label(List<Frame.Label> labels, Frame frame, CostFan.@Nullable Band band, String words) {
        if (band != null) {
            labels.add(new Frame.Label(
                    frame.y(band.high()),
                    Canvas.INK,
                    List.of(words, "%s to %s".formatted(amount.apply(band.low()), amount.apply(band.high())))));
        }
    }

    private Month last() {
        return months.get(months.size() - 1);
    }

    private String description() {
        return "A dotted line of the cumulative cost without the changes, which ends at %s, and a line with them, which ends at %s%s%s. %s."
                .formatted(
                        amount.apply(last().without()),
                        amount.apply(last().with()),
                        budget == null ? "" : "; a dashed line at the budget of " + amount.apply(budget),
                        range(),
                        subtitle);
    }

    private String range() {
        var band = last().nineTenths();
        return band == null
                ? ""
                : ". With the changes, nine in ten outcomes end between %s and %s"
                        .formatted(amount.apply(band.low()), amount.apply(band.high()));
    }
}
