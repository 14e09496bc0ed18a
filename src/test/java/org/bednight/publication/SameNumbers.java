package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.publication.SheetTables.SheetCell;
import org.bednight.publication.SheetTables.SheetTable;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.style.Wording;

/**
 * Pairs each number of each table of a paper with that of its workbook, by table, row and column. The workbook has the exact
 * amounts: a part of a table may be shown a unit beside its own rounding, so that the table adds up.
 */
final class SameNumbers {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Which tables, columns and rows of a workbook have other names than those of the paper. */
    private static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("Budget monitor, .*", "Budget monitor, .*"),
            Map.entry("(Forecast|Outturn) by establishment type.*", "(Forecast|Outturn) by establishment type.*"),
            Map.entry("What moved the variance since.*", "What moved the variance.*"),
            Map.entry("What moved the forecast since.*", "What moved the variance.*"),
            Map.entry("Bed nights, .*", "Activity"),
            Map.entry("Children.*", "Children.*"),
            Map.entry("What is committed.*", "What is committed.*"),
            Map.entry("Cost (to date )?by length of stay.*", "Cost (to date )?by length of stay.*"),
            Map.entry("From gross to net.*", "From gross to net.*"),
            Map.entry("What the year may cost.*", "What the year may cost.*"),
            Map.entry("Remand funding.*", "Funding, .*"),
            Map.entry("Cost of bed nights.*", "Cost of bed nights.*"),
            Map.entry("Cost against .*", "Cost against .*"),
            Map.entry("What each report forecast.*", "What each report forecast.*"));

    private final List<SheetTable> sheets;
    private final Wording wording;

    SameNumbers(List<SheetTable> sheets, Wording wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    /** Checks a table, and returns how many of its numbers are in the workbook. */
    int check(String name, ShownTables.Shown table) {
        if (table.caption().startsWith("Budget monitor")) {
            hasNoOtherColumns(name, table);
        }
        int pairs = 0;
        for (var row : table.rows()) {
            for (int column = 1; column < row.size(); column++) {
                if (ShownTables.number(row.get(column)).isPresent()) {
                    pairs += check(name, table, row, column);
                }
            }
        }
        return pairs;
    }

    /** A year that is over has nothing to date beside its outturn, in the workbook as in the paper. */
    private void hasNoOtherColumns(String name, ShownTables.Shown table) {
        for (var sheet : sheets) {
            if (sheet.name().startsWith("Budget monitor")) {
                sheet.rows()
                        .forEach((row, cells) -> cells.forEach((heading, cell) -> {
                            if (cell.exact().isPresent()) {
                                assertThat(table.headings())
                                        .as("%s, %s", name, row)
                                        .contains(heading);
                            }
                        }));
            }
        }
    }

    private int check(String name, ShownTables.Shown table, List<String> row, int column) {
        var heading = table.headings().get(column);
        var place = "%s: %s, row %s, column %s".formatted(name, table.caption(), row.get(0), heading);
        var found = find(table, row.get(0), heading);
        if (found.isEmpty()) {
            assertThat(isLeftOut(table, row.get(0), heading))
                    .as("%s is not in the workbook", place)
                    .isTrue();
            return 0;
        }
        same(place, row.get(column), found.get(), heading);
        return 1;
    }

    private static boolean isLeftOut(ShownTables.Shown table, String row, String heading) {
        return heading.equals("Explanation")
                || row.startsWith("of which ")
                || (table.caption().startsWith("Cost of bed nights") && heading.equals("Difference"))
                || (table.caption().startsWith("What moved the forecast") && row.equals("Forecast"))
                || table.caption().matches("Who signs.*|Where the figures.*");
    }

    private Optional<SheetCell> find(ShownTables.Shown table, String row, String heading) {
        if (table.caption().startsWith("The year with each what-if")) {
            boolean forecast = row.equals("As forecast");
            return sheets.stream()
                    .filter(sheet -> sheet.rows().containsKey("With all of these"))
                    .filter(sheet -> forecast || sheet.name().equals(row + ", " + wording.units()))
                    .map(sheet -> sheet.rows().get(forecast ? "As forecast" : "With all of these"))
                    .map(cells -> cells.get(column(table, heading)))
                    .findFirst();
        }
        var step = table.caption().replaceFirst(", step by step, ", ", ");
        return sheets.stream()
                .filter(sheet -> step.equals(table.caption())
                        ? isSheetOf(table.caption(), sheet.name())
                        : sheet.name().equals(step))
                .filter(sheet -> isMovementOf(table, sheet))
                .flatMap(sheet -> Optional.ofNullable(sheet.rows().get(row(table, row))).stream())
                .flatMap(cells -> Optional.ofNullable(cells.get(column(table, heading))).stream())
                .findFirst();
    }

    private static boolean isSheetOf(String caption, String sheet) {
        return TABLES.stream().anyMatch(each -> caption.matches(each.getKey()) && sheet.matches(each.getValue()));
    }

    /** Of two movements, that since the last month and that since an earlier version, each has its own sheet. */
    private static boolean isMovementOf(ShownTables.Shown table, SheetTable sheet) {
        if (!table.caption().startsWith("What moved the")) {
            return true;
        }
        var since = table.caption().replaceFirst(".* since (.*?)(, by establishment type)?, £.*", "$1");
        return sheet.rows().containsKey("Variance in " + since);
    }

    private static String row(ShownTables.Shown table, String row) {
        if (table.caption().startsWith("Remand funding") && row.equals("Total")) {
            return "Budget";
        }
        return row.replaceFirst("^(Committed: children in custody) on .*", "$1");
    }

    private static String column(ShownTables.Shown table, String heading) {
        var caption = table.caption();
        if (caption.startsWith("Remand funding")) {
            int place = table.headings().indexOf(heading);
            return heading.equals("Variance") ? heading : place == 1 ? "Amount" : "Year before";
        }
        if (caption.startsWith("What moved the forecast") && heading.equals("Total")) {
            return "Amount";
        }
        if (caption.startsWith("Cost of bed nights")) {
            return heading.replaceFirst(" forecast$", "");
        }
        if (caption.startsWith("Budget monitor") || caption.contains("by establishment type")) {
            return heading;
        }
        if (heading.equals("Price to date")) {
            return "Average price to date, £";
        }
        return caption.contains("what-if") || caption.contains("step by step")
                ? heading.replace("Bed nights", "Nights")
                : heading.replaceFirst("(20\\d\\d/\\d\\d) price", "$1 average price, £");
    }

    private void same(String place, String shown, SheetCell cell, String heading) {
        if (shown.equals(Figure.NONE) || shown.isEmpty()) {
            assertThat(cell.shown()).as(place).isIn("", Figure.WITHHELD, "0");
            return;
        }
        var paper = ShownTables.number(shown).orElseThrow();
        assertThat(cell.exact()).as(place).isPresent();
        boolean chance = shown.matches(".*(%|points?)\\)?") && !heading.equals("Variance %");
        var exact = cell.exact().orElseThrow();
        var inUnits = chance ? exact.multiply(HUNDRED) : exact.movePointLeft(cell.digits());
        var unit = BigDecimal.ONE.movePointLeft(Math.max(paper.scale(), 0)).multiply(new BigDecimal("1.01"));
        assertThat(inUnits.subtract(paper).abs())
                .as("%s: %s in the paper, %s in the workbook", place, shown, cell)
                .isLessThanOrEqualTo(unit);
        if (!chance) {
            var rounded = inUnits.setScale(Math.max(paper.scale(), 0), RoundingMode.HALF_UP);
            assertThat(ShownTables.number(cell.shown()).orElseThrow())
                    .as("%s: %s as the workbook shows it", place, cell)
                    .isEqualByComparingTo(rounded);
        }
    }
}
