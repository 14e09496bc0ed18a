package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a reader sees in the cells of a workbook: a number by its format, and by the rules of its sheet. */
final class ShownCells {

    /** What stands before a number, its decimals, the commas that cut three digits each, and what stands behind it. */
    private static final Pattern NUMBER = Pattern.compile("(.*?)(?:#,##)?0((?:\\.0+)?)(,*)(%?)(.*)");

    private final DataFormatter formatter = new DataFormatter(Locale.UK);
    private final ConditionalFormattingEvaluator rules;

    ShownCells(XSSFWorkbook workbook) {
        this.rules = new ConditionalFormattingEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
    }

    String of(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return formatter.formatCellValue(cell);
        }
        var format = rules.getConditionalFormattingForCell(cell).stream()
                .map(EvaluationConditionalFormatRule::getNumberFormat)
                .filter(Objects::nonNull)
                .map(ExcelNumberFormat::getFormat)
                .findFirst()
                .orElse(cell.getCellStyle().getDataFormatString());
        return format.startsWith("[")
                ? formatter.formatRawCellContents(cell.getNumericCellValue(), -1, format)
                : shown(BigDecimal.valueOf(cell.getNumericCellValue()), format.split(";", -1));
    }

    /** A format has a section for numbers, one for negative ones where it has two, and one for nought where it has three. */
    private static String shown(BigDecimal value, String[] sections) {
        int section = value.signum() < 0 ? Math.min(1, sections.length - 1) : 0;
        if (value.signum() == 0 && sections.length > 2) {
            section = 2;
        }
        var number = NUMBER.matcher(sections[section].replace("\"", ""));
        if (!number.matches()) {
            return sections[section].replace("\"", "");
        }
        int decimals = Math.max(0, number.group(2).length() - 1);
        int digits = (number.group(4).isEmpty() ? 0 : 2) - 3 * number.group(3).length();
        var rounded = value.abs().movePointRight(digits).setScale(decimals, RoundingMode.HALF_UP);
        return number.group(1) + rounded.toPlainString() + number.group(4) + number.group(5);
    }
}
