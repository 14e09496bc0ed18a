package org.bednight.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a file as another program wrote it, whatever its headings: CSV in UTF-8, UTF-16 or Windows-1252 with
 * commas, semicolons, tabs or bars between its cells, or the one visible sheet of a workbook.
 *
 * <p>Exchange files of our own are stricter: see {@link ExchangeFile}.
 */
public final class CellTable {

    private static final String SEPARATORS = ",;\t|";

    private static final int MOST_LINES = 1_000_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> readAs = new ArrayList<>();
    private final RepeatedTexts repeated = new RepeatedTexts();

    private CellTable() {}

    /**
     * A line that is not blank.
     *
     * @param number the line on which it starts, counted from 1; of a workbook the number of its row
     * @param cells its trimmed texts; a refused cell is an empty one
     * @param refused what was expected in place of a cell that cannot be read, such as a formula, by position from 0
     */
    public record Line(int number, List<String> cells, Map<Integer, String> refused) {

        public Line {
            cells = Collections.unmodifiableList(cells);
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Reads a file.
     *
     * @throws FaultyFile if the bytes are neither text nor a workbook, or hold no cell
     */
    public static CellTable read(byte[] content, FileForm form) {
        return read(content, form, null);
    }

    /**
     * Reads a file.
     *
     * @param sheet of a workbook, its name, or, as {@code #2}, its place among the tabs; null for the one visible sheet that
     *     has cells. Of a text it is of no account.
     * @throws FaultyFile if the bytes are neither text nor a workbook, hold no cell, or have no such sheet
     */
    public static CellTable read(byte[] content, FileForm form, @Nullable String sheet) {
        var table = new CellTable();
        switch (form) {
            case CSV -> table.readText(LooseText.decode(content));
            case XLSX -> table.readWorkbook(content, sheet == null ? null : new SheetChoice(sheet));
        }
        if (table.lines.isEmpty()) {
            throw new FaultyFile(RowFault.ofFile("", "headings and rows under them"));
        }
        return table;
    }

    /**
     * Lists the sheets of a workbook in the order of their tabs; a text has none.
     *
     * @throws FaultyFile if the bytes are no workbook
     */
    public static List<SheetTab> listSheets(byte[] content, FileForm form) {
        var tabs = new ArrayList<SheetTab>();
        if (form == FileForm.XLSX) {
            Workbook.sheets(content)
                    .forEach(sheet -> tabs.add(new SheetTab(tabs.size() + 1, sheet.name(), sheet.hidden())));
        }
        return tabs;
    }

    /** Returns the lines in the order of the file. */
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Returns what was not as usual and how it was read, in sentences. */
    public List<String> readAs() {
        return Collections.unmodifiableList(readAs);
    }

    private void readWorkbook(byte[] content, @Nullable SheetChoice choice) {
        readAs.addAll(
                Workbook.read(content, choice, new Collector(), new Faults()).withoutNames());
    }

    private void readText(LooseText decoded) {
        if (decoded.readAs() != null) {
            readAs.add(decoded.readAs());
        }
        char separator = separatorOf(firstSeparated(decoded.text()));
        if (separator != ',') {
            readAs.add("The cells are separated by %s.".formatted(nameOf(separator)));
        }
        var collector = new Collector();
        try {
            for (var record : CsvText.reader(decoded.text(), separator)) {
                collector.add((int) record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException malformed) {
            throw new FaultyFile(CsvDiagnosis.of(decoded.text(), separator));
        }
    }

    /** Returns the first line in which something may separate cells; a title above the headings may be a cell alone. */
    private static String firstSeparated(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .filter(line -> line.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0))
                .findFirst()
                .orElse("");
    }

    private static char separatorOf(String line) {
        return (char) SEPARATORS
                .chars()
                .reduce((most, separator) ->
                        count(line, (char) separator) > count(line, (char) most) ? separator : most)
                .orElse(',');
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static String nameOf(char separator) {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "bars";
        };
    }

    /** Makes lines of the records, with equal texts kept once. */
    private final class Collector implements Records {

        private final Map<Integer, String> refused = new HashMap<>();

        @Override
        public void refuse(int position, String value, String expected) {
            refused.put(position, expected);
        }

        @Override
        public void add(int line, List<String> texts) {
            var cells = new ArrayList<String>(texts.size());
            boolean blank = refused.isEmpty();
            for (int position = 0; position < texts.size(); position++) {
                var cell = onOneLine(CellText.trimmed(texts.get(position)));
                var expected = CellText.expectedInPlaceOf(cell);
                if (expected != null) {
                    refused.put(position, expected);
                }
                blank &= cell.isEmpty();
                cells.add(expected == null ? repeated.once(cell) : "");
            }
            if (!blank) {
                add(new Line(line, cells, refused));
                refused.clear();
            }
        }

        /** Headings are often broken into lines to keep their columns narrow. */
        private static String onOneLine(String cell) {
            return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                    ? cell
                    : cell.replaceAll("[ \\t]*[\r\n]+[ \\t]*", " ");
        }

        private void add(Line line) {
            if (lines.size() == MOST_LINES) {
                throw new FaultyFile(
                        new RowFault(line.number(), "", "", "at most %,d lines in a file".formatted(MOST_LINES)));
            }
            lines.add(line);
        }
    }
}
