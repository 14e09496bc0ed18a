package org.bednight.exchange;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * Writes comma-separated text after RFC 4180, with CRLF at the end of each line.
 *
 * <p>The writer handed in stays open, and nothing is held back from it. For one thread at a time.
 */
public final class CsvWriter {

    private final de.siegmar.fastcsv.writer.CsvWriter out;
    private final int width;

    private CsvWriter(Writer out, List<String> headings) {
        this.out = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        this.width = headings.size();
        this.out.writeRecord(headings);
    }

    /**
     * Starts a file with its line of headings.
     *
     * @param headings the headings, which are written as they are
     */
    public static CsvWriter of(Writer out, List<String> headings) {
        return new CsvWriter(out, headings);
    }

    /**
     * Writes a row.
     *
     * @param cells as many as there are headings
     * @throws IllegalArgumentException if there are more or fewer
     * @throws java.io.UncheckedIOException if the writer fails
     */
    public CsvWriter row(Cell... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(
                    "A row has a cell for each of the %d headings, but had %d".formatted(width, cells.length));
        }
        out.writeRecord(Arrays.stream(cells).map(Cell::toString).toList());
        return this;
    }
}
