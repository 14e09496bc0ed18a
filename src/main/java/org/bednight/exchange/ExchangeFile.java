package org.bednight.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that was read: its rows, and the faults found so far. */
public final class ExchangeFile {

    private final Table table;
    private final List<Row> rows;
    private final Faults faults;
    private final List<String> warnings;
    private final @Nullable String sha256;

    private ExchangeFile(Table table, Faults faults, List<String> warnings, @Nullable String sha256) {
        this.table = table;
        this.rows = table.rows();
        this.faults = faults;
        this.warnings = warnings;
        this.sha256 = sha256;
    }

    /**
     * Reads a file.
     *
     * @throws FaultyFile if the file cannot be read, its headings are not those asked for, or it has no row
     */
    public static ExchangeFile read(byte[] content, FileForm form, Headings headings) {
        var faults = new Faults();
        var table = new Table(headings, faults);
        var warnings =
                switch (form) {
                    case CSV -> {
                        CsvText.read(content, table);
                        yield List.<String>of();
                    }
                    case XLSX -> Workbook.read(content, table, faults).sentences();
                };
        return new ExchangeFile(table, faults, warnings, FileDigest.of(content));
    }

    /**
     * Takes rows that somebody has typed into a form, so that the rules for them are those of a file. Lines count the rows
     * from 1.
     *
     * @param rows the texts by heading; a heading that is left out is an empty cell
     */
    public static ExchangeFile typed(Headings headings, List<Map<String, String>> rows) {
        var faults = new Faults();
        var table = new Table(headings, faults);
        table.add(0, headings.all());
        for (int row = 0; row < rows.size(); row++) {
            var texts = rows.get(row);
            table.add(
                    row + 1,
                    headings.all().stream()
                            .map(heading -> texts.getOrDefault(heading, ""))
                            .toList());
        }
        return new ExchangeFile(table, faults, List.of(), null);
    }

    /**
     * Returns the rows in the order of the file: blank ones are passed over, and so are those with too many or too
     * few cells, which are among the {@link #faults}.
     */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the faults found so far; what {@link Row}s find later is added to them. */
    public Faults faults() {
        return faults;
    }

    /**
     * Returns what was passed over, such as a hidden sheet, and, once the rows are read, what was read otherwise than in the
     * form that is asked for, in sentences.
     */
    public List<String> warnings() {
        return Stream.concat(warnings.stream(), table.readAs().stream()).toList();
    }

    /**
     * Returns the SHA-256 digest of the file's bytes as 64 hexadecimal digits in lower case; null of rows that were typed
     * into a form.
     */
    public @Nullable String sha256() {
        return sha256;
    }
}
