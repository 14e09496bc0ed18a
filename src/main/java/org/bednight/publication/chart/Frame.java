package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.publication.chart.Canvas.Anchor;

/** The title, the grid and the places of a chart's values. */
final class Frame {

    static final double LEFT = 56;
    static final double BOTTOM = Chart.HEIGHT - 44.0;
    static final double SMALL = 11;

    /** How the line of the budget is drawn. */
    static final String BUDGET = "stroke:" + Canvas.RED + ";stroke-width:1.6;stroke-dasharray:7 4";

    private static final double TITLE = 15;
    private static final double LINE = 14;

    private final Canvas canvas;
    private final Scale scale;
    private final double top;
    private final double right;

    /**
     * Draws the head of a chart and its grid.
     *
     * @param margin what is left free for labels on the right
     */
    Frame(Canvas canvas, String title, String subtitle, Scale scale, double margin) {
        this.canvas = canvas;
        this.scale = scale;
        this.right = Chart.WIDTH - margin;
        double y = 18;
        canvas.bold(8, y, title, TITLE, Canvas.INK, Anchor.START);
        for (var line : Canvas.wrapped(subtitle, SMALL, Chart.WIDTH - 16.0)) {
            y += LINE;
            canvas.text(8, y, line, SMALL, Canvas.GREY, Anchor.START);
        }
        this.top = y + 34;
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, y(tick), right, y(tick), "stroke:" + (tick == 0 ? Canvas.GREY : Canvas.GRID));
            canvas.text(LEFT - 6, y(tick) + 4, scale.label(tick), SMALL, Canvas.GREY, Anchor.END);
        }
    }

    double y(double pounds) {
        return BOTTOM - (pounds - scale.low()) / (scale.high() - scale.low()) * (BOTTOM - top);
    }

    double y(BigDecimal pounds) {
        return y(pounds.doubleValue());
    }

    /** Returns the place of {@code at} on an axis from 0 to {@code length}. */
    double x(double at, double length) {
        return LEFT + at / length * (right - LEFT);
    }

    double right() {
        return right;
    }

    double top() {
        return top;
    }

    /** Writes a name below the axis, centred at {@code x}. */
    void name(double x, String text) {
        canvas.text(x, BOTTOM + 16, text, SMALL, Canvas.GREY, Anchor.MIDDLE);
    }

    /** Puts what is expected, from {@code x} on, on grey. */
    void shade(double x) {
        canvas.rect(x, top - 8, right - x, BOTTOM - top + 8, "fill:" + Canvas.INK + ";fill-opacity:0.05");
    }

    /** Draws where what has happened ends and what is expected begins, and says so. */
    void divide(double x, String expected) {
        canvas.line(x, top - 28, x, BOTTOM, "stroke:" + Canvas.GREY + ";stroke-dasharray:1 3");
        if (x - LEFT > Canvas.width("actual", SMALL) + 4) {
            canvas.text(x - 4, top - 20, "actual", SMALL, Canvas.GREY, Anchor.END);
        }
        if (right - x > Canvas.width(expected, SMALL) + 4) {
            canvas.text(x + 4, top - 20, expected, SMALL, Canvas.GREY, Anchor.START);
        }
    }

    /** A label at the end of what it names; the texts are its lines. */
    record Label(double y, String colour, List<String> lines) {}

    /** Writes labels beside the right edge, each as near to its height as the others let it. */
    void labels(List<Label> labels) {
        var sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double[] places = new double[sorted.size()];
        double free = top;
        for (int i = 0; i < places.length; i++) {
            double height = sorted.get(i).lines().size() * LINE;
            places[i] = Math.max(free, sorted.get(i).y() - height / 2);
            free = places[i] + height + 3;
        }
        double end = BOTTOM + 14;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], end - sorted.get(i).lines().size() * LINE);
            end = places[i] - 3;
        }
        for (int i = 0; i < places.length; i++) {
            write(sorted.get(i), places[i]);
        }
    }

    private void write(Label label, double place) {
        double middle = place + label.lines().size() * LINE / 2;
        canvas.line(right + 2, label.y(), right + 12, middle, "stroke:" + label.colour() + ";stroke-width:0.8");
        for (int i = 0; i < label.lines().size(); i++) {
            canvas.text(right + 15, place + LINE * i + 11, label.lines().get(i), SMALL, label.colour(), Anchor.START);
        }
    }
}
