package org.bednight.publication.style;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bednight.language.Choice;

/** In what amounts are printed. */
public enum MoneyUnits {
    POUNDS(0, "£", ""),
    THOUSANDS(3, "£000", "k"),
    MILLIONS(6, "£m", "m");

    private final int digits;
    private final String heading;
    private final String suffix;

    MoneyUnits(int digits, String heading, String suffix) {
        this.digits = digits;
        this.heading = heading;
        this.suffix = suffix;
    }

    /** Returns how many digits an amount in pounds is cut by. */
    public int digits() {
        return digits;
    }

    /** Returns what stands in the heading of a column of amounts. */
    public String heading() {
        return heading;
    }

    String suffix() {
        return suffix;
    }

    int decimals() {
        return this == MILLIONS ? 3 : 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }
}
