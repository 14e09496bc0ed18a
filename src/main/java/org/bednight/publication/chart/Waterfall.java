package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bednight.language.Counted;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.chart.Canvas.Anchor;

/**
 * From the variance of one publication to that of another, one bar for each cause of the change.
 *
 * @param amount writes an amount without its sign, beside which the bar's direction and a word stand
 */
public record Waterfall(String subtitle, Bar before, List<Bar> steps, Bar after, Function<BigDecimal, String> amount) {

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** A bar's name and amount in pounds; of a step, by how much the variance has risen. */
    public record Bar(String label, BigDecimal pounds) {}

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
        var frame = new Frame(canvas, "What moved the variance", subtitle, Scale.of(levels()), 12);
        int bars = steps.size() + 2;
        var level = before.pounds();
        bar(canvas, frame, 0, bars, before, BigDecimal.ZERO, Canvas.DARK, variance(before.pounds()));
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var colour = step.pounds().signum() > 0 ? Canvas.RED : Canvas.LIGHT;
            bar(
                    canvas,
                    frame,
                    i + 1,
                    bars,
                    new Bar(step.label(), level.add(step.pounds())),
                    level,
                    colour,
                    change(step));
            level = level.add(step.pounds());
        }
        bar(canvas, frame, bars - 1, bars, after, BigDecimal.ZERO, Canvas.DARK, variance(after.pounds()));
        return canvas.chart("What moved the variance", description());
    }

    private List<BigDecimal> levels() {
        var levels = new ArrayList<BigDecimal>(List.of(before.pounds(), after.pounds()));
        var level = before.pounds();
        for (var step : steps) {
            level = level.add(step.pounds());
            levels.add(level);
        }
        return levels;
    }

    private void bar(
            Canvas canvas,
            Frame frame,
            int number,
            int bars,
            Bar to,
            BigDecimal from,
            String colour,
            List<String> words) {
        double top = Math.min(frame.y(from), frame.y(to.pounds()));
        double bottom = Math.max(frame.y(from), frame.y(to.pounds()));
        double middle = frame.x(number + 0.5, bars);
        canvas.rect(
                frame.x(number + 0.2, bars),
                top,
                frame.x(0.6, bars) - frame.x(0, bars),
                Math.max(bottom - top, 1),
                "fill:%s;stroke:%s;stroke-width:0.6".formatted(colour, Canvas.INK));
        for (int line = 0; line < words.size(); line++) {
            canvas.label(middle, top - 5 - 12.0 * (words.size() - 1 - line), words.get(line), 10, Anchor.MIDDLE);
        }
        var label = Canvas.wrapped(to.label(), 10, frame.x(0.96, bars) - frame.x(0, bars));
        for (int line = 0; line < label.size(); line++) {
            canvas.text(middle, Frame.BOTTOM + 12 + 11.0 * line, label.get(line), 10, Canvas.GREY, Anchor.MIDDLE);
        }
    }

    private List<String> variance(BigDecimal pounds) {
        var word = YearPosition.word(pounds);
        return pounds.signum() == 0 ? List.of(word) : List.of(word, amount.apply(pounds));
    }

    private List<String> change(Bar step) {
        return step.pounds().signum() == 0
                ? List.of("none")
                : List.of(step.pounds().signum() > 0 ? "added" : "took off", amount.apply(step.pounds()));
    }

    /** A sentence for each bar, so that a translation has each of them. */
    private String description() {
        var text = new StringBuilder(whole(before));
        steps.forEach(step -> text.append(' ')
                .append(Counted.capital(step.label()))
                .append(step.pounds().signum() == 0 ? " moved nothing" : " " + String.join(" ", change(step)))
                .append('.'));
        return text.append(" %s %s.".formatted(whole(after), subtitle)).toString();
    }

    private String whole(Bar bar) {
        var word = YearPosition.word(bar.pounds());
        return bar.pounds().signum() == 0
                ? "%s: %s.".formatted(bar.label(), word)
                : "%s: an %s of %s.".formatted(bar.label(), word, amount.apply(bar.pounds()));
    }
}
