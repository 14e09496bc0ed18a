package org.bednight.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a file from its records: the first is its headings, and blank ones are passed over. */
final class Table implements Records {

    private static final Pattern TOTAL = Pattern.compile(
            "\\W*((grand|overall|net) |sub[ -]?)?(totals?|sum|cyfanswm)( (of|for) .*)?\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Headings headings;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final RepeatedTexts repeated = new RepeatedTexts();
    private @Nullable CellReading reading;
    private int records;

    Table(Headings headings, Faults faults) {
        this.headings = headings;
        this.faults = faults;
    }

    /**
     * Returns the rows that hold as many cells as there are headings.
     *
     * @throws FaultyFile if there were no headings, or no row under them
     */
    List<Row> rows() {
        if (reading == null) {
            throw new FaultyFile(RowFault.ofFile("", "the headings %s and rows under them".formatted(headings)));
        }
        if (records == 0) {
            throw new FaultyFile(RowFault.ofFile("", "at least one row under the headings"));
        }
        return Collections.unmodifiableList(rows);
    }

    /** Returns what was read otherwise than in the form that is asked for, once the rows are read. */
    List<String> readAs() {
        return reading == null ? List.of() : reading.sentences();
    }

    @Override
    public void refuse(int position, String value, String expected) {
        refusals.add(new Refusal(position, value, expected));
    }

    @Override
    public void add(int line, List<String> texts) {
        var cells = new ArrayList<String>(texts.size());
        boolean blank = refusals.isEmpty();
        for (var text : texts) {
            var cell = CellText.trimmed(text);
            blank &= cell.isEmpty();
            cells.add(cell);
        }
        if (!blank) {
            addRecord(line, cells);
            refusals.clear();
        }
    }

    private void addRecord(int line, List<String> cells) {
        if (reading == null) {
            reading = new CellReading(headingsOf(line, cells), faults, rows);
        } else {
            addRow(line, cells, reading);
        }
    }

    private Columns headingsOf(int line, List<String> cells) {
        refusals.forEach(refusal ->
                faults.add(new RowFault(line, "cell " + (refusal.position + 1), refusal.value, refusal.expected)));
        faults.throwIfAny();
        return Columns.of(headings, line, cells);
    }

    private void addRow(int line, List<String> cells, CellReading reading) {
        var columns = reading.columns();
        if (++records > headings.mostRows()) {
            throw new FaultyFile(
                    new RowFault(line, "", "", "at most %,d rows in a file".formatted(headings.mostRows())));
        }
        if (isTotal(line, cells, columns)
                || isRagged(line, cells, columns)
                || holdsFormulasAlone(line, cells, columns)) {
            return;
        }
        var kept = new @Nullable String[columns.width()];
        for (int position = 0; position < kept.length; position++) {
            kept[position] = checked(line, position, cells.get(position), columns);
        }
        addRefusals(line, columns);
        for (var refusal : refusals) {
            if (refusal.position < kept.length) {
                kept[refusal.position] = null;
            }
        }
        rows.add(new Row(line, kept, reading));
    }

    /** The formulas of a row are one fault. */
    private void addRefusals(int line, Columns columns) {
        var formulas = new ArrayList<Refusal>();
        for (var refusal : refusals) {
            if (refusal.isFormula()) {
                formulas.add(refusal);
            } else {
                faults.add(new RowFault(line, columns.nameAt(refusal.position), refusal.value, refusal.expected));
            }
        }
        if (!formulas.isEmpty()) {
            faults.add(new RowFault(
                    line,
                    formulas.stream()
                            .map(refusal -> columns.nameAt(refusal.position))
                            .collect(Collectors.joining(", ")),
                    formulas.get(0).value,
                    SheetHandler.FORMULA_EXPECTED));
        }
    }

    /** A row of nothing but formulas, such as an unlabelled total, has one fault, and none for its empty cells. */
    private boolean holdsFormulasAlone(int line, List<String> cells, Columns columns) {
        boolean alone = !refusals.isEmpty()
                && refusals.stream().allMatch(Refusal::isFormula)
                && cells.stream().allMatch(String::isEmpty);
        if (alone) {
            addRefusals(line, columns);
        }
        return alone;
    }

    /** A row under the data whose first text is "Total" would count everything twice; its other cells are of no account. */
    private boolean isTotal(int line, List<String> cells, Columns columns) {
        int first = 0;
        while (first < cells.size() && cells.get(first).isEmpty()) {
            first++;
        }
        if (first == cells.size() || !TOTAL.matcher(cells.get(first)).matches()) {
            return false;
        }
        faults.add(new RowFault(
                line,
                columns.nameAt(first),
                cells.get(first),
                "a row of data, not a total, which would count everything twice; delete the row"));
        return true;
    }

    private boolean isRagged(int line, List<String> cells, Columns columns) {
        int width = columns.width();
        for (int position = width; position < cells.size(); position++) {
            var beyond = cells.get(position);
            if (!beyond.isEmpty()) {
                faults.add(new RowFault(
                        line,
                        "",
                        beyond,
                        "%d cells, one for each heading, and none beyond; text with a comma stands in quotes"
                                .formatted(width)));
                return true;
            }
        }
        if (cells.size() < width) {
            faults.add(new RowFault(
                    line,
                    "",
                    String.join(",", cells),
                    "%d cells, one for each heading (an empty one still has its comma), not %d"
                            .formatted(width, cells.size())));
            return true;
        }
        return false;
    }

    private @Nullable String checked(int line, int position, String cell, Columns columns) {
        var expected = CellText.expectedInPlaceOf(cell);
        if (expected == null) {
            return repeated.once(cell);
        }
        faults.add(new RowFault(line, columns.nameAt(position), cell, expected));
        return null;
    }

    private record Refusal(int position, String value, String expected) {

        Refusal {
            Objects.checkIndex(position, Integer.MAX_VALUE);
        }

        boolean isFormula() {
            return expected.equals(SheetHandler.FORMULA_EXPECTED);
        }
    }
}
