package org.bednight.publication.paper;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bednight.publication.frozen.Figure;

/** Writes the rows of one sheet, one after another; free text never becomes a formula. */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final float LINE = 14;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final boolean live;
    private int next;

    /**
     * Starts a sheet.
     *
     * @param live whether sums are formulas; those of rounded figures would not come out as published
     * @param widths of the columns, in characters
     */
    SheetWriter(XSSFSheet sheet, SheetStyles styles, boolean live, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.live = live;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Returns the number of the row that is written next, as formulas count it. */
    int nextRow() {
        return next + 1;
    }

    void title(String text) {
        styled(row(), 0, text).setCellStyle(styles.title());
    }

    void gap() {
        next++;
    }

    /** Writes the headings of columns, of which the first {@code names} hold texts, and the others numbers. */
    void headings(int names, List<String> texts) {
        var row = row();
        for (int column = 0; column < texts.size(); column++) {
            styled(row, column, texts.get(column)).setCellStyle(styles.heading(column >= names));
        }
    }

    /** Writes a line that may run over the cells beside it. */
    void line(String text) {
        styled(row(), 0, text);
    }

    void texts(String... texts) {
        var row = row();
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            styled(row, column, texts[column]).setCellStyle(styles.text());
            int width = sheet.getColumnWidth(column) / CHARACTER - 2;
            lines = Math.max(lines, (texts[column].length() + width - 1) / width);
        }
        row.setHeightInPoints(lines * LINE);
    }

    Row row() {
        return sheet.createRow(next++);
    }

    Cell styled(Row row, int column, String text) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    /** Writes a figure, or what stands in its place. */
    void figure(Row row, int column, Figure figure, SheetStyles.NumberForm form) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.number(form));
        if (figure.value() == null) {
            cell.setCellValue(figure.withheld() ? Figure.WITHHELD : "");
        } else {
            cell.setCellValue(figure.value().doubleValue());
        }
    }

    /**
     * Writes a formula with the value that it has, as it is published, so that a reader that does not reckon sees
     * it too. Where the figure is withheld, so is the formula.
     */
    void formula(Row row, int column, String formula, Figure published, SheetStyles.NumberForm form) {
        figure(row, column, published, form);
        if (live && published.value() != null) {
            row.getCell(column).setCellFormula(formula);
            row.getCell(column).setCellValue(published.value().doubleValue());
        }
    }

    static String column(int number) {
        return CellReference.convertNumToColString(number);
    }
}
