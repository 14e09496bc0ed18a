package org.bednight.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The tables of a workbook as a reader sees them, each formula reckoned anew. */
final class SheetTables {

    /** A format that a spreadsheet understands, and the formatter here does not: commas at its end cut three digits each. */
    private static final Pattern AMOUNT = Pattern.compile("#,##0((?:\\.0+)?)(,*);.*");

    private final DataFormatter formatter = new DataFormatter(Locale.UK);
    private final FormulaEvaluator evaluator;
    private final List<SheetTable> tables = new ArrayList<>();

    /**
     * A cell.
     *
     * @param shown what a reader sees
     * @param exact what it holds; empty where that is no number
     * @param digits by how many digits its format cuts it: 3 for thousands
     */
    record SheetCell(String shown, Optional<BigDecimal> exact, int digits) {}

    /** A table: its first heading, and the cells of each row by heading. */
    record SheetTable(String name, Map<String, Map<String, SheetCell>> rows) {}

    private SheetTables(FormulaEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Reads the tables; of the columns that name rows, the last that is filled counts. */
    static List<SheetTable> of(byte[] workbook) throws IOException {
        try (var file = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            var read = new SheetTables(file.getCreationHelper().createFormulaEvaluator());
            file.forEach(read::read);
            return List.copyOf(read.tables);
        }
    }

    private void read(Sheet sheet) {
        List<String> headings = List.of();
        Map<String, Map<String, SheetCell>> rows = new LinkedHashMap<>();
        int last = -1;
        for (var row : sheet) {
            if (isHeading(row)) {
                headings = texts(row);
                rows = new LinkedHashMap<>();
                tables.add(new SheetTable(headings.get(0), rows));
            } else if (row.getRowNum() == last + 1 && row.getCell(0) != null) {
                rows.put(formatter.formatCellValue(row.getCell(0)), cells(row, headings));
            }
            last = row.getRowNum();
        }
    }

    private static boolean isHeading(Row row) {
        var first = row.getCell(0);
        return first != null && first.getCellStyle().getBorderBottom() == BorderStyle.THIN;
    }

    private List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        return texts;
    }

    private Map<String, SheetCell> cells(Row row, List<String> headings) {
        var cells = new LinkedHashMap<String, SheetCell>();
        for (int column = 1; column < headings.size(); column++) {
            var cell = row.getCell(column);
            cells.put(headings.get(column), cell == null ? new SheetCell("", Optional.empty(), 0) : cell(cell));
        }
        return cells;
    }

    private SheetCell cell(Cell cell) {
        var value = evaluator.evaluate(cell);
        if (value == null || value.getCellType() != CellType.NUMERIC) {
            return new SheetCell(formatter.formatCellValue(cell, evaluator), Optional.empty(), 0);
        }
        var exact = BigDecimal.valueOf(Math.round(value.getNumberValue() * 10000), 4);
        var format = AMOUNT.matcher(cell.getCellStyle().getDataFormatString());
        if (!format.matches()) {
            return new SheetCell(formatter.formatCellValue(cell, evaluator), Optional.of(exact), 0);
        }
        int digits = 3 * format.group(2).length();
        int decimals = Math.max(format.group(1).length() - 1, 0);
        return new SheetCell(
                exact.movePointLeft(digits)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '−'),
                Optional.of(exact),
                digits);
    }
}
