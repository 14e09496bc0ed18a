package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Logo;
import org.bednight.publication.template.Translation;

/** Writes the rows of one sheet, one after another; free text never becomes a formula. */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final float LINE = 14;
    private static final float LARGE_LINE = 20;
    private static final float LOGO_ROW = 50;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Translation translation;
    private final boolean live;
    private final int columns;
    private final Noughts noughts = new Noughts();
    private int next;

    /**
     * Starts a sheet.
     *
     * @param live whether sums are formulas; those of rounded figures would not come out as published
     * @param widths of the columns, in characters
     */
    SheetWriter(XSSFSheet sheet, SheetStyles styles, Translation translation, boolean live, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.translation = translation;
        this.live = live;
        this.columns = widths.length;
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
        across(text, styles.title(), LARGE_LINE);
    }

    /** Writes a line across all columns, on as many lines as it takes. */
    void line(String text) {
        across(text, styles.text(), LINE);
    }

    private void across(String english, CellStyle style, float line) {
        var row = row();
        var text = translation.of(english);
        styled(row, 0, text).setCellStyle(style);
        int width = IntStream.range(0, columns)
                .map(column -> sheet.getColumnWidth(column) / CHARACTER)
                .sum();
        row.setHeightInPoints(line * lines(text, Math.round(width * LINE / line)));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    /** Returns on how many lines a text stands in a cell that is so many characters wide. */
    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }

    /** Writes a logo in a row of its own. */
    void logo(Logo logo) {
        var row = row();
        row.setHeightInPoints(LOGO_ROW);
        var drawing = sheet.createDrawingPatriarch();
        var anchor = drawing.createAnchor(
                0, 0, Units.toEMU(logo.width()), Units.toEMU(logo.height()), 0, row.getRowNum(), 0, row.getRowNum());
        int picture = sheet.getWorkbook().addPicture(Raster.png(logo.pixels()), Workbook.PICTURE_TYPE_PNG);
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
            styled(row, column, translation.of(texts.get(column))).setCellStyle(styles.heading(column >= names));
        }
    }

    /** Writes texts into the first columns of a row, each on as many lines as it takes. */
    Row texts(String... texts) {
        var row = row();
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            styled(row, column, texts[column]).setCellStyle(styles.text());
            lines = Math.max(lines, lines(texts[column], sheet.getColumnWidth(column) / CHARACTER - 2));
        }
        row.setHeightInPoints(lines * LINE);
        return row;
    }

    /** Returns a text in the language of the workbook. */
    String translated(String text) {
        return translation.of(text);
    }

    Row row() {
        return sheet.createRow(next++);
    }

    Cell styled(Row row, int column, String text) {
        var cell = row.createCell(column);
        cell.setCellValue(translation.ofCell(text));
        return cell;
    }

    /** Names a row by a text of the paper, in the language of the workbook. */
    Cell name(Row row, String text) {
        return styled(row, 0, translation.of(text));
    }

    /** Writes a word below a heading of numbers, on their side. */
    void right(Row row, int column, String text) {
        styled(row, column, translation.of(text)).setCellStyle(styles.number(NumberForm.COUNT));
    }

    /** Writes a month as its first day, shown by its name. */
    void month(Row row, int column, YearMonth month) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.month());
        cell.setCellValue(month.atDay(1));
    }

    /** Writes the figure, or "withheld" if it was suppressed. An absent figure leaves the cell empty, so sums treat it as zero. */
    void figure(Row row, int column, Figure figure, NumberForm form) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.number(form));
        if (figure.withheld()) {
            cell.setCellValue(Figure.WITHHELD);
        } else if (figure.value() != null) {
            cell.setCellValue(figure.value().doubleValue());
            noughts.add(cell.getAddress(), form);
        }
    }

    /** Ends the sheet: what rounds to nought has no sign on it. */
    void end() {
        noughts.write(sheet, styles);
    }

    /** Writes a chance, which is shown as papers write it. */
    void chance(Row row, int column, Figure chance) {
        figure(
                row,
                column,
                chance,
                live ? isCertain(chance) ? NumberForm.CERTAIN : NumberForm.CHANCE : NumberForm.CHANCE_ROUNDED);
    }

    /** Writes the chance of a total. */
    void chanceTotal(Row row, int column, Figure chance) {
        figure(
                row,
                column,
                chance,
                live
                        ? isCertain(chance) ? NumberForm.CERTAIN_TOTAL : NumberForm.CHANCE_TOTAL
                        : NumberForm.CHANCE_ROUNDED_TOTAL);
    }

    private static boolean isCertain(Figure chance) {
        return chance.isNil()
                || chance.find()
                        .filter(part -> part.compareTo(BigDecimal.ONE) == 0)
                        .isPresent();
    }

    /**
     * Writes a formula with the value that it has, as it is published, so that a reader that does not reckon sees
     * it too. Where the figure is withheld, so is the formula.
     */
    void formula(Row row, int column, String formula, Figure published, NumberForm form) {
        figure(row, column, published, form);
        if (live && published.value() != null) {
            row.getCell(column).setCellFormula(formula);
            row.getCell(column).setCellValue(published.value().doubleValue());
        }
    }

    /** Writes the sum of the rows {@code first} to {@code last} of a column; where one of them is no number, the published value. */
    void sum(Row row, int column, int first, int last, Figure published, NumberForm form) {
        boolean whole = IntStream.range(first - 1, last)
                .mapToObj(each -> sheet.getRow(each).getCell(column))
                .allMatch(cell -> cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
        if (whole) {
            formula(row, column, "SUM(%1$s%2$d:%1$s%3$d)".formatted(column(column), first, last), published, form);
        } else {
            figure(row, column, published, form);
        }
    }

    static String column(int number) {
        return CellReference.convertNumToColString(number);
    }
}
