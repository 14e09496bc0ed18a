package org.bednight.extract.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.bednight.exchange.CellTable.Line;
import org.bednight.extract.mapping.PlaceWords;
import org.bednight.extract.mapping.RowWords;
import org.bednight.extract.mapping.StatusWords;
import org.bednight.remand.episode.Reference;

/**
 * A sheet whose headings were found, and a look at each of its columns.
 *
 * @param sheet as a mapping names it; empty for the only one
 * @param rows under the headings, without totals and repeated headings
 */
record SheetLook(String sheet, HeadingSearch.Found found, List<Line> rows, List<LookedColumn> columns) {

    /** With fewer cells that fit, a column is not what its heading says. */
    private static final double LEAST_FIT = 0.5;

    /** Knows what the cells of any sheet mean. */
    record Knowledge(PlaceWords places, PlaceNames names, StatusWords statuses, Predicate<Reference> refused) {

        double fit(Guess guess, ColumnLook look) {
            return look.fit(guess, places, names, statuses, refused);
        }
    }

    static SheetLook of(String sheet, List<Line> lines, HeadingSearch.Found found, Knowledge knowledge) {
        var words = RowWords.of(found.line());
        var rows = lines.subList(found.index() + 1, lines.size()).stream()
                .filter(line -> !words.isNone(line))
                .toList();
        var columns = new ArrayList<LookedColumn>();
        var names = found.headings().names();
        for (int position = 0; position < names.size(); position++) {
            columns.add(look(position, names.get(position), ColumnLook.of(rows, position), knowledge));
        }
        return new SheetLook(sheet, found, rows, columns);
    }

    private static LookedColumn look(int position, String heading, ColumnLook look, Knowledge knowledge) {
        for (var guess : HeadingWords.guesses(heading)) {
            double fit = look.texts().isEmpty() && guess.isEnd() ? 1 : knowledge.fit(guess, look);
            if (fit >= LEAST_FIT) {
                return new LookedColumn(position, heading, guess, fit, look);
            }
        }
        return new LookedColumn(
                position, "column " + CellReference.convertNumToColString(position), Guess.NONE, 0, look);
    }

    /** Lists the columns that one of the guesses was made of. */
    List<LookedColumn> all(Predicate<Guess> guess) {
        return columns.stream().filter(column -> guess.test(column.guess())).toList();
    }

    List<LookedColumn> all(Guess guess) {
        return all(each -> each == guess);
    }
}
