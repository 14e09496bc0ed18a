package org.bednight.publication.chart;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Makes pixels of charts. */
public final class Raster {

    /** How many pixels a px has: enough for print at 288 dots an inch. */
    private static final int SHARPNESS = 3;

    private Raster() {}

    /** Returns the chart as PNG. */
    public static byte[] png(Chart chart) {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) Chart.WIDTH * SHARPNESS);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, (float) Chart.HEIGHT * SHARPNESS);
        var out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(chart.outlined())), new TranscoderOutput(out));
        } catch (TranscoderException impossible) {
            throw new IllegalStateException("A chart of ours cannot be drawn", impossible);
        }
        return out.toByteArray();
    }
}
