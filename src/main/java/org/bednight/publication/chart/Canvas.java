package org.bednight.publication.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bednight.language.Markup;

/** Draws a chart: once with texts, once with their outlines. For one thread at a time. */
final class Canvas {

    static final String INK = "#1a1a1a";
    static final String GREY = "#595959";
    static final String GRID = "#d9d9d9";
    static final String DARK = "#12436d";
    static final String MID = "#4a86bd";
    static final String LIGHT = "#b9d5ec";
    static final String RED = "#b3261e";

    private final UnaryOperator<String> words;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder outlined = new StringBuilder();

    Canvas() {
        this(UnaryOperator.identity());
    }

    /**
     * Starts a chart.
     *
     * @param words puts each text into the language of the chart
     */
    Canvas(UnaryOperator<String> words) {
        this.words = words;
    }

    /** How a text lies about its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        draw("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" style=\"%s\"/>"
                .formatted(px(x1), px(y1), px(x2), px(y2), style));
    }

    void rect(double x, double y, double width, double height, String style) {
        draw("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" style=\"%s\"/>"
                .formatted(px(x), px(y), px(Math.max(width, 0)), px(Math.max(height, 0)), style));
    }

    void circle(double x, double y, double radius, String style) {
        draw("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" style=\"%s\"/>".formatted(px(x), px(y), px(radius), style));
    }

    /** Draws a line through points that stand as x, y, x, y… */
    void polyline(List<Double> points, String style) {
        draw("<polyline points=\"%s\" style=\"fill:none;%s\"/>".formatted(points(points), style));
    }

    void polygon(List<Double> points, String style) {
        draw("<polygon points=\"%s\" style=\"%s\"/>".formatted(points(points), style));
    }

    void text(double x, double y, String words, double size, String colour, Anchor anchor) {
        write(x, y, words, size, colour, anchor, false);
    }

    void bold(double x, double y, String words, double size, String colour, Anchor anchor) {
        write(x, y, words, size, colour, anchor, true);
    }

    /** Writes a text over a white edge, so that no line behind it runs through its letters. */
    void label(double x, double y, String text, double size, Anchor anchor) {
        var printed = Typeface.printable(words.apply(text));
        double start = start(x, Typeface.of(false).width(printed, size), anchor);
        draw("<path d=\"%s\" style=\"fill:#ffffff;stroke:#ffffff;stroke-width:3\"/>"
                .formatted(Typeface.of(false).outlines(printed, start, y, size)));
        write(x, y, text, size, INK, anchor, false);
    }

    private static double start(double x, double width, Anchor anchor) {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    private void write(double x, double y, String text, double size, String colour, Anchor anchor, boolean bold) {
        var printed = Typeface.printable(words.apply(text));
        var face = Typeface.of(bold);
        double start = start(x, face.width(printed, size), anchor);
        this.text.append("<text x=\"%s\" y=\"%s\" style=\"font-size:%spx;fill:%s%s%s\">%s</text>\n"
                .formatted(
                        px(x),
                        px(y),
                        px(size),
                        colour,
                        bold ? ";font-weight:bold" : "",
                        anchor == Anchor.START
                                ? ""
                                : ";text-anchor:" + anchor.name().toLowerCase(Locale.ROOT),
                        Markup.escaped(printed)));
        outlined.append(
                "<path d=\"%s\" style=\"fill:%s\"/>\n".formatted(face.outlines(printed, start, y, size), colour));
    }

    /** Returns how wide a text is. */
    static double width(String words, double size) {
        return Typeface.of(false).width(words, size);
    }

    /** Breaks a text into lines of at most {@code width}; a word that is wider stands by itself. */
    static List<String> wrapped(String words, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    Chart chart(String title, String description) {
        var named = words.apply(title);
        var described = words.apply(description);
        return new Chart(named, described, document(named, described, text), document(named, described, outlined));
    }

    private static String document(String title, String description, CharSequence content) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="title desc" xml:lang="en-GB" style="font-family:'%3$s',Arial,sans-serif">
                <title id="title">%4$s</title>
                <desc id="desc">%5$s</desc>
                <rect x="0" y="0" width="%1$d" height="%2$d" style="fill:#ffffff"/>
                %6$s</svg>
                """.formatted(
                        Chart.WIDTH,
                        Chart.HEIGHT,
                        Typeface.FAMILY,
                        Markup.escaped(title),
                        Markup.escaped(description),
                        content);
    }

    private void draw(String element) {
        text.append(element).append('\n');
        outlined.append(element).append('\n');
    }

    private static String points(List<Double> points) {
        var text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(px(points.get(i)));
        }
        return text.toString();
    }

    static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
