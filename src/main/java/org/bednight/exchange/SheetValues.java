package org.bednight.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Makes text of the cells of a workbook: what a CSV file would have in their place. */
final class SheetValues {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T00:00(:00(\\.0+)?)?Z?)?");

    /** As many digits as Excel keeps of a number; what lies beyond is an artefact of its binary form. */
    private static final MathContext KEPT_BY_EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final double LARGEST = 1e15;

    /** Nothing that a file states is nearer to zero; smaller numbers have hundreds of decimals. */
    private static final double SMALLEST = 1e-9;

    /** The number of the 31st of December 9999, the last day that Excel knows. */
    private static final int LAST_DAY = 2_958_465;

    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;

    SheetValues(SharedTexts texts, CellFormats formats, boolean from1904) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** What a cell came to. */
    sealed interface Value {}

    /** A cell that could be read; its text may be empty. */
    record Read(String text) implements Value {}

    /** A cell that was refused. */
    record Refused(String given, String expected) implements Value {}

    /**
     * Reads a cell that is no formula.
     *
     * @param type the kind of cell, as the XML of a sheet names it
     * @param style which of the workbook's styles it has
     * @param content what the XML has as its value
     */
    Value read(String type, int style, String content) {
        if (content.isEmpty()) {
            return new Read("");
        }
        return switch (type) {
            case "s" -> new Read(texts.get(Integer.parseInt(content)));
            case "inlineStr", "str" -> new Read(SharedTexts.decoded(content));
            case "b" -> new Read(content.equals("1") || content.equals("true") ? "true" : "false");
            case "d" -> isoDate(content);
            case "n" -> formats.isDate(style) ? date(content) : asShown(number(content), style);
            default -> new Refused(content, CellText.ERROR_EXPECTED);
        };
    }

    private static Value number(String content) {
        if (!isNumber(content)) {
            return new Refused(content, "a number");
        }
        double size = Math.abs(Double.parseDouble(content));
        if (size >= LARGEST || (size > 0 && size < SMALLEST)) {
            return new Refused(content, "a number of at most 15 digits; type a longer reference as text");
        }
        return new Read(exact(content).toPlainString());
    }

    /** A format of zeros is that of a reference: what it shows is read, leading zeros, text and dashes too. */
    private Value asShown(Value value, int style) {
        return value instanceof Read read && read.text().matches("\\d+")
                ? ZeroFormat.shown(formats.codeOf(style), read.text())
                        .<Value>map(Read::new)
                        .orElse(value)
                : value;
    }

    private Value date(String content) {
        if (!isNumber(content)) {
            return new Refused(content, "a date");
        }
        double day = Double.parseDouble(content);
        if (day < 1 || day > LAST_DAY) {
            return new Refused(content, "a date that Excel knows");
        }
        var exact = exact(content);
        var moment = DateUtil.getLocalDateTime(exact.doubleValue(), from1904);
        return exact.scale() > 0
                ? new Refused(moment.toString(), "a date without a time of day")
                : new Read(moment.toLocalDate().toString());
    }

    private static Value isoDate(String content) {
        var date = ISO_DATE.matcher(content);
        return date.matches() ? new Read(date.group(1)) : new Refused(content, "a date without a time of day");
    }

    private static boolean isNumber(String content) {
        return content.length() <= 400 && NUMBER.matcher(content).matches();
    }

    private static BigDecimal exact(String content) {
        var exact =
                new BigDecimal(Double.parseDouble(content)).round(KEPT_BY_EXCEL).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
