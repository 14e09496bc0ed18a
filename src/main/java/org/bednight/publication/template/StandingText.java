package org.bednight.publication.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that stands in each paper of a council, in Markdown with few signs: an empty line begins a paragraph, {@code **}
 * stands around what is bold, and {@code - } or {@code * } begins a point of a list. All else is printed as it is typed, so
 * that neither HTML nor any other sign of Markdown does anything.
 *
 * @param markdown of at most 4,000 characters
 */
public record StandingText(@JsonValue String markdown) {

    private static final int LONGEST = 4000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\n]]");
    private static final Pattern POINT = Pattern.compile("^[-*] +(.*)$");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*");

    /** Words of a text that look alike. */
    public record Span(String words, boolean bold) {}

    /**
     * A paragraph, or a list of points.
     *
     * @param lines one for a paragraph, one for each point
     */
    public record Piece(boolean list, List<List<Span>> lines) {

        public Piece {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    public StandingText {
        markdown = markdown.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (markdown.isEmpty() || markdown.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A standing text is 1 to %d characters, not %d".formatted(LONGEST, markdown.length()));
        }
        if (UNSEEN.matcher(markdown).find()) {
            throw new IllegalArgumentException(
                    "A standing text has no characters that cannot be seen, but this one has: take them out");
        }
    }

    /** Reads what {@link #toString()} writes. */
    @JsonCreator
    public static StandingText parse(String text) {
        return new StandingText(text);
    }

    /** Returns the paragraphs and lists of the text. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (var part : markdown.split("\\n[ \\t]*\\n", -1)) {
            pieces(part, pieces);
        }
        return pieces;
    }

    /** Lines that follow one another without an empty one are one paragraph; points are a list. */
    private static void pieces(String part, List<Piece> pieces) {
        var words = new ArrayList<String>();
        var points = new ArrayList<List<Span>>();
        for (var line : part.split("\\n", -1)) {
            var point = POINT.matcher(line.strip());
            if (point.matches()) {
                addParagraph(words, pieces);
                points.add(spans(point.group(1)));
            } else if (!line.isBlank()) {
                addPoints(points, pieces);
                words.add(line.strip());
            }
        }
        addParagraph(words, pieces);
        addPoints(points, pieces);
    }

    private static void addParagraph(List<String> words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(false, List.of(spans(String.join(" ", words)))));
            words.clear();
        }
    }

    private static void addPoints(List<List<Span>> points, List<Piece> pieces) {
        if (!points.isEmpty()) {
            pieces.add(new Piece(true, points));
            points.clear();
        }
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        var bold = BOLD.matcher(line);
        int from = 0;
        while (bold.find()) {
            add(spans, line.substring(from, bold.start()), false);
            add(spans, bold.group(1), true);
            from = bold.end();
        }
        add(spans, line.substring(from), false);
        return spans;
    }

    private static void add(List<Span> spans, String words, boolean bold) {
        if (!words.isEmpty()) {
            spans.add(new Span(words, bold));
        }
    }

    /** Returns the words of a line without signs. */
    public static String plain(List<Span> line) {
        return line.stream().map(Span::words).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return markdown;
    }
}
