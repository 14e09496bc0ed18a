package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bednight.publication.chart.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * What the year costs without and with each of several what-ifs, a bar each, against the budget.
 *
 * @param budget of the forecast without a what-if; null where none is known
 */
public record OutturnBars(
        String subtitle, List<Bar> bars, @Nullable BigDecimal budget, Function<BigDecimal, String> amount) {

    private static final double LEFT = 190;
    private static final double RIGHT = Chart.WIDTH - 90.0;
    private static final double SPACE = 0.25;

    public OutturnBars {
        bars = List.copyOf(bars);
    }

    /** A name and what the year costs. */
    public record Bar(String name, BigDecimal outturn) {}

    /** Draws the chart. */
    public Chart draw() {
        var canvas = new Canvas();
        canvas.bold(8, 18, "What the year costs", 15, Canvas.INK, Anchor.START);
        canvas.text(8, 32, subtitle, Frame.SMALL, Canvas.GREY, Anchor.START);
        var scale = Scale.of(values());
        double top = 58;
        double row = (Frame.BOTTOM - top) / bars.size();
        for (double tick : scale.ticks()) {
            double x = x(scale, tick);
            canvas.line(x, top, x, Frame.BOTTOM, "stroke:" + (tick == 0 ? Canvas.GREY : Canvas.GRID));
            canvas.text(x, Frame.BOTTOM + 16, scale.label(tick), Frame.SMALL, Canvas.GREY, Anchor.MIDDLE);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(canvas, scale, bars.get(i), top + row * i, row, i == 0 ? Canvas.DARK : Canvas.MID);
        }
        if (budget != null) {
            double x = x(scale, budget.doubleValue());
            canvas.line(x, top - 8, x, Frame.BOTTOM, Frame.BUDGET);
            canvas.text(x, top - 12, "Budget " + amount.apply(budget), Frame.SMALL, Canvas.RED, Anchor.MIDDLE);
        }
        for (int i = 0; i < bars.size(); i++) {
            double end = Math.max(x(scale, 0), x(scale, bars.get(i).outturn().doubleValue()));
            canvas.label(
                    end + 5,
                    middle(top + row * i, row),
                    amount.apply(bars.get(i).outturn()),
                    Frame.SMALL,
                    Anchor.START);
        }
        return canvas.chart("What the year costs", description());
    }

    private List<BigDecimal> values() {
        var values = new ArrayList<>(bars.stream().map(Bar::outturn).toList());
        Optional.ofNullable(budget).ifPresent(values::add);
        return values;
    }

    private static double x(Scale scale, double pounds) {
        return LEFT + (pounds - scale.low()) / (scale.high() - scale.low()) * (RIGHT - LEFT);
    }

    private void bar(Canvas canvas, Scale scale, Bar bar, double top, double row, String colour) {
        double zero = x(scale, 0);
        double end = x(scale, bar.outturn().doubleValue());
        canvas.rect(
                Math.min(zero, end), top + row * SPACE / 2, Math.abs(end - zero), row * (1 - SPACE), "fill:" + colour);
        double middle = middle(top, row);
        var lines = Canvas.wrapped(bar.name(), Frame.SMALL, LEFT - 16);
        var shown = lines.subList(0, Math.min(2, lines.size()));
        for (int line = 0; line < shown.size(); line++) {
            canvas.text(
                    LEFT - 8,
                    middle - 6.0 * (shown.size() - 1) + 13.0 * line,
                    shown.get(line),
                    Frame.SMALL,
                    Canvas.INK,
                    Anchor.END);
        }
    }

    /** Returns where the words beside a bar stand. */
    private static double middle(double top, double row) {
        return top + row / 2 + 4;
    }

    private String description() {
        var text = new StringBuilder("Bars of what the year costs");
        bars.forEach(bar -> text.append("; ").append(bar.name()).append(' ').append(amount.apply(bar.outturn())));
        if (budget != null) {
            text.append("; a dashed line at the budget of ").append(amount.apply(budget));
        }
        return text.append(". ").append(subtitle).append('.').toString();
    }
}
