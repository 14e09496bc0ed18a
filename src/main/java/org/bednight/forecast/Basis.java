package org.bednight.forecast;

import org.bednight.language.Choice;

/** What a rolling average is a mean of. */
public enum Basis {
    /** Bed nights of the window ÷ its days: a month of n days gets n times this rate. */
    PER_DAY("per-day"),
    /** The mean of the window's month totals, as a spreadsheet takes it: each whole month gets it. */
    PER_MONTH("per-month");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws InvalidSetting if the text is neither {@code per-day} nor {@code per-month}
     */
    public static Basis parse(String text) {
        return Choice.find(Basis.class, text)
                .orElseThrow(() -> new InvalidSetting("basis", text, Choice.list(Basis.class)));
    }

    @Override
    public String toString() {
        return text;
    }
}
