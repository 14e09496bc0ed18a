package org.bednight.publication.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** Makes pixels of charts. */
public final class Raster {

    /** How many pixels a px has: enough for print at 192 dots an inch. */
    private static final int SHARPNESS = 2;

    private Raster() {}

    /** Returns the chart as PNG. */
    public static byte[] png(Chart chart) {
        var pixels = new Pixels();
        pixels.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) Chart.WIDTH * SHARPNESS);
        pixels.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, (float) Chart.HEIGHT * SHARPNESS);
        try {
            pixels.transcode(new TranscoderInput(new StringReader(chart.outlined())), new TranscoderOutput());
        } catch (TranscoderException impossible) {
            throw new IllegalStateException("A chart of ours cannot be drawn", impossible);
        }
        return png(Objects.requireNonNull(pixels.drawn));
    }

    /** Returns a picture as PNG. */
    public static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Draws into memory, opaque: the encoder of the JDK is several times as fast as the one that comes with SVG. */
    private static final class Pixels extends ImageTranscoder {

        private @Nullable BufferedImage drawn;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, @Nullable TranscoderOutput output) {
            drawn = image;
        }
    }
}
