package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.Translation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/** How the cells of a workbook look. */
final class SheetStyles {

    /** What a number is. */
    enum NumberForm {
        MONEY("amount;(amount)", 0, false),
        PRICE("#,##0.00;(#,##0.00)", 2, false),
        NIGHTS("#,##0;(#,##0)", 0, false),
        COUNT("#,##0", 0, false),
        PERCENT("0.0;(0.0)", 1, false),
        /** What a step adds to a chance. */
        POINTS("0%;(0%);\"no change\"", 2, false),
        PART("0%", 2, false),
        SHARE("0.0%;(0.0%)", 3, false),
        /** A chance that is a certainty. */
        CERTAIN("0%", 2, false),
        /** One that is none, and is not rounded to one. */
        CHANCE("[>0.99]\"more than 99%\";[<0.01]\"less than 1%\";0%", 2, false),
        /** To the public 95% stands for more, and 5% for less. */
        CHANCE_ROUNDED("[>=0.95]\"95% or more\";[<=0.05]\"5% or less\";0%", 2, false),
        MONEY_TOTAL("amount;(amount)", 0, true),
        NIGHTS_TOTAL("#,##0;(#,##0)", 0, true),
        CERTAIN_TOTAL("0%", 2, true),
        CHANCE_TOTAL("[>0.99]\"more than 99%\";[<0.01]\"less than 1%\";0%", 2, true),
        CHANCE_ROUNDED_TOTAL("[>=0.95]\"95% or more\";[<=0.05]\"5% or less\";0%", 2, true);

        private static final Pattern WORDS = Pattern.compile("\"([^\"]+)\"");

        /** So much of half of the last digit shown is surely below it, whatever a formula's sum loses. */
        private static final BigDecimal BELOW = new BigDecimal("0.499999999");

        private final String format;
        private final int decimals;
        private final boolean total;

        /**
         * @param decimals to how many decimals of itself the number is shown; of an amount the house says so
         */
        NumberForm(String format, int decimals, boolean total) {
            this.format = format;
            this.decimals = decimals;
            this.total = total;
        }

        /** Says whether a negative number has a form of its own. */
        boolean isSigned() {
            return format.contains(";(");
        }

        /** Returns the largest number that is shown as nought. */
        private BigDecimal largestNought(Wording wording) {
            return BELOW.movePointLeft(format.startsWith("amount") ? wording.scale() : decimals);
        }

        /** Returns the format as a workbook writes it; an amount keeps its pence, and is shown in the units of the house. */
        private String format(Wording wording) {
            var words = Translation.of(wording.style().template().written());
            var shown = WORDS.matcher(format)
                    .replaceAll(found -> Matcher.quoteReplacement("\"%s\"".formatted(words.ofCell(found.group(1)))))
                    .replace("amount", amount(wording));
            return wording.style().negatives() == HouseStyle.Negatives.MINUS
                    ? shown.replaceFirst(";\\((.*)\\)", ";\"−\"$1")
                    : shown;
        }
    }

    private static final String FONT = "Arial";
    private static final short SIZE = 10;

    private final XSSFWorkbook workbook;
    private final Wording wording;
    private final Map<NumberForm, CellStyle> numbers = new EnumMap<>(NumberForm.class);
    private final Map<NumberForm, Nought> noughts = new EnumMap<>(NumberForm.class);
    private final CellStyle title;
    private final CellStyle text;
    private final CellStyle month;
    private final CellStyle total;
    private final CellStyle left;
    private final CellStyle right;

    SheetStyles(XSSFWorkbook workbook, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints(SIZE);
        for (var number : NumberForm.values()) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(number.format(wording)));
            style.setAlignment(HorizontalAlignment.RIGHT);
            if (number.total) {
                emphasise(workbook, style);
            }
            numbers.put(number, style);
        }
        title = bold(workbook, 14);
        title.setWrapText(true);
        title.setVerticalAlignment(VerticalAlignment.TOP);
        text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        month = workbook.createCellStyle();
        month.setDataFormat(workbook.createDataFormat().getFormat("mmmm yyyy"));
        month.setAlignment(HorizontalAlignment.LEFT);
        total = workbook.createCellStyle();
        emphasise(workbook, (XSSFCellStyle) total);
        left = heading(workbook, HorizontalAlignment.LEFT);
        right = heading(workbook, HorizontalAlignment.RIGHT);
    }

    /** Returns the format of amounts, such as {@code #,##0.000,,} for millions: each comma at its end cuts three digits. */
    static String amount(Wording wording) {
        int decimals = Objects.requireNonNull(wording.style().decimals());
        int digits = decimals - wording.scale();
        return "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "") + ",".repeat(digits / 3);
    }

    private static CellStyle heading(XSSFWorkbook workbook, HorizontalAlignment side) {
        var style = bold(workbook, SIZE);
        style.setAlignment(side);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        return style;
    }

    private static CellStyle bold(XSSFWorkbook workbook, int size) {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(true);
        font.setFontHeightInPoints((short) size);
        var style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void emphasise(XSSFWorkbook workbook, XSSFCellStyle style) {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(true);
        font.setFontHeightInPoints(SIZE);
        style.setFont(font);
        style.setBorderTop(BorderStyle.THIN);
    }

    CellStyle number(NumberForm form) {
        return Objects.requireNonNull(numbers.get(form));
    }

    /**
     * Numbers that are shown as nought.
     *
     * @param style the number of the differential style that shows them without a sign
     * @param from the least of them, as a formula writes it
     * @param to the largest
     */
    record Nought(int style, String from, String to) {}

    /** Returns which numbers of a form are shown as nought: the negative ones, and all where nought has words of its own. */
    Nought nought(NumberForm form) {
        return noughts.computeIfAbsent(form, this::newNought);
    }

    private Nought newNought(NumberForm form) {
        var shown = form.format(wording).split(";", -1);
        boolean inWords = shown.length > 2;
        var format = inWords ? shown[2] + ";" + shown[2] : shown[0] + ";" + shown[0];
        var style = CTDxf.Factory.newInstance();
        var number = style.addNewNumFmt();
        number.setNumFmtId(workbook.createDataFormat().getFormat(format));
        number.setFormatCode(format);
        var largest = form.largestNought(wording).toPlainString();
        return new Nought(workbook.getStylesSource().putDxf(style) - 1, "-" + largest, inWords ? largest : "0");
    }

    CellStyle title() {
        return title;
    }

    CellStyle text() {
        return text;
    }

    CellStyle month() {
        return month;
    }

    CellStyle total() {
        return total;
    }

    CellStyle heading(boolean numeric) {
        return numeric ? right : left;
    }
}
