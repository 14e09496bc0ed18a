package org.bednight.extract.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.KeyText;

/** Which rows under the headings are none of a child. */
public final class RowWords {

    private static final String TOTAL = "(grand |sub-?)?totals?\\b.*";

    private final Set<String> skip;
    private final List<String> headings;
    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();

    RowWords(List<String> skipped, Line headings) {
        this.skip = skipped.stream().map(KeyText::ignoringCase).collect(Collectors.toSet());
        this.headings = texts(headings);
    }

    /** Returns a look at rows under headings, with the words alone that are known without a mapping. */
    public static RowWords of(Line headings) {
        return new RowWords(List.of(), headings);
    }

    /** Says whether a row is none of a child: a total, the headings once more, or what the mapping says. */
    public boolean isNone(Line line) {
        var texts = texts(line);
        if (!texts.isEmpty() && texts.equals(headings)) {
            repeated.add(line.number());
            return true;
        }
        var first = texts.isEmpty() ? "" : texts.get(0);
        if (first.matches(TOTAL) || skip.stream().anyMatch(first::startsWith)) {
            totals.add(line.number());
            return true;
        }
        return false;
    }

    void passOver(Line line) {
        empty.add(line.number());
    }

    private static List<String> texts(Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(KeyText::ignoringCase)
                .toList();
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        say(sentences, totals, "Totals, or rows that begin as the mapping says, were passed over");
        say(sentences, repeated, "Headings that are repeated were passed over");
        say(sentences, empty, "Rows with nothing in the columns of the mapping were passed over");
        return sentences;
    }

    private static void say(List<String> sentences, List<Integer> lines, String what) {
        if (!lines.isEmpty()) {
            var named = lines.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
            var more = lines.size() > 20 ? " and %d more".formatted(lines.size() - 20) : "";
            sentences.add("%s: row %s%s.".formatted(what, named, more));
        }
    }
}
