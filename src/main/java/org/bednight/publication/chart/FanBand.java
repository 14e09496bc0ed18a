package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws what holds so many of the outcomes, month by month: a band that opens from what was spent by the as-at date. */
final class FanBand {

    private FanBand() {}

    /**
     * Draws a band; nothing where fewer than two months have one.
     *
     * @param asAt the place of the as-at date in the year, from 0 to 12
     * @param actual the cost up to then
     * @param months of each month of the year, its band; null where it has none
     */
    static void draw(
            Canvas canvas,
            Frame frame,
            double asAt,
            BigDecimal actual,
            List<CostFan.@Nullable Band> months,
            String colour) {
        var upper = edge(frame, asAt, months, CostFan.Band::high);
        var lower = edge(frame, asAt, months, CostFan.Band::low);
        if (upper.size() < 4) {
            return;
        }
        var edge = new ArrayList<Double>(List.of(frame.x(Math.min(asAt, 12), 12), frame.y(actual)));
        edge.addAll(upper);
        for (int i = lower.size() - 2; i >= 0; i -= 2) {
            edge.addAll(lower.subList(i, i + 2));
        }
        canvas.polygon(edge, "fill:" + colour);
    }

    private static List<Double> edge(
            Frame frame, double from, List<CostFan.@Nullable Band> months, Function<CostFan.Band, BigDecimal> value) {
        var points = new ArrayList<Double>();
        if (from == 0) {
            points.addAll(List.of(frame.x(0, 12), frame.y(0)));
        }
        for (int i = 0; i < months.size(); i++) {
            var band = months.get(i);
            if (band != null && i + 1 > from) {
                points.addAll(List.of(frame.x(i + 1.0, 12), frame.y(value.apply(band))));
            }
        }
        return points;
    }
}
