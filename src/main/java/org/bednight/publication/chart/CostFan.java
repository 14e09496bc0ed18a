package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cost of the year so far and to come, added up month by month, against the budget: a line, and where the forecast
 * has a range, the bands that hold half and nine tenths of the outcomes.
 *
 * @param asAt the place of the as-at date in the year, from 0 to 12
 * @param actual the cost up to then; null where it is withheld
 * @param months the twelve months
 * @param expected what the part on grey is called
 */
public record CostFan(
        String subtitle,
        double asAt,
        @Nullable BigDecimal actual,
        List<Month> months,
        String expected,
        Function<BigDecimal, String> amount) {

    private static final double MARGIN = 148;

    public CostFan {
        months = List.copyOf(months);
    }

    /**
     * A month's end.
     *
     * @param cost expected from 1 April on; null where it is withheld
     * @param half what holds half of the outcomes; null where there is no range
     */
    public record Month(
            String label,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal budget,
            @Nullable Band half,
            @Nullable Band nineTenths) {}

    /** Returns the place of the close of a day in the year that begins on {@code start}, in months from 0 to 12. */
    public static double place(LocalDate asAt, LocalDate start) {
        var next = asAt.plusDays(1);
        var month = YearMonth.from(next);
        double place = YearMonth.from(start).until(month, ChronoUnit.MONTHS)
                + (next.getDayOfMonth() - 1.0) / month.lengthOfMonth();
        return Math.max(0, Math.min(12, place));
    }

    /** From one amount to another. */
    public record Band(BigDecimal low, BigDecimal high) {}

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
        var frame = new Frame(canvas, title(), subtitle, Scale.of(values()), MARGIN);
        if (asAt < 12) {
            frame.shade(frame.x(asAt, 12));
        }
        months(frame);
        band(canvas, frame, Month::nineTenths, Canvas.LIGHT);
        band(canvas, frame, Month::half, Canvas.MID);
        var budget = points(frame, 0, Month::budget);
        if (budget.size() > 2) {
            canvas.polyline(budget, Frame.BUDGET);
        }
        lines(canvas, frame);
        if (asAt < 12) {
            frame.divide(frame.x(asAt, 12), expected);
        }
        frame.labels(labels(frame));
        return canvas.chart(title(), description());
    }

    private String title() {
        return months.stream().anyMatch(month -> month.budget() != null)
                ? "Cumulative cost against budget"
                : "Cumulative cost";
    }

    private List<BigDecimal> values() {
        return months.stream()
                .flatMap(month -> Stream.of(
                        month.cost(),
                        month.budget(),
                        month.nineTenths() == null ? null : month.nineTenths().high()))
                .filter(value -> value != null)
                .toList();
    }

    private void months(Frame frame) {
        for (int i = 0; i < months.size(); i++) {
            frame.name(frame.x(i + 0.5, 12), months.get(i).label());
        }
    }

    private List<Double> points(Frame frame, double from, Function<Month, @Nullable BigDecimal> value) {
        var points = new ArrayList<Double>();
        if (from == 0) {
            points.addAll(List.of(frame.x(0, 12), frame.y(0)));
        }
        for (int i = 0; i < months.size(); i++) {
            var found = value.apply(months.get(i));
            if (found != null && i + 1 > from) {
                points.addAll(List.of(frame.x(i + 1.0, 12), frame.y(found)));
            }
        }
        return points;
    }

    private void lines(Canvas canvas, Frame frame) {
        var past = new ArrayList<Double>(List.of(frame.x(0, 12), frame.y(0)));
        var future = new ArrayList<Double>();
        for (int i = 0; i < months.size(); i++) {
            var cost = months.get(i).cost();
            if (cost != null) {
                (i + 1 < asAt ? past : future).addAll(List.of(frame.x(i + 1.0, 12), frame.y(cost)));
            }
        }
        if (actual != null) {
            var now = List.of(frame.x(asAt, 12), frame.y(actual));
            past.addAll(now);
            future.addAll(0, now);
        }
        if (asAt > 0 && past.size() > 2) {
            canvas.polyline(past, "stroke:" + Canvas.DARK + ";stroke-width:3");
        }
        if (future.size() > 2) {
            canvas.polyline(future, "stroke:" + Canvas.DARK + ";stroke-width:1.6");
        }
    }

    private void band(Canvas canvas, Frame frame, Function<Month, @Nullable Band> band, String colour) {
        if (actual != null) {
            var bands = new ArrayList<@Nullable Band>();
            months.forEach(month -> bands.add(month.half() == null ? null : band.apply(month)));
            FanBand.draw(canvas, frame, asAt, actual, bands, colour);
        }
    }

    private List<Frame.Label> labels(Frame frame) {
        var last = months.get(months.size() - 1);
        var labels = new ArrayList<Frame.Label>();
        if (last.cost() != null) {
            labels.add(new Frame.Label(
                    frame.y(last.cost()),
                    Canvas.DARK,
                    List.of(asAt >= 12 ? "Outturn" : "Projected outturn", amount.apply(last.cost()))));
        }
        if (last.budget() != null) {
            labels.add(new Frame.Label(
                    frame.y(last.budget()), Canvas.RED, List.of("Budget", amount.apply(last.budget()))));
        }
        label(labels, frame, last.nineTenths(), "9 in 10 outcomes");
        label(labels, frame, last.half(), "1 in 2 outcomes");
        return labels;
    }

    private void label(List<Frame.Label> labels, Frame frame, @Nullable Band band, String words) {
        if (band != null) {
            labels.add(new Frame.Label(
                    frame.y(band.high()),
                    Canvas.INK,
                    List.of(words, "%s to %s".formatted(amount.apply(band.low()), amount.apply(band.high())))));
        }
    }

    private String description() {
        var last = months.get(months.size() - 1);
        var text = new StringBuilder("A line of cumulative cost by month");
        if (last.cost() != null) {
            text.append(", which ends at ").append(amount.apply(last.cost()));
        }
        if (last.budget() != null) {
            text.append(", and a dashed line of the budget, which ends at ").append(amount.apply(last.budget()));
        }
        if (last.nineTenths() != null) {
            text.append(". Nine in ten outcomes end between %s and %s"
                    .formatted(
                            amount.apply(last.nineTenths().low()),
                            amount.apply(last.nineTenths().high())));
        }
        if (last.cost() == null || actual == null) {
            text.append(". Figures that rest on small counts are withheld");
        }
        return text.append(". ").append(subtitle).append('.').toString();
    }
}
