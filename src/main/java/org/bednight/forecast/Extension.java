package org.bednight.forecast;

import org.bednight.language.Choice;

/** How a rolling average is carried past its first month. */
public enum Extension {
    /** The latest average holds for all months to come. */
    HELD("held"),
    /** Each projected month enters the window of the next, as when AVERAGE() is dragged down a sheet. */
    ROLLED("rolled");

    private final String text;

    Extension(String text) {
        this.text = text;
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws InvalidSetting if the text is neither {@code held} nor {@code rolled}
     */
    public static Extension parse(String text) {
        return Choice.find(Extension.class, text)
                .orElseThrow(() -> new InvalidSetting("extension", text, Choice.list(Extension.class)));
    }

    @Override
    public String toString() {
        return text;
    }
}
