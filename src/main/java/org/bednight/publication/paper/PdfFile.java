package org.bednight.publication.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bednight.publication.chart.Typeface;

/** Writes a paper as PDF: tagged for screen readers, with its typeface in it. */
public final class PdfFile {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    public static byte[] of(BoardPaper paper) {
        var out = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .useSVGDrawer(svg)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useFont(() -> Typeface.openWithoutLigatures(false), Typeface.FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> Typeface.openWithoutLigatures(true), Typeface.FAMILY, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(Html.of(paper), null)
                    .usePdfUaAccessibility(true)
                    .withProducer("Bednight")
                    .toStream(out);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
