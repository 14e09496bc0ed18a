package org.bednight.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Where each column stands in one file: its {@link Headings}, found in its first line. */
final class Columns {

    private final Headings headings;
    private final List<String> names;
    private final Map<String, Integer> positions;
    private final List<String> readAs;

    private Columns(Headings headings, List<String> names, Map<String, Integer> positions, List<String> readAs) {
        this.headings = headings;
        this.names = names;
        this.positions = positions;
        this.readAs = readAs;
    }

    /**
     * Finds the columns in the cells of a file's first line.
     *
     * @throws FaultyFile if a required heading is missing, or one is unknown, empty or there twice
     */
    static Columns of(Headings headings, int line, List<String> cells) {
        var readAs = new ArrayList<String>();
        var names = withoutTrailingBlanks(cells).stream()
                .map(cell -> name(cell, headings, readAs))
                .toList();
        if (names.stream().noneMatch(headings::contains)) {
            throw new FaultyFile(new RowFault(
                    line,
                    "",
                    String.join(",", cells),
                    "the headings %s (those in brackets may be left out)".formatted(headings)));
        }
        var faults = new Faults();
        var positions = new HashMap<String, Integer>();
        for (int position = 0; position < names.size(); position++) {
            var name = names.get(position);
            var expected = expectedInPlaceOf(name, position, headings, positions);
            if (expected != null) {
                faults.add(new RowFault(line, name, name, expected));
            }
            positions.putIfAbsent(name, position);
        }
        headings.required().stream()
                .filter(name -> !positions.containsKey(name))
                .forEach(name -> faults.add(new RowFault(line, name, "", "a column with the heading " + name)));
        faults.throwIfAny();
        return new Columns(headings, names, positions, readAs);
    }

    private static @Nullable String expectedInPlaceOf(
            String name, int position, Headings headings, Map<String, Integer> earlier) {
        if (name.isEmpty()) {
            return "a heading above cell %d of each row".formatted(position + 1);
        }
        if (!headings.contains(name)) {
            return "one of the headings " + String.join(", ", headings.all());
        }
        return earlier.containsKey(name) ? "each heading once" : null;
    }

    /** Returns the heading that a cell means: one that differs in blanks and the like is read, and {@code readAs} says so. */
    private static String name(String cell, Headings headings, List<String> readAs) {
        var name = cell.toLowerCase(Locale.ROOT);
        if (headings.contains(name)) {
            return name;
        }
        var meant = headings.all().stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst();
        meant.ifPresent(known -> readAs.add("The heading '%s' was read as %s.".formatted(cell, known)));
        return meant.orElse(name);
    }

    /** Returns which headings were read otherwise than they stand, in sentences. */
    List<String> readAs() {
        return readAs;
    }

    private static String letters(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        var kept = new ArrayList<>(cells);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** Returns how many columns the file has. */
    int width() {
        return names.size();
    }

    /** Returns the heading at {@code position}; beyond the last heading, words that say which cell it is. */
    String nameAt(int position) {
        return position < names.size() ? names.get(position) : "cell " + (position + 1);
    }

    /** Returns where the column stands, counted from 0, or −1 if it is optional and absent. */
    int positionOf(String name) {
        var position = positions.get(name);
        if (position != null) {
            return position;
        }
        if (!headings.contains(name)) {
            throw new NoSuchElementException("The headings %s have no column '%s'".formatted(headings, name));
        }
        return -1;
    }
}
