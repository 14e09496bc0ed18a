package org.bednight.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The faults of all files of an extract, gathered while they are read. For one thread at a time. */
public final class ExtractFaults {

    private static final int KEPT = 1_000;

    private static final int SHOWN = 20;

    /** A code of the returns, as J1 or E4B, which says nothing about a child by itself. */
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{0,2}[A-Z]?");

    private final List<ExtractFault> kept = new ArrayList<>();
    private int count;

    /**
     * Adds a fault.
     *
     * @param value what was given, of which only the form is kept
     */
    public void add(FileLine origin, String column, String value, String expected) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new ExtractFault(origin.file(), origin.line(), column, formOf(value), expected));
        }
    }

    /** Adds that a row has too few cells, or text beyond the last heading: it has slipped, and nobody knows where. */
    public void addSlipped(FileLine origin, int expected, int cells) {
        add(
                origin,
                "",
                "",
                "%d cells, one for each heading (an empty one still has its separator), not %d"
                        .formatted(expected, cells));
    }

    /** Returns how many faults were found, those included that are not kept. */
    public int count() {
        return count;
    }

    /** Returns the first 1,000 that were found, by file, line and column. */
    public List<ExtractFault> list() {
        return kept.stream().sorted().toList();
    }

    /**
     * Fails if there is any fault.
     *
     * @throws FaultyExtract with all of them
     */
    public void throwIfAny() {
        if (count > 0) {
            throw new FaultyExtract(this);
        }
    }

    /** Returns the form of a text: 9 for a digit, A and a for letters; a code of the returns as it is. */
    static String formOf(String value) {
        if (CODE.matcher(value).matches()) {
            return value;
        }
        var form = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(c -> form.appendCodePoint(formOf(c)));
        return form + (value.codePointCount(0, value.length()) > SHOWN ? "…" : "");
    }

    private static int formOf(int c) {
        if (Character.isDigit(c)) {
            return '9';
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 'A' : 'a';
        }
        return c > '~' || c < ' ' ? '?' : c;
    }
}
