package org.bednight.remand;

import org.bednight.language.Choice;

/** What a file of episodes says of the episodes that it lacks. */
public enum ImportMode {
    /** Nothing: they stay as they are. */
    UPDATE,
    /** They are no longer true: those of the file's authorities are retired. */
    REPLACE;

    /**
     * Reads a mode.
     *
     * @throws IllegalArgumentException if the text is neither {@code update} nor {@code replace}
     */
    public static ImportMode parse(String text) {
        return Choice.parse(ImportMode.class, "A mode", text);
    }

    @Override
    public String toString() {
        return this == UPDATE ? "update" : "replace";
    }
}
