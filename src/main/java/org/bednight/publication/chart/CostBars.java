package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.publication.chart.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * How likely each cost of the year is: a bar for each class of costs, and the budget as a line across.
 *
 * @param budget null where none is known
 * @param overspend the chance of an overspend; null where there is no budget
 */
public record CostBars(
        String subtitle,
        List<Bar> bars,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal overspend,
        Function<BigDecimal, String> amount) {

    private static final double MARGIN = 24;
    private static final int MOST_TICKS = 8;

    public CostBars {
        bars = List.copyOf(bars);
    }

    /** A class of costs, in pounds, with its chance. */
    public record Bar(BigDecimal above, BigDecimal upTo, BigDecimal chance) {}

    /** Draws the chart. */
    public Chart draw() {
        var canvas = new Canvas();
        var frame = new Frame(
                canvas,
                "How likely each cost of the year is",
                subtitle,
                Scale.ofShares(bars.stream().map(Bar::chance).toList()),
                MARGIN);
        double low = least();
        double length = most() - low;
        for (var bar : bars) {
            boolean over = budget != null && bar.above().compareTo(budget) >= 0;
            double left = frame.x(bar.above().doubleValue() - low, length);
            double right = frame.x(bar.upTo().doubleValue() - low, length);
            canvas.rect(
                    left,
                    frame.y(bar.chance()),
                    right - left,
                    frame.y(0) - frame.y(bar.chance()),
                    "fill:%s;stroke:%s;stroke-width:0.6".formatted(over ? Canvas.MID : Canvas.LIGHT, Canvas.DARK));
        }
        ticks(canvas, frame, low, length);
        budget(canvas, frame, low, length);
        return canvas.chart("How likely each cost of the year is", description());
    }

    private double least() {
        double first = bars.get(0).above().doubleValue();
        return Math.max(0, budget == null ? first : Math.min(first, budget.doubleValue() - width()));
    }

    private double most() {
        double last = bars.get(bars.size() - 1).upTo().doubleValue();
        return budget == null ? last : Math.max(last, budget.doubleValue() + width());
    }

    private double width() {
        return bars.get(0).upTo().subtract(bars.get(0).above()).doubleValue();
    }

    private void ticks(Canvas canvas, Frame frame, double low, double length) {
        double step = width();
        for (int i = 0; length / step > MOST_TICKS; i++) {
            step *= i % 2 == 0 ? 2 : 2.5;
        }
        for (double tick = Math.ceil(low / step) * step; tick <= low + length; tick += step) {
            double x = frame.x(tick - low, length);
            canvas.line(x, Frame.BOTTOM, x, Frame.BOTTOM + 4, "stroke:" + Canvas.GREY);
            canvas.text(
                    x,
                    Frame.BOTTOM + 17,
                    amount.apply(BigDecimal.valueOf(Math.round(tick))),
                    10,
                    Canvas.GREY,
                    Anchor.MIDDLE);
        }
    }

    private void budget(Canvas canvas, Frame frame, double low, double length) {
        if (budget == null) {
            return;
        }
        double x = frame.x(budget.doubleValue() - low, length);
        canvas.line(x, frame.top() - 6, x, Frame.BOTTOM, Frame.BUDGET);
        boolean right = x > (Frame.LEFT + frame.right()) / 2;
        canvas.text(
                right ? x - 5 : x + 5,
                frame.top() - 10,
                "Budget " + amount.apply(budget),
                Frame.SMALL,
                Canvas.RED,
                right ? Anchor.END : Anchor.START);
    }

    private String description() {
        var text = new StringBuilder("Bars of the chance of each cost of the year, from %s to %s"
                .formatted(
                        amount.apply(bars.get(0).above()),
                        amount.apply(bars.get(bars.size() - 1).upTo())));
        if (budget != null && overspend != null) {
            text.append("; a dashed line at the budget of %s. The chance that the year costs more is %s"
                    .formatted(amount.apply(budget), ChanceWords.percent(overspend)));
        }
        return text.append(". ").append(subtitle).append('.').toString();
    }
}
