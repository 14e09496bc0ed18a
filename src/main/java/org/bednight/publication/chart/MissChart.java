package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.publication.chart.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * By how much past forecasts of a year's cost missed, by the months of the year that were over: a line for each method.
 *
 * @param amount writes an amount
 */
public record MissChart(String subtitle, List<Method> methods, Function<BigDecimal, String> amount) {

    private static final double MARGIN = 148;
    private static final int MONTHS = 12;
    private static final List<Stroke> STROKES = List.of(
            new Stroke(Canvas.DARK, ";stroke-width:2.4"),
            new Stroke(Canvas.RED, ";stroke-width:2;stroke-dasharray:7 4"));

    public MissChart {
        methods = List.copyOf(methods);
    }

    /**
     * A method.
     *
     * @param misses by months over, from 0 to 11; null where nothing was tested
     */
    public record Method(String name, List<@Nullable BigDecimal> misses) {

        public Method {
            misses = new ArrayList<>(misses);
        }
    }

    /** How a method's line is drawn. */
    private record Stroke(String colour, String more) {

        String style() {
            return "stroke:" + colour + more;
        }
    }

    /** Draws the chart. */
    public Chart draw() {
        var canvas = new Canvas();
        var all = methods.stream()
                .flatMap(method -> method.misses().stream())
                .filter(Objects::nonNull)
                .toList();
        var frame = new Frame(canvas, "Half of the forecasts missed by no more than", subtitle, Scale.of(all), MARGIN);
        for (int month = 0; month < MONTHS; month++) {
            frame.name(frame.x(month + 0.5, MONTHS), String.valueOf(month));
        }
        canvas.text(
                frame.x(MONTHS / 2.0, MONTHS),
                Frame.BOTTOM + 32,
                "months of the year that were over",
                Frame.SMALL,
                Canvas.GREY,
                Anchor.MIDDLE);
        var labels = new ArrayList<Frame.Label>();
        for (int i = 0; i < methods.size(); i++) {
            line(canvas, frame, methods.get(i), STROKES.get(i % STROKES.size()), labels);
        }
        frame.labels(labels);
        return canvas.chart("Half of the forecasts missed by no more than", description());
    }

    private static void line(Canvas canvas, Frame frame, Method method, Stroke stroke, List<Frame.Label> labels) {
        var points = new ArrayList<Double>();
        for (int month = 0; month < method.misses().size(); month++) {
            var miss = method.misses().get(month);
            if (miss != null) {
                points.addAll(List.of(frame.x(month + 0.5, MONTHS), frame.y(miss)));
                canvas.circle(frame.x(month + 0.5, MONTHS), frame.y(miss), 3, "fill:" + stroke.colour());
            }
        }
        if (points.size() > 2) {
            canvas.polyline(points, stroke.style());
        }
        if (!points.isEmpty()) {
            labels.add(new Frame.Label(
                    points.get(points.size() - 1),
                    stroke.colour(),
                    Canvas.wrapped(method.name(), Frame.SMALL, MARGIN - 18)));
        }
    }

    private String description() {
        var text = new StringBuilder("Lines of what half of the past forecasts of the year's cost missed by at most");
        for (var method : methods) {
            var known = IntStream.range(0, method.misses().size())
                    .filter(month -> method.misses().get(month) != null)
                    .toArray();
            if (known.length > 0) {
                text.append("; ").append(method.name());
                append(text, method, known[0], " at first ");
                append(text, method, known[known.length - 1], ", at last ");
            }
        }
        return text.append(". ").append(subtitle).append('.').toString();
    }

    private void append(StringBuilder text, Method method, int month, String words) {
        var miss = method.misses().get(month);
        if (miss != null) {
            text.append(words).append(amount.apply(miss));
        }
    }
}
