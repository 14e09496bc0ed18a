package org.bednight.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.language.Counted;

/**
 * How the cells of one file are read: in the form that is asked for, and in others in which spreadsheets write it and which
 * can mean only one thing. What was read otherwise is noted, in sentences. For one thread at a time.
 */
final class CellReading {

    private final Columns columns;
    private final Faults faults;
    private final List<Row> rows;
    private final Map<String, DateOrder> orders = new HashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();

    /** What was read otherwise in one column: the first, and how many there are. */
    private record Note(String first, int more) {}

    /** @param rows those of the file; the dates of all of them show the order of a column */
    CellReading(Columns columns, Faults faults, List<Row> rows) {
        this.columns = columns;
        this.faults = faults;
        this.rows = rows;
    }

    Columns columns() {
        return columns;
    }

    Faults faults() {
        return faults;
    }

    /** Notes that a text was read as what another text means. */
    void note(String column, String text, String read) {
        note(column, "%s: '%s' was read as %s".formatted(column, text, read));
    }

    /**
     * Finds how a date is written in the form that is asked for; empty where the text is none, or may be one of two. The date
     * itself, which may be a birthday, is not noted.
     */
    Optional<String> date(String column, String text) {
        var order = orders.computeIfAbsent(column, this::order);
        try {
            var date = order.read(text).toString();
            note(
                    column,
                    DateOrder.isOrdered(text)
                            ? "%s: dates were read with the %s first, as a number above 12 in the column shows"
                                    .formatted(column, order == DateOrder.DAY_FIRST ? "day" : "month")
                            : "%s: dates in another form than 2018-05-31 were read".formatted(column));
            return Optional.of(date);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private DateOrder order(String column) {
        var texts = rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
        return DateOrder.mayBeSwapped(texts) ? DateOrder.UNKNOWN : DateOrder.shownBy(texts);
    }

    private void note(String column, String sentence) {
        notes.merge(column, new Note(sentence, 0), (first, another) -> new Note(first.first(), first.more() + 1));
    }

    /** Returns what was read otherwise than in the form that is asked for, a sentence for each column. */
    List<String> sentences() {
        var sentences = new ArrayList<>(columns.readAs());
        notes.values()
                .forEach(note -> sentences.add(
                        note.more() == 0
                                ? note.first() + "."
                                : "%s, and so in %s.".formatted(note.first(), Counted.of(note.more(), "more row"))));
        return sentences;
    }
}
