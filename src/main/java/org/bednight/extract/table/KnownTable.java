package org.bednight.extract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.exchange.CellTable;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.DateOrder;

/** Makes the rows of a table whose kind is known; columns that the kind does not name are not looked at. */
final class KnownTable {

    /** What databases write for nothing. */
    private static final String NULL = "NULL";

    private final String name;
    private final ExtractKind kind;
    private final CellTable table;
    private final ExtractFaults faults;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final int width;

    KnownTable(String name, ExtractKind kind, CellTable table, ExtractFaults faults) {
        this.name = name;
        this.kind = kind;
        this.table = table;
        this.faults = faults;
        this.width = widthOf(headings().cells());
    }

    private static int widthOf(List<String> headings) {
        int width = headings.size();
        while (width > 0 && headings.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    ExtractFile read(String sha256) {
        kind.columns().forEach(this::place);
        var lines = table.lines().subList(1, table.lines().size());
        if (lines.isEmpty()) {
            faults.add(new FileLine(name, 0), "", "", "at least one row under the headings");
        }
        var whole = new LinkedHashMap<Line, Map<String, String>>();
        for (var line : lines) {
            if (isWhole(line)) {
                whole.put(line, cells(line));
            }
        }
        var readAs = new ArrayList<>(table.readAs());
        var order = order(whole.values(), readAs);
        var rows = new ArrayList<ExtractRow>();
        whole.forEach((line, cells) -> rows.add(
                new ExtractRow(new FileLine(name, line.number()), cells, (column, text) -> order.read(text), faults)));
        return new ExtractFile(name, kind, sha256, rows, readAs);
    }

    private Line headings() {
        return table.lines().get(0);
    }

    private void place(String column) {
        var headings = headings().cells();
        for (int position = 0; position < width; position++) {
            boolean named = ExtractKind.key(headings.get(position)).equals(ExtractKind.key(column));
            if (named && positions.putIfAbsent(column, position) != null) {
                faults.add(new FileLine(name, headings().number()), column, "", "this heading once");
            }
        }
    }

    /** A row with too few cells, or text beyond the last heading, has slipped, and nobody knows where. */
    private boolean isWhole(Line line) {
        boolean beyond = line.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty());
        if (line.cells().size() < width || beyond) {
            faults.addSlipped(
                    new FileLine(name, line.number()), width, line.cells().size());
            return false;
        }
        return true;
    }

    private Map<String, String> cells(Line line) {
        var cells = new HashMap<String, String>();
        positions.forEach((column, position) -> {
            var text = line.cells().get(position);
            var refused = line.refused().get(position);
            if (refused != null) {
                faults.add(new FileLine(name, line.number()), column, "", refused);
            } else if (!text.isEmpty() && !text.equalsIgnoreCase(NULL)) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private DateOrder order(Iterable<Map<String, String>> rows, List<String> readAs) {
        if (kind.form() == ExtractForm.SSDA903) {
            return DateOrder.DAY_FIRST;
        }
        var dates = new ArrayList<String>();
        rows.forEach(cells -> cells.forEach((column, text) -> {
            if (ExtractKind.isDate(column) && DateOrder.isOrdered(text)) {
                dates.add(text);
            }
        }));
        var order = DateOrder.shownBy(dates);
        if (!dates.isEmpty() && order != DateOrder.UNKNOWN) {
            readAs.add(
                    order == DateOrder.DAY_FIRST
                            ? "Dates such as 03/04/2025 have the day first, as others in the file show."
                            : "Dates such as 04/03/2025 have the month first, as others in the file show.");
        }
        return order;
    }
}
