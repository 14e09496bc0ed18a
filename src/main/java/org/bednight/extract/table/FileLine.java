package org.bednight.extract.table;

/**
 * Where a row stands.
 *
 * @param file the name of the file, as its sender calls it
 * @param line counted from 1; 0 for the file as a whole
 */
public record FileLine(String file, int line) {

    /** Returns the place in words, as {@code line 3 of Episodes.csv}. */
    @Override
    public String toString() {
        return line == 0 ? file : "line %d of %s".formatted(line, file);
    }
}
