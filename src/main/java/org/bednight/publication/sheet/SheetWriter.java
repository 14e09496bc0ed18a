package org.bednight.publication.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Logo;

/** Writes the rows of one sheet, one after another; free text never becomes a formula. */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final float LINE = 14;
    private static final float LOGO_ROW = 50;

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

    SheetStyles styles() {
        return styles;
    }

    /** Returns the number of the row that is written next, as formulas count it. */
    int nextRow() {
        return next + 1;
    }

    void title(String text) {
        styled(row(), 0, text).setCellStyle(styles.title());
    }

    /** Writes a logo in a row of its own. */
    void logo(Logo logo) {
        var row = row();
        row.setHeightInPoints(LOGO_ROW);
        var drawing = sheet.createDrawingPatriarch();
        var anchor = drawing.createAnchor(
                0, 0, Units.toEMU(logo.width()), Units.toEMU(logo.height()), 0, row.getRowNum(), 0, row.getRowNum());
        int picture = sheet.getWorkbook().addPicture(logo.png(), Workbook.PICTURE_TYPE_PNG);
        var shape = drawing.createPicture(anchor, picture);
        shape.getCTPicture().getNvPicPr().getCNvPr().setDescr("Logo");
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

    /** Writes a figure, or that it is withheld; a cell of one that there is none of is empty, and counts as nothing. */
    void figure(Row row, int column, Figure figure, SheetStyles.NumberForm form) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.number(form));
        if (figure.withheld()) {
            cell.setCellValue(Figure.WITHHELD);
        } else if (figure.value() != null) {
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
