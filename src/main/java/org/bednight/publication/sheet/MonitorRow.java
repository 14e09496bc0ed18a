package org.bednight.publication.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** A row of the budget monitor: amounts below their headings, and the formulas by which some come from others of the row. */
final class MonitorRow {

    private record Cell(String heading, Figure figure, String formula, NumberForm form) {}

    private final Wording wording;
    private final List<Cell> cells = new ArrayList<>();

    MonitorRow(Wording wording) {
        this.wording = wording;
    }

    MonitorRow amount(String heading, Figure amount) {
        cells.add(new Cell(heading, amount, "", NumberForm.MONEY));
        return this;
    }

    /** Adds one amount less another, with the sign that the house gives a variance. */
    MonitorRow difference(String heading, String amount, String less, Figure published) {
        var formula = wording.isOverspendNegative() ? at(less) + "-" + at(amount) : at(amount) + "-" + at(less);
        cells.add(new Cell(heading, wording.signed(published), formula, NumberForm.MONEY));
        return this;
    }

    /** Adds one amount as a part of another, in hundredths to one decimal. */
    MonitorRow percent(String heading, String part, String whole, Figure published) {
        var formula = "ROUND(100*%s/%s,1)".formatted(at(part), at(whole));
        cells.add(new Cell(heading, wording.signed(published), formula, NumberForm.PERCENT));
        return this;
    }

    List<String> headings() {
        return cells.stream().map(Cell::heading).toList();
    }

    /** Writes the row, whose first column holds its name already. */
    void write(SheetWriter sheet, Row row) {
        for (int place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            if (cell.formula().isEmpty()) {
                sheet.figure(row, place + 1, cell.figure(), cell.form());
            } else {
                var formula = cell.formula().replace("#", String.valueOf(row.getRowNum() + 1));
                sheet.formula(row, place + 1, formula, cell.figure(), cell.form());
            }
        }
    }

    /** Writes the row as the sums of the rows {@code first} to {@code last} above it. */
    void writeSums(SheetWriter sheet, Row row, int first, int last) {
        for (int place = 0; place < cells.size(); place++) {
            sheet.sum(row, place + 1, first, last, cells.get(place).figure(), NumberForm.MONEY_TOTAL);
        }
    }

    /** Returns where an amount of this row stands, with {@code #} for the number of the row. */
    private String at(String heading) {
        return SheetWriter.column(1 + headings().indexOf(heading)) + "#";
    }
}
