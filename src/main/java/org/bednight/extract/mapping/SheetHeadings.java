package org.bednight.extract.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.KeyText;

/**
 * The names of a sheet's columns, from one row of headings or two.
 *
 * @param names by position from 0
 */
public record SheetHeadings(List<String> names) {

    private static final Pattern LETTER = Pattern.compile("column ([A-Z]{1,3})", Pattern.CASE_INSENSITIVE);

    public SheetHeadings {
        names = List.copyOf(names);
    }

    /** Names the columns by one row of headings. */
    public static SheetHeadings of(Line row) {
        return numbered(row.cells());
    }

    /** Names the columns by two rows: an upper heading goes for the columns to its right, as one over merged cells does. */
    public static SheetHeadings of(Line upper, Line lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        var names = new ArrayList<String>();
        var above = "";
        for (int position = 0; position < width; position++) {
            var own = cell(upper, position);
            var below = cell(lower, position);
            above = own.isEmpty() ? above : own;
            names.add(below.isEmpty() ? own : (above + " " + below).strip());
        }
        return numbered(names);
    }

    private static String cell(Line line, int position) {
        return position < line.cells().size() ? line.cells().get(position) : "";
    }

    private static SheetHeadings numbered(List<String> texts) {
        var often = texts.stream().collect(Collectors.groupingBy(KeyText::near, Collectors.counting()));
        var counted = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        for (int position = 0; position < texts.size(); position++) {
            var text = texts.get(position);
            var key = KeyText.near(text);
            if (key.isEmpty()) {
                names.add("column " + CellReference.convertNumToColString(position));
            } else if (often.getOrDefault(key, 0L) > 1) {
                names.add("%s (%d)".formatted(text, counted.merge(key, 1, Integer::sum)));
            } else {
                names.add(text);
            }
        }
        return new SheetHeadings(names);
    }

    /** Finds the column of a name; empty where there is none, or there are several. */
    Optional<Integer> find(String name) {
        return Optional.ofNullable(positions(List.of(name)).get(name));
    }

    /** Any column can also be named by its letter, as {@code column C}. */
    private Optional<Integer> byLetter(String name) {
        var letter = LETTER.matcher(name);
        return letter.matches()
                ? Optional.of(CellReference.convertColStringToIndex(
                                letter.group(1).toUpperCase(Locale.ROOT)))
                        .filter(position -> position < names.size())
                : Optional.empty();
    }

    /** Returns the positions of columns by their names, without those that are not there, or are there several times. */
    Map<String, Integer> positions(Collection<String> wanted) {
        var byKey = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.groupingBy(position -> KeyText.near(names.get(position))));
        var positions = new HashMap<String, Integer>();
        for (var name : wanted) {
            var found = byKey.getOrDefault(KeyText.near(name), List.of());
            if (found.size() == 1) {
                positions.put(name, found.get(0));
            } else if (found.isEmpty()) {
                byLetter(name).ifPresent(position -> positions.put(name, position));
            }
        }
        return positions;
    }

    boolean haveAll(Collection<String> wanted) {
        return positions(wanted).size() == wanted.size();
    }

    /** Says how many columns have a heading like {@code name}, but for a number behind it. */
    long countOf(String name) {
        return names.stream()
                .filter(each ->
                        KeyText.near(each.replaceFirst(" \\(\\d+\\)$", "")).equals(KeyText.near(name)))
                .count();
    }

    /** Returns how many columns there are up to the last that has a heading. */
    public int width() {
        int width = names.size();
        while (width > 0 && names.get(width - 1).startsWith("column ")) {
            width--;
        }
        return width;
    }
}
