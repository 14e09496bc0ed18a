package org.bednight.publication.style;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An authority's logo, a PNG, written as {@code data:image/png;base64,…}.
 *
 * <p>How large it is stands in its first bytes, and is looked at before anything is unpacked. Papers hold its pixels
 * alone, not what else the file says.
 */
public final class Logo {

    private static final String START = "data:image/png;base64,";
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** A PNG's first 24 bytes hold its signature, the head of its first chunk, its width and its height. */
    private static final int HEAD = 24;

    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int MOST_BYTES = 100 * 1024;
    private static final int WIDEST = 2000;
    private static final int HIGHEST = 1000;
    private static final double WIDEST_IN_PAPER = 170;
    private static final double HIGHEST_IN_PAPER = 45;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final int SHOWN = 30;

    private final String text;
    private final BufferedImage picture;

    private Logo(String text, BufferedImage picture) {
        this.text = text;
        this.picture = picture;
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is another, or its bytes are not those of a PNG of at most 100 KB and 2000 by
     *     1000 pixels
     */
    @JsonCreator
    public static Logo parse(String text) {
        if (!text.startsWith(START)) {
            throw new IllegalArgumentException("A logo is a PNG and written as %s…, but began with '%s'"
                    .formatted(START, text.substring(0, Math.min(text.length(), SHOWN))));
        }
        return new Logo(text, picture(bytes(text.substring(START.length()))));
    }

    private static byte[] bytes(String base64) {
        if (base64.length() > (MOST_BYTES + 2) / 3 * 4) {
            throw new IllegalArgumentException("A logo has at most %d bytes, but had some %d: save it smaller"
                    .formatted(MOST_BYTES, base64.length() / 4L * 3));
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(
                    "A logo is written in base64 after '%s', but %s".formatted(START, notBase64.getMessage()));
        }
    }

    private static BufferedImage picture(byte[] bytes) {
        if (bytes.length < HEAD || !Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE)) {
            throw new IllegalArgumentException(
                    "A logo is a PNG, but its bytes are those of something else: save it as PNG");
        }
        var head = ByteBuffer.wrap(bytes);
        int width = head.getInt(WIDTH_AT);
        int height = head.getInt(HEIGHT_AT);
        if (width < 1 || width > WIDEST || height < 1 || height > HIGHEST) {
            throw new IllegalArgumentException("A logo is at most %d by %d pixels, but had %s by %s: save it smaller"
                    .formatted(WIDEST, HIGHEST, Integer.toUnsignedString(width), Integer.toUnsignedString(height)));
        }
        return unpacked(bytes);
    }

    private static BufferedImage unpacked(byte[] bytes) {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "A logo is a PNG, but this one cannot be read: save it anew", unreadable);
        } finally {
            reader.dispose();
        }
    }

    /** Returns how wide it is in a paper, in points: no wider than 60 mm, and no larger than its pixels are. */
    public double width() {
        return picture.getWidth() * pointsPerPixel();
    }

    /** Returns how high it is in a paper, in points: no higher than 16 mm. */
    public double height() {
        return picture.getHeight() * pointsPerPixel();
    }

    private double pointsPerPixel() {
        double narrower = Math.min(WIDEST_IN_PAPER / picture.getWidth(), HIGHEST_IN_PAPER / picture.getHeight());
        return Math.min(POINTS_PER_PIXEL, narrower);
    }

    /** Returns the pixels, and nothing else of what the file says. */
    public BufferedImage pixels() {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
