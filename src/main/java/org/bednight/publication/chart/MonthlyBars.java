package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bednight.publication.chart.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * What each month costs, or how many bed nights it has, one bar a month: by sector, one upon another, or where that is
 * withheld, as a whole.
 *
 * @param measure what the bars measure
 * @param sectors the names of the parts, in the order of the table; one name where there are no parts
 * @param months the twelve months
 */
public record MonthlyBars(
        Measure measure,
        String subtitle,
        List<String> sectors,
        List<Month> months,
        Function<BigDecimal, String> amount) {

    private static final double MARGIN = 148;
    private static final List<String> TINTS = List.of(Canvas.DARK, Canvas.MID, Canvas.LIGHT, "#ffffff");

    public MonthlyBars {
        sectors = List.copyOf(sectors);
        months = List.copyOf(months);
    }

    /** What bars measure. */
    public enum Measure {
        COST("Cost by month", Scale.Unit.POUNDS),
        BED_NIGHTS("Bed nights by month", Scale.Unit.NIGHTS);

        private final String title;
        private final Scale.Unit unit;

        Measure(String title, Scale.Unit unit) {
            this.title = title;
            this.unit = unit;
        }
    }

    /**
     * A month.
     *
     * @param parts the cost of each sector, empty where it is withheld
     * @param total of the month; null where it is withheld
     * @param projected whether any of it is still to come
     */
    public record Month(
            String label, List<BigDecimal> parts, @Nullable BigDecimal total, boolean projected) {

        public Month {
            parts = List.copyOf(parts);
        }
    }

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
        var totals =
                months.stream().map(Month::total).filter(total -> total != null).toList();
        var frame = new Frame(
                canvas,
                measure.title + (hasParts() ? " and sector" : ""),
                subtitle,
                Scale.of(totals, measure.unit),
                MARGIN);
        int actual = (int) months.stream().filter(month -> !month.projected()).count();
        if (actual < months.size()) {
            frame.shade(frame.x(actual, months.size()));
        }
        for (int i = 0; i < months.size(); i++) {
            bar(canvas, frame, i);
        }
        if (actual > 0 && actual < months.size()) {
            frame.divide(frame.x(actual, 12), "projected");
        }
        frame.labels(labels(frame));
        return canvas.chart(measure.title, description(totals));
    }

    private boolean hasParts() {
        return months.stream().anyMatch(month -> month.parts().size() > 1);
    }

    private void bar(Canvas canvas, Frame frame, int number) {
        var month = months.get(number);
        double x = frame.x(number + 0.14, 12);
        double width = frame.x(0.72, 12) - frame.x(0, 12);
        double middle = frame.x(number + 0.5, 12);
        frame.name(middle, month.label());
        if (month.total() == null) {
            canvas.text(middle, frame.y(0) - 4, "[c]", Frame.SMALL, Canvas.GREY, Anchor.MIDDLE);
            return;
        }
        var opacity = month.projected() ? ";fill-opacity:0.75" : "";
        double below = 0;
        for (int part = 0; part < month.parts().size(); part++) {
            double value = month.parts().get(part).doubleValue();
            double top = frame.y(below + value);
            if (value != 0) {
                canvas.rect(
                        x,
                        top,
                        width,
                        frame.y(below) - top,
                        "fill:%s;stroke:%s;stroke-width:0.6%s".formatted(TINTS.get(part), Canvas.DARK, opacity));
            }
            below += value;
        }
        canvas.label(middle, frame.y(month.total()) - 4, shortened(month.total()), 9.5, Anchor.MIDDLE);
    }

    /** An amount that fits above a bar: three digits at the most before k or m. */
    private String shortened(BigDecimal amount) {
        double value = amount.doubleValue();
        if (measure == Measure.BED_NIGHTS) {
            return String.format(Locale.UK, "%,d", Math.round(value));
        }
        if (value >= 999_500) {
            return String.format(Locale.UK, "£%.2fm", value / 1_000_000);
        }
        return value >= 1000 ? "£%dk".formatted(Math.round(value / 1000)) : "£%d".formatted(Math.round(value));
    }

    /** Names the parts of the last month that has them all, at its height. */
    private List<Frame.Label> labels(Frame frame) {
        var labels = new ArrayList<Frame.Label>();
        for (int part = 0; part < sectors.size(); part++) {
            double below = 0;
            for (int i = months.size() - 1; i >= 0; i--) {
                var parts = months.get(i).parts();
                if (parts.size() > part && parts.get(part).signum() > 0) {
                    below = parts.subList(0, part).stream()
                            .mapToDouble(BigDecimal::doubleValue)
                            .sum();
                    double middle = below + parts.get(part).doubleValue() / 2;
                    labels.add(new Frame.Label(
                            i == months.size() - 1 ? frame.y(middle) : frame.y(0),
                            Canvas.INK,
                            Canvas.wrapped(sectors.get(part), Frame.SMALL, MARGIN - 18)));
                    break;
                }
            }
        }
        return labels;
    }

    private String description(List<BigDecimal> totals) {
        var text = new StringBuilder(
                measure == Measure.COST ? "Bars of the cost of each month" : "Bars of the bed nights of each month");
        totals.stream().max(BigDecimal::compareTo).ifPresent(most -> text.append(", at most ")
                .append(amount.apply(most)));
        if (totals.size() < months.size()) {
            text.append(". Months that rest on small counts are withheld");
        }
        return text.append(". ").append(subtitle).append('.').toString();
    }
}
