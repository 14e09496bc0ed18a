package org.bednight.extract.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.exchange.CellTable;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.DateOrder;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.FileDigest;
import org.bednight.exchange.FileForm;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.ExtractRow;
import org.bednight.extract.table.FileLine;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file by a mapping; columns that the mapping does not name are not looked at. */
public final class MappedTable {

    private final String name;
    private final Mapping mapping;
    private final boolean text;
    private final ExtractFaults faults;
    private final List<String> readAs = new ArrayList<>();

    private MappedTable(String name, Mapping mapping, boolean text, ExtractFaults faults) {
        this.name = name;
        this.mapping = mapping;
        this.text = text;
        this.faults = faults;
    }

    /**
     * Reads a file; its faults are added to {@code faults}.
     *
     * @param name as its sender calls it
     * @param mapping a complete one
     * @return the file; null where it is no table, or lacks columns
     */
    public static @Nullable MappedFile read(String name, byte[] content, Mapping mapping, ExtractFaults faults) {
        if (content.length == 0) {
            faults.add(new FileLine(name, 0), "", "", "a file that is not empty");
            return null;
        }
        try {
            var form = FileForm.of(null, content);
            var table = CellTable.read(content, form, mapping.sheet());
            var reader = new MappedTable(name, mapping, form == FileForm.CSV, faults);
            reader.readAs.addAll(table.readAs());
            return reader.read(table.lines(), FileDigest.of(content));
        } catch (FaultyFile unreadable) {
            unreadable
                    .faults()
                    .list()
                    .forEach(fault -> faults.add(new FileLine(name, fault.line()), "", "", fault.expected()));
            return null;
        }
    }

    private @Nullable MappedFile read(List<Line> lines, String sha256) {
        var found = new HeadingRow(mapping, lines, new FileLine(name, 0), faults).find(readAs);
        if (found == null) {
            return null;
        }
        var cells = rows(lines.subList(found.index() + 1, lines.size()), found);
        if (cells.isEmpty()) {
            faults.add(
                    new FileLine(name, 0),
                    "",
                    "",
                    "at least one row under the headings in which a column of the mapping has something");
        }
        var dates = dates(cells);
        ends().ifPresent(readAs::add);
        var rows = cells.entrySet().stream()
                .map(row -> new ExtractRow(new FileLine(name, row.getKey().number()), row.getValue(), dates, faults))
                .toList();
        return new MappedFile(name, sha256, rows, readAs);
    }

    /** Says which day the ends are, since a night too few or too many in each placement is seen by nobody. */
    private Optional<String> ends() {
        var columns = Stream.of(mapping.named().remandEnd(), mapping.named().placementEnd())
                .flatMap(Stream::ofNullable)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(" and "));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var end = mapping.end();
        return Optional.of(
                "Dates of %s are %s."
                        .formatted(
                                columns,
                                end == EndMeaning.LAST_NIGHT
                                        ? "last nights, which are counted, as the mapping states"
                                        : end == EndMeaning.DEPARTURE
                                                ? "days of departure, whose night is not counted, as the mapping states"
                                                : "taken as days of departure, whose night is not counted, since the mapping does not state end: state last-night there if the child slept in the placement on that day"));
    }

    private Map<Line, Map<String, String>> rows(List<Line> lines, HeadingRow.Found found) {
        var positions = found.headings().positions(mapping.read());
        var rowWords = new RowWords(mapping.wordsOfSkippedRows(), found.line());
        var rows = new LinkedHashMap<Line, Map<String, String>>();
        Map<String, String> above = Map.of();
        for (var line : lines) {
            var cells = rowWords.isNone(line) || hasSlipped(line, found.headings()) ? null : cells(line, positions);
            if (cells != null && cells.isEmpty()) {
                rowWords.passOver(line);
            } else if (cells != null) {
                fillDown(cells, above);
                rows.put(line, cells);
                above = cells;
            }
        }
        readAs.addAll(rowWords.sentences());
        return rows;
    }

    /** In a text, a row with too few cells, or with text beyond the last heading, has slipped, and nobody knows where. */
    private boolean hasSlipped(Line line, SheetHeadings headings) {
        int width = headings.width();
        boolean beyond = line.cells().stream().skip(headings.names().size()).anyMatch(cell -> !cell.isEmpty());
        if (!text || (line.cells().size() >= width && !beyond)) {
            return false;
        }
        faults.addSlipped(new FileLine(name, line.number()), width, line.cells().size());
        return true;
    }

    private Map<String, String> cells(Line line, Map<String, Integer> positions) {
        var cells = new HashMap<String, String>();
        positions.forEach((column, position) -> {
            var refused = line.refused().get(position);
            var cell = position < line.cells().size() ? line.cells().get(position) : "";
            if (refused != null) {
                faults.add(new FileLine(name, line.number()), column, "", refused);
            } else if (!cell.isEmpty() && !cell.equalsIgnoreCase("NULL")) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    /** Under a merged cell, whatever identifies the child is empty. */
    private void fillDown(Map<String, String> cells, Map<String, String> above) {
        var identity = new ArrayList<>(mapping.identifying());
        if (mapping.named().child() != null) {
            identity.add(mapping.named().child());
        }
        if (mapping.fillsDown() && identity.stream().noneMatch(cells::containsKey)) {
            identity.add(Objects.requireNonNullElse(mapping.named().dateOfBirth(), ""));
            identity.add(Objects.requireNonNullElse(mapping.named().turns18On(), ""));
            identity.forEach(column -> {
                if (above.containsKey(column)) {
                    cells.putIfAbsent(column, Objects.requireNonNull(above.get(column)));
                }
            });
        }
    }

    private MappedDates dates(Map<Line, Map<String, String>> rows) {
        var dates = new MappedDates(mapping.dates());
        for (var column : mapping.named().dates()) {
            var texts = rows.values().stream()
                    .map(cells -> cells.getOrDefault(column, ""))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            readAs.addAll(dates.learn(column, texts));
            if (DateOrder.mayBeSwapped(texts)) {
                faults.add(
                        new FileLine(name, 0),
                        column,
                        "",
                        "dates of one kind: those that Excel knows as dates all have a day up to 12, and those that it knows as text a day above 12, so that Excel may have swapped day and month. Enter the dates of this column anew, all as text or as YYYY-MM-DD");
            }
        }
        return dates;
    }
}
