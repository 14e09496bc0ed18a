package org.bednight.publication.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface that comes with the service: measures texts, and draws them as outlines. */
public final class Typeface {

    /** The name that papers and charts use. */
    public static final String FAMILY = "Source Sans Pro";

    /** Where the list of tables of a TrueType file stands, and the names of one. */
    private static final int TABLES_AT = 4;

    private static final int TABLES_FROM = 12;
    private static final int TABLE_LENGTH = 16;
    private static final int GLYPH_SUBSTITUTION = 0x47535542;
    private static final int NO_TABLE = 0x6e6f6e65;

    private static final Typeface REGULAR = new Typeface("SourceSansPro-Regular.ttf");
    private static final Typeface BOLD = new Typeface("SourceSansPro-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    private Typeface(String file) {
        try (var in = open(file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** Opens the file of the regular or the bold weight. */
    public static InputStream open(boolean bold) {
        return open(bold ? "SourceSansPro-Bold.ttf" : "SourceSansPro-Regular.ttf");
    }

    /**
     * Opens it without its ligatures: they are glyphs that stand for no character, so that neither a screen reader nor a
     * search would find the f's of "offender" in a PDF.
     */
    public static InputStream openWithoutLigatures(boolean bold) {
        try (var in = open(bold)) {
            var font = ByteBuffer.wrap(in.readAllBytes());
            int tables = font.getShort(TABLES_AT);
            for (int table = TABLES_FROM; table < TABLES_FROM + tables * TABLE_LENGTH; table += TABLE_LENGTH) {
                if (font.getInt(table) == GLYPH_SUBSTITUTION) {
                    font.putInt(table, NO_TABLE);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }

    /** Returns the first sign of a text that the typeface lacks, by its code point. */
    public static OptionalInt findMissing(String text) {
        return composed(text).codePoints().filter(Typeface::isMissing).findFirst();
    }

    /** Returns a text in which each sign that the typeface lacks is named in brackets, such as {@code [black star]}. */
    public static String printable(String text) {
        var composed = composed(text);
        if (composed.codePoints().noneMatch(Typeface::isMissing)) {
            return composed;
        }
        var printed = new StringBuilder();
        composed.codePoints().forEach(sign -> {
            if (isMissing(sign)) {
                printed.append('[').append(nameOf(sign)).append(']');
            } else {
                printed.appendCodePoint(sign);
            }
        });
        return printed.toString();
    }

    /** Returns the name of a sign, such as {@code black star}. */
    public static String nameOf(int sign) {
        return Objects.requireNonNullElse(Character.getName(sign), "U+%04X".formatted(sign))
                .toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isMissing(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isISOControl(sign)
                && (REGULAR.characters.getGlyphId(sign) == 0 || BOLD.characters.getGlyphId(sign) == 0);
    }

    /** Returns how wide {@code text} is at a size, in the unit of the size. */
    double width(String text, double size) {
        double width = 0;
        for (int glyph : glyphs(text)) {
            width += advance(glyph);
        }
        return width * size / unitsPerEm;
    }

    /** Returns the outlines of {@code text}, written from (x, y) on, as the data of an SVG path. */
    synchronized String outlines(String text, double x, double y, double size) {
        double scale = size / unitsPerEm;
        double at = x;
        var data = new StringBuilder();
        for (int glyph : glyphs(text)) {
            append(data, glyph, new AffineTransform(scale, 0, 0, -scale, at, y));
            at += advance(glyph) * scale;
        }
        return data.toString();
    }

    private int[] glyphs(String text) {
        return text.codePoints().map(characters::getGlyphId).toArray();
    }

    private synchronized int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void append(StringBuilder data, int glyph, AffineTransform place) {
        try {
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                append(data, outline.getPath().getPathIterator(place));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void append(StringBuilder data, PathIterator path) {
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            data.append("MLQCZ".charAt(segment));
            for (int i = 0; i < 2 * numberOfPoints(segment); i++) {
                appendHundredths(data.append(i == 0 ? "" : " "), Math.round(points[i] * 100));
            }
        }
    }

    private static int numberOfPoints(int segment) {
        return switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            case PathIterator.SEG_CLOSE -> 0;
            default -> 1;
        };
    }

    /** Writes a number of hundredths as a decimal; a chart has some hundred thousand, too many for a formatter. */
    private static void appendHundredths(StringBuilder data, long hundredths) {
        long size = Math.abs(hundredths);
        data.append(hundredths < 0 ? "-" : "").append(size / 100).append('.');
        data.append((char) ('0' + size / 10 % 10)).append((char) ('0' + size % 10));
    }
}
