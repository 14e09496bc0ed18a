package org.bednight.remand;

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
        return switch (text) {
            case "update" -> UPDATE;
            case "replace" -> REPLACE;
            default -> throw new IllegalArgumentException("A mode is update or replace, but was '" + text + "'");
        };
    }

    @Override
    public String toString() {
        return this == UPDATE ? "update" : "replace";
    }
}
