package org.bednight.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The tables of a paper as a reader sees them, and what in each of them has to add up. */
final class ShownTables {

    private ShownTables() {}

    /**
     * A table.
     *
     * @param after the paragraph below it
     */
    record Shown(String caption, List<List<String>> rows, String after) {

        /** Lists the sums that are not as shown. */
        List<String> faults() {
            var faults = new ArrayList<String>();
            for (var kind : KINDS) {
                if (caption.matches(kind.caption())) {
                    kind.down().forEach(column -> down(column, faults));
                    kind.across().forEach(sum -> rows.forEach(row -> across(row, sum, faults)));
                    kind.inTotal().forEach(sum -> across(rows.get(rows.size() - 1), sum, faults));
                }
            }
            return faults;
        }

        private void down(int column, List<String> faults) {
            if (column >= rows.get(0).size()) {
                return;
            }
            var parts = rows.subList(0, rows.size() - 1).stream()
                    .filter(row -> !row.get(0).startsWith("of which"))
                    .map(row -> number(row.get(column)))
                    .toList();
            check("column " + column, parts, number(rows.get(rows.size() - 1).get(column)), faults);
        }

        private void across(List<String> row, Sum sum, List<String> faults) {
            int total = sum.total() < 0 ? row.size() + sum.total() : sum.total();
            var parts = (sum.parts().isEmpty()
                            ? IntStream.range(1, total).boxed().toList()
                            : sum.parts())
                    .stream().map(column -> number(row.get(column))).toList();
            check("row " + row.get(0), parts, number(row.get(total)), faults);
        }

        private void check(
                String what, List<Optional<BigDecimal>> parts, Optional<BigDecimal> total, List<String> faults) {
            if (total.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
                return;
            }
            var sum = parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total.get()) != 0) {
                faults.add("%s, %s: %s are %s, but %s is shown".formatted(caption, what, parts, sum, total.get()));
            }
        }
    }

    private record Sum(List<Integer> parts, int total) {}

    /** Which columns of a kind of table add up to their last row, and which rows to one of their cells. */
    private record Kind(String caption, List<Integer> down, List<Sum> across, List<Sum> inTotal) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Budget monitor.*",
                    List.of(3, 4, 5, 8),
                    List.of(new Sum(List.of(4, 8), 5)),
                    List.of(new Sum(List.of(2, 6), 5))),
            new Kind("Bed nights, .*", List.of(1, 3, 5, 6), List.of(new Sum(List.of(3, 5), 6)), List.of()),
            new Kind("Remand funding.*", List.of(1, 2, 3), List.of(new Sum(List.of(2, 3), 1)), List.of()),
            new Kind("Cost of bed nights.*", List.of(1, 2, 3), List.of(new Sum(List.of(1, 3), 2)), List.of()),
            new Kind("What moved the variance.*", List.of(1), List.of(), List.of()),
            new Kind("What moved the forecast.*", List.of(1, 2, 3, 4, 5), List.of(new Sum(List.of(), -1)), List.of()),
            new Kind("Cost against .*", List.of(1, 2, 3, 4), List.of(new Sum(List.of(1, 2, 3), 4)), List.of()),
            new Kind("From gross to net.*", List.of(4), List.of(), List.of()),
            new Kind(".*, step by step, .*", List.of(1, 2, 3, 4), List.of(), List.of()));

    /** Reads a number as it is printed; an absent one counts as nothing, one that is withheld is unknown. */
    static Optional<BigDecimal> number(String cell) {
        if (cell.equals("–") || cell.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        var figure = cell.replaceAll(" .*", "").replace(",", "");
        boolean negative = figure.startsWith("(") || figure.startsWith("−");
        var digits = figure.replaceAll("[(),−%£]", "");
        if (!digits.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(negative ? new BigDecimal(digits).negate() : new BigDecimal(digits));
    }

    static List<Shown> ofDocx(byte[] file) throws IOException {
        var tables = new ArrayList<Shown>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var elements = document.getBodyElements();
            for (int place = 1; place < elements.size(); place++) {
                if (elements.get(place) instanceof XWPFTable table
                        && elements.get(place - 1) instanceof XWPFParagraph caption) {
                    tables.add(new Shown(caption.getText(), rows(table), after(elements, place)));
                }
            }
        }
        return tables;
    }

    private static String after(List<?> elements, int table) {
        return elements.subList(table + 1, elements.size()).stream()
                .map(element -> element instanceof XWPFParagraph paragraph ? paragraph.getText() : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }
}
