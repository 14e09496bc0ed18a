package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.publication.chart.Canvas.Anchor;

/**
 * How long stays last: a line of the share of stays that go on after so many nights, from all at the start.
 *
 * @param points by nights, rising
 * @param summary what it shows, in a sentence
 */
public record StayChart(String subtitle, List<Point> points, String summary) {

    private static final double MARGIN = 24;
    private static final int QUARTER = 91;

    public StayChart {
        points = List.copyOf(points);
    }

    /** The part of the stays, from 0 to 1, that last longer than so many nights. */
    public record Point(int nights, BigDecimal longer) {}

    /** Draws the chart. */
    public Chart draw() {
        var canvas = new Canvas();
        var frame = new Frame(
                canvas,
                "Stays that last longer than so many nights",
                subtitle,
                Scale.ofShares(points.stream().map(Point::longer).toList()),
                MARGIN);
        double end = points.get(points.size() - 1).nights();
        var line = new ArrayList<Double>();
        points.forEach(point -> line.addAll(List.of(frame.x(point.nights(), end), frame.y(point.longer()))));
        canvas.polyline(line, "stroke:" + Canvas.DARK + ";stroke-width:2.4");
        for (int nights = 0; nights <= end; nights += QUARTER) {
            frame.name(frame.x(nights, end), nights == 0 ? "0 nights" : String.valueOf(nights));
            mark(canvas, frame, nights, end);
        }
        return canvas.chart("Stays that last longer than so many nights", "%s %s.".formatted(summary, subtitle));
    }

    /** Writes the share beside the line at the quarters of the year, which the points hold. */
    private void mark(Canvas canvas, Frame frame, int nights, double end) {
        points.stream().filter(point -> point.nights() == nights && nights > 0).forEach(point -> {
            double x = frame.x(nights, end);
            canvas.circle(x, frame.y(point.longer()), 3.5, "fill:" + Canvas.DARK);
            var anchor = nights + QUARTER > end ? Anchor.END : Anchor.START;
            canvas.text(
                    x + (anchor == Anchor.END ? 0 : 6),
                    frame.y(point.longer()) - 8,
                    ChanceWords.percent(point.longer()),
                    Frame.SMALL,
                    Canvas.INK,
                    anchor);
        });
    }
}
