package org.bednight.extract.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.DateOrder;
import org.bednight.extract.mapping.PlaceWords;
import org.bednight.extract.mapping.StatusWords;
import org.bednight.remand.episode.Reference;

/** What the cells of a column hold. */
final class ColumnLook {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");

    /** What means that a stay lasts. */
    private static final Pattern OPEN = Pattern.compile(
            "(still )?(in placement|on remand)|ongoing|current|present|to date", Pattern.CASE_INSENSITIVE);

    private final List<Cell> cells = new ArrayList<>();

    /** A cell that is not empty, and the row that it stands in. */
    record Cell(int row, String text) {}

    static ColumnLook of(List<Line> rows, int position) {
        var look = new ColumnLook();
        for (var row : rows) {
            var text = position < row.cells().size() ? row.cells().get(position) : "";
            if (!text.isEmpty()) {
                look.cells.add(new Cell(row.number(), text));
            }
        }
        return look;
    }

    /** Returns a column of a cell alone. */
    static ColumnLook ofOne(Cell cell) {
        var look = new ColumnLook();
        look.cells.add(cell);
        return look;
    }

    List<Cell> cells() {
        return cells;
    }

    List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }

    /** Returns the share of the cells that fit a guess, from 0 to 1; 0 of a column without any. */
    double fit(Guess guess, PlaceWords places, PlaceNames names, StatusWords statuses, Predicate<Reference> refused) {
        return switch (guess) {
            case CHILD -> isNumbered() ? 0 : share(cell -> isReference(cell, refused));
            case NAME ->
                share(cell -> cell.chars().anyMatch(Character::isLetter) && !isDate(cell) && !holdsDigit(cell));
            case SECTOR, ESTABLISHMENT ->
                share(cell -> places.find(cell).isPresent() || names.find(cell).isPresent());
            case LEGAL_STATUS -> share(cell -> statuses.find(cell).isPresent());
            case NIGHTS -> share(cell -> NUMBER.matcher(cell).matches());
            case POSTCODE -> share(cell -> POSTCODE.matcher(cell).matches());
            case URN -> share(cell -> cell.matches("\\d{5,8}|[Xx]+"));
            case NONE -> 0;
            default ->
                share(cell ->
                        isDate(cell) || (guess.isEnd() && OPEN.matcher(cell).matches()));
        };
    }

    private double share(Predicate<String> fits) {
        return cells.isEmpty()
                ? 0
                : (double) cells.stream().filter(cell -> fits.test(cell.text())).count() / cells.size();
    }

    /** Rows that are numbered from 1 are no references of children. */
    private boolean isNumbered() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).text().equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return cells.size() > 1;
    }

    private static boolean isReference(String cell, Predicate<Reference> refused) {
        try {
            return !refused.test(Reference.parse(cell));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean holdsDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    /** Says whether a text is a date in some order. */
    static boolean isDate(String cell) {
        return isDate(cell, DateOrder.DAY_FIRST) || isDate(cell, DateOrder.MONTH_FIRST);
    }

    private static boolean isDate(String cell, DateOrder order) {
        try {
            order.readStated(cell);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
