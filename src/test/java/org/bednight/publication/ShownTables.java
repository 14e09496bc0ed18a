package org.bednight.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param after the notes below it, as one text
     */
    record Shown(String caption, List<String> headings, List<List<String>> rows, String after) {

        /**
         * Lists the sums that are not as shown.
         *
         * @param overspend 1 where an overspend is printed as a positive variance, otherwise −1
         */
        List<String> faults(int overspend) {
            var faults = new ArrayList<String>();
            for (var kind : KINDS) {
                if (caption.matches(kind.caption())) {
                    kind.down().forEach(heading -> columns(heading).forEach(column -> down(column, faults)));
                    kind.across().forEach(sum -> rows.forEach(row -> across(row, sum, overspend, faults)));
                }
            }
            return faults;
        }

        /** Says whether there is a rule for this table. */
        boolean isKnown() {
            return KINDS.stream().anyMatch(kind -> caption.matches(kind.caption()));
        }

        private List<Integer> columns(String heading) {
            return IntStream.range(1, headings.size())
                    .filter(column -> headings.get(column).matches(heading))
                    .boxed()
                    .toList();
        }

        private void down(int column, List<String> faults) {
            var parts = rows.subList(0, rows.size() - 1).stream()
                    .filter(row -> !row.get(0).startsWith("of which"))
                    .map(row -> number(row.get(column)))
                    .toList();
            check(
                    "column " + headings.get(column),
                    parts,
                    number(rows.get(rows.size() - 1).get(column)),
                    faults);
        }

        /** A sum of columns of which one is not in the table is not shown. */
        private void across(List<String> row, Sum sum, int overspend, List<String> faults) {
            var parts = new ArrayList<Optional<BigDecimal>>();
            for (var part : sum.parts()) {
                var columns = columns(part);
                if (columns.size() != 1) {
                    return;
                }
                var sign = BigDecimal.valueOf(
                        part.matches("Variance.*|Movement") && !caption.startsWith("Remand funding") ? overspend : 1);
                parts.add(number(row.get(columns.get(0))).map(sign::multiply));
            }
            var total = columns(sum.total());
            if (total.size() == 1) {
                check("row " + row.get(0), parts, number(row.get(total.get(0))), faults);
            }
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

    /** Columns, by their headings, of which the first add up to the last. */
    private record Sum(List<String> parts, String total) {}

    /** Which columns of a kind of table add up to their last row, and which to one of their cells. */
    private record Kind(String caption, List<String> down, List<Sum> across) {}

    private static final String ALL = ".*";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Budget monitor.*",
                    List.of(),
                    List.of(
                            new Sum(List.of("Latest budget", "Variance"), "Latest forecast|Outturn"),
                            new Sum(List.of("Budget to date", "Variance to date"), "Actual to date"),
                            new Sum(
                                    List.of("Previous forecast|Last forecast", "Movement"),
                                    "Latest forecast|Outturn"))),
            new Kind(
                    "(Forecast|Outturn) by establishment type.*",
                    List.of("Actual to date|.* forecast|Outturn|Movement"),
                    List.of(new Sum(
                            List.of("Previous forecast|Last forecast", "Movement"), "Latest forecast|Outturn"))),
            new Kind(
                    "Bed nights, .*",
                    List.of("Nights to .*|.* nights"),
                    List.of(new Sum(List.of("Nights to date", "Nights to come"), "2018/19 nights|2019/20 nights"))),
            new Kind("What is committed, .*", List.of(ALL), List.of()),
            new Kind("Cost (to date )?by length of stay.*", List.of(ALL), List.of()),
            new Kind(
                    "Remand funding.*",
                    List.of(ALL),
                    List.of(new Sum(List.of("Funding 2017/18", "Variance"), "Funding 2018/19"))),
            new Kind("Cost of bed nights.*", List.of(ALL), List.of()),
            new Kind("What moved the variance.*", List.of(ALL), List.of()),
            new Kind("What moved the forecast.*", List.of(ALL), List.of()),
            new Kind(
                    "Cost against .*", List.of(ALL), List.of(new Sum(List.of("Price", "Volume", "Mix"), "Difference"))),
            new Kind("From gross to net.*", List.of("Amount"), List.of()),
            new Kind(
                    "What each report forecast.*",
                    List.of(),
                    List.of(new Sum(List.of("Outturn", "Forecast less outturn"), "Forecast"))),
            new Kind("What the year may cost.*", List.of(), List.of()),
            new Kind("The year with each what-if.*", List.of(), List.of()),
            new Kind("Children.*", List.of(), List.of()),
            new Kind("Where the figures come from|Who signs this report", List.of(), List.of()),
            new Kind(".*, step by step, .*", List.of(ALL), List.of()));

    /** Reads a number as it is printed; an absent one counts as nothing, one that is withheld is unknown. */
    static Optional<BigDecimal> number(String cell) {
        if (cell.equals("–") || cell.isEmpty() || cell.equals("no change")) {
            return Optional.of(BigDecimal.ZERO);
        }
        var figure =
                cell.replaceAll(" (over|under)spend$| on budget$| points?$", "").replace(",", "");
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
                    var rows = rows(table);
                    tables.add(new Shown(
                            caption.getText(), rows.get(0), rows.subList(1, rows.size()), notes(elements, place)));
                }
            }
        }
        return tables;
    }

    private static String notes(List<?> elements, int table) {
        return elements.subList(table + 1, elements.size()).stream()
                .takeWhile(element ->
                        element instanceof XWPFParagraph paragraph && "TableNote".equals(paragraph.getStyle()))
                .map(element -> ((XWPFParagraph) element).getText())
                .collect(Collectors.joining(" "));
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }
}
