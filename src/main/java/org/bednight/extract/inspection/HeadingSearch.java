package org.bednight.extract.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bednight.exchange.CellTable.Line;
import org.bednight.extract.mapping.SheetHeadings;
import org.jspecify.annotations.Nullable;

/** Finds the row, or the two rows, in which the headings of a sheet stand. */
final class HeadingSearch {

    private static final int LOOKED_AT = 50;

    /** A start, an end and one more column at least. */
    private static final int FEWEST = 3;

    private HeadingSearch() {}

    /**
     * Headings that were found.
     *
     * @param index of their last row, among the lines that are not blank
     * @param rows how many rows they take, 1 or 2
     * @param score how many different columns of remands they name, and how clearly; 0 where they are no headings
     */
    record Found(int index, Line line, int rows, SheetHeadings headings, int score) {}

    /** Finds the headings that name most; the first of such rows. */
    static Optional<Found> find(List<Line> lines) {
        Found best = null;
        for (int index = 0; index < Math.min(lines.size(), LOOKED_AT); index++) {
            var found = at(lines, index);
            if (found != null && (best == null || found.score() > best.score())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Found at(List<Line> lines, int index) {
        var line = lines.get(index);
        if (holdsData(line)) {
            return null;
        }
        var single = scored(index, line, 1, SheetHeadings.of(line));
        var upper = index == 0 ? null : lines.get(index - 1);
        var best = single;
        if (upper != null && upper.number() == line.number() - 1 && !holdsData(upper) && !isTitle(upper, line)) {
            var two = scored(index, line, 2, SheetHeadings.of(upper, line));
            best = two.score() > single.score() ? two : single;
        }
        return best.score() > 0 ? best : null;
    }

    /** A title is one text, and stands where the headings begin. */
    private static boolean isTitle(Line upper, Line lower) {
        long texts = upper.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return texts == 1 && first(upper) == first(lower);
    }

    private static int first(Line line) {
        int position = 0;
        while (position < line.cells().size() && line.cells().get(position).isEmpty()) {
            position++;
        }
        return position;
    }

    private static boolean holdsData(Line line) {
        return line.cells().stream().anyMatch(cell -> ColumnLook.isDate(cell) || cell.matches("\\d+"));
    }

    private static Found scored(int index, Line line, int rows, SheetHeadings headings) {
        var named = new HashSet<Guess>();
        for (var name : headings.names()) {
            HeadingWords.guesses(name).stream().findFirst().ifPresent(named::add);
        }
        boolean dated =
                named.stream().anyMatch(Guess::isStart) && named.stream().anyMatch(Guess::isEnd);
        int vague = (named.contains(Guess.START) ? 1 : 0) + (named.contains(Guess.END) ? 1 : 0);
        return new Found(index, line, rows, headings, dated && named.size() >= FEWEST ? 2 * named.size() - vague : 0);
    }
}
