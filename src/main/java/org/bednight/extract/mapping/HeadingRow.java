package org.bednight.extract.mapping;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.exchange.CellTable.Line;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.FileLine;
import org.jspecify.annotations.Nullable;

/** Finds the row that has the headings which a mapping names. */
final class HeadingRow {

    /** How far down headings are looked for. */
    private static final int LOOKED_AT = 100;

    private final Mapping mapping;
    private final List<Line> lines;
    private final FileLine whole;
    private final ExtractFaults faults;

    HeadingRow(Mapping mapping, List<Line> lines, FileLine whole, ExtractFaults faults) {
        this.mapping = mapping;
        this.lines = lines;
        this.whole = whole;
        this.faults = faults;
    }

    /**
     * The headings of a file.
     *
     * @param index of their last row, among the lines that are not blank
     */
    record Found(int index, Line line, SheetHeadings headings) {}

    /** Finds the row that the mapping states, or else the first that has all the headings; null, a fault, if none does. */
    @Nullable
    Found find(List<String> readAs) {
        var wanted = mapping.read();
        var stated = mapping.headingRow();
        var rows = IntStream.range(0, Math.min(lines.size(), LOOKED_AT))
                .mapToObj(this::at)
                .filter(found -> found.headings().haveAll(wanted))
                .toList();
        if (rows.isEmpty()) {
            refuse(wanted);
            return null;
        }
        var there = rows.stream()
                .filter(found -> stated != null && found.line().number() == stated)
                .findFirst();
        var found = there.orElse(rows.get(0));
        if (stated != null && there.isEmpty()) {
            readAs.add("The headings stand in row %d, not in row %d as the mapping says, and were read there."
                    .formatted(found.line().number(), stated));
        }
        return found;
    }

    /** Two rows of headings follow on one another; what stands further up is a title. */
    private Found at(int index) {
        var line = lines.get(index);
        var upper = index == 0 ? null : lines.get(index - 1);
        boolean two = mapping.rowsOfHeadings() == 2 && upper != null && upper.number() == line.number() - 1;
        return new Found(index, line, two && upper != null ? SheetHeadings.of(upper, line) : SheetHeadings.of(line));
    }

    /** Names what the nearest row lacks. */
    private void refuse(Collection<String> wanted) {
        var nearest = IntStream.range(0, Math.min(lines.size(), LOOKED_AT))
                .mapToObj(this::at)
                .reduce((best, next) -> next.headings().positions(wanted).size()
                                > best.headings().positions(wanted).size()
                        ? next
                        : best)
                .orElseThrow();
        for (var name : wanted) {
            if (nearest.headings().find(name).isEmpty()) {
                long several = nearest.headings().countOf(name);
                faults.add(
                        new FileLine(whole.file(), nearest.line().number()),
                        name,
                        "",
                        several > 1
                                ? "this heading once, but %d columns have it. Name the one that is meant in the mapping as '%s (1)', '%s (2)' and so on, counted from the left"
                                        .formatted(several, name, name)
                                : "a column with this heading, which the mapping names; of the %d that it names, the row that has most of them has %d. Mend the heading, or name the column in the mapping as the file does, or by its letter, such as column C"
                                        .formatted(
                                                wanted.size(),
                                                nearest.headings()
                                                        .positions(wanted)
                                                        .size()));
            }
        }
    }
}
