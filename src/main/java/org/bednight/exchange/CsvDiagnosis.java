package org.bednight.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Finds out where and why a text is no CSV. FastCSV names the line on which a record starts; who mends the file looks
 * for the one on which a quote opens, which may be many lines on.
 */
final class CsvDiagnosis {

    private static final String DOUBLED = "; a quote inside quoted text is written twice";

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;
    private int cells;

    private CsvDiagnosis(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Returns the first fault of a text that FastCSV has refused. */
    static RowFault of(String text, char separator) {
        var diagnosis = new CsvDiagnosis(text, separator);
        while (diagnosis.position < text.length()) {
            var fault = diagnosis.findFaultOfCell();
            if (fault != null) {
                return fault;
            }
            diagnosis.passSeparator();
        }
        return RowFault.ofFile("", "comma-separated text after RFC 4180");
    }

    private @Nullable RowFault findFaultOfCell() {
        int start = position;
        int startLine = line;
        if (text.charAt(position) == '"') {
            if (!passQuoted()) {
                return fault(startLine, start, "a closing quote for the one that opens here" + DOUBLED);
            }
            if (!isAtEndOfCell()) {
                return fault(
                        startLine,
                        start,
                        "%s or the end of the line after the closing quote"
                                        .formatted(separator == ',' ? "a comma" : "a separator")
                                + DOUBLED);
            }
        }
        while (!isAtEndOfCell()) {
            position++;
        }
        if (position - start > CsvText.LONGEST_CELL) {
            return fault(startLine, start, "at most %,d characters in a cell".formatted(CsvText.LONGEST_CELL));
        }
        return ++cells > CsvText.MOST_CELLS
                ? fault(startLine, start, "at most %,d cells on a line".formatted(CsvText.MOST_CELLS))
                : null;
    }

    /** Passes a quoted text, and returns whether its quote closes. */
    private boolean passQuoted() {
        for (position++; position < text.length(); position++) {
            if (text.charAt(position) == '"') {
                boolean doubled = position + 1 < text.length() && text.charAt(position + 1) == '"';
                if (!doubled) {
                    position++;
                    return true;
                }
                position++;
            } else if (endsLine()) {
                line++;
            }
        }
        return false;
    }

    private void passSeparator() {
        if (position < text.length() && text.charAt(position) != separator) {
            cells = 0;
            if (endsLine()) {
                line++;
            }
        }
        position++;
    }

    private boolean isAtEndOfCell() {
        return position >= text.length()
                || text.charAt(position) == separator
                || "\r\n".indexOf(text.charAt(position)) >= 0;
    }

    /** Returns whether the character here is the last of a line end: a CR before an LF is not. */
    private boolean endsLine() {
        char c = text.charAt(position);
        boolean beforeLineFeed = position + 1 < text.length() && text.charAt(position + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }

    private RowFault fault(int startLine, int start, String expected) {
        int end = Math.min(text.length(), start + 200);
        return new RowFault(startLine, "", text.substring(start, end), expected);
    }
}
