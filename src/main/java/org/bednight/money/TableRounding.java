package org.bednight.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of figures, rounded so that it adds up as shown, down and across: METHOD §11. The total is the rounded total; the
 * total column and the total row are rounded to it by the largest remainder; each cell is rounded down or up so that it
 * fits both, and of all ways to do so the one that rounds up the largest remainders is taken.
 *
 * <p>Where no way fits both, each cell is rounded half up and {@link #addsUp} is false: the total row and column win, and
 * cells may differ from them by a unit.
 *
 * @param cells by row, then column, rounded
 * @param rowTotals the total column, rounded
 * @param columnTotals the total row, rounded
 * @param total rounded half up
 * @param addsUp whether each row and column of cells adds up to its total
 */
public record TableRounding(
        List<List<BigDecimal>> cells,
        List<BigDecimal> rowTotals,
        List<BigDecimal> columnTotals,
        BigDecimal total,
        boolean addsUp) {

    public TableRounding {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /**
     * Rounds a table of a few columns.
     *
     * @param exact the cells by row, then column; each row has as many
     * @param scale how many decimals are shown; negative for thousands and the like
     */
    public static TableRounding of(List<List<BigDecimal>> exact, int scale) {
        var rows = SumRounding.parts(exact.stream().map(SumRounding::sum).toList(), scale);
        var columns =
                SumRounding.parts(columns(exact).stream().map(SumRounding::sum).toList(), scale);
        var total = SumRounding.sum(rows);
        return new Search(exact, rows, columns, scale)
                .find()
                .map(cells -> new TableRounding(cells, rows, columns, total, true))
                .orElseGet(() -> new TableRounding(oneByOne(exact, scale), rows, columns, total, false));
    }

    private static List<List<BigDecimal>> columns(List<List<BigDecimal>> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        return IntStream.range(0, width)
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .toList();
    }

    private static List<List<BigDecimal>> oneByOne(List<List<BigDecimal>> exact, int scale) {
        return exact.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.setScale(scale, RoundingMode.HALF_UP))
                        .toList())
                .toList();
    }

    /** Looks for the cells to round up, row by row; what is left to do depends on the units that each column still lacks. */
    private static final class Search {

        private final List<List<BigDecimal>> exact;
        private final List<List<BigDecimal>> floors;
        private final List<Integer> rowNeeds;
        private final List<Integer> columnNeeds;
        private final int scale;
        private final Map<State, Optional<Choice>> found = new HashMap<>();

        private record State(int row, List<Integer> needs) {}

        /** The columns that are rounded up in a row, as bits, and the remainders of all rows from there on. */
        private record Choice(int columns, BigDecimal remainders) {}

        Search(List<List<BigDecimal>> exact, List<BigDecimal> rows, List<BigDecimal> columns, int scale) {
            this.exact = exact;
            this.scale = scale;
            this.floors = exact.stream()
                    .map(row -> row.stream()
                            .map(cell -> SumRounding.floor(cell, scale))
                            .toList())
                    .toList();
            this.rowNeeds = needs(floors, rows);
            this.columnNeeds = needs(columns(floors), columns);
        }

        private List<Integer> needs(List<List<BigDecimal>> lines, List<BigDecimal> totals) {
            return IntStream.range(0, lines.size())
                    .mapToObj(line ->
                            SumRounding.units(totals.get(line).subtract(SumRounding.sum(lines.get(line))), scale))
                    .toList();
        }

        Optional<List<List<BigDecimal>>> find() {
            var cells = new ArrayList<List<BigDecimal>>();
            var needs = columnNeeds;
            for (int row = 0; row < exact.size(); row++) {
                var choice = best(new State(row, needs)).orElse(null);
                if (choice == null) {
                    return Optional.empty();
                }
                cells.add(rounded(row, choice.columns()));
                needs = less(needs, choice.columns());
            }
            return Optional.of(cells);
        }

        private List<BigDecimal> rounded(int row, int up) {
            return IntStream.range(0, floors.get(row).size())
                    .mapToObj(column -> isUp(up, column)
                            ? floors.get(row).get(column).add(SumRounding.unit(scale))
                            : floors.get(row).get(column))
                    .toList();
        }

        private Optional<Choice> best(State state) {
            var known = found.get(state);
            if (known == null) {
                known = state.row() == exact.size() ? last(state) : choose(state);
                found.put(state, known);
            }
            return known;
        }

        private static Optional<Choice> last(State state) {
            return state.needs().stream().allMatch(need -> need == 0)
                    ? Optional.of(new Choice(0, BigDecimal.ZERO))
                    : Optional.empty();
        }

        private Optional<Choice> choose(State state) {
            Choice best = null;
            for (int up = 0; up < 1 << columnNeeds.size(); up++) {
                if (fits(state, up)) {
                    var rest = best(new State(state.row() + 1, less(state.needs(), up)));
                    var sum = rest.isPresent() ? rest.get().remainders().add(remainders(state.row(), up)) : null;
                    if (sum != null && (best == null || sum.compareTo(best.remainders()) > 0)) {
                        best = new Choice(up, sum);
                    }
                }
            }
            return Optional.ofNullable(best);
        }

        /** Only cells that are not whole are rounded up, as many as the row lacks, where the column lacks one too. */
        private boolean fits(State state, int up) {
            return Integer.bitCount(up) == rowNeeds.get(state.row())
                    && IntStream.range(0, columnNeeds.size())
                            .filter(column -> isUp(up, column))
                            .allMatch(column -> state.needs().get(column) > 0
                                    && remainder(state.row(), column).signum() > 0);
        }

        private BigDecimal remainders(int row, int up) {
            return IntStream.range(0, columnNeeds.size())
                    .filter(column -> isUp(up, column))
                    .mapToObj(column -> remainder(row, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal remainder(int row, int column) {
            return exact.get(row).get(column).subtract(floors.get(row).get(column));
        }

        private static List<Integer> less(List<Integer> needs, int up) {
            return IntStream.range(0, needs.size())
                    .mapToObj(column -> needs.get(column) - (isUp(up, column) ? 1 : 0))
                    .toList();
        }

        private static boolean isUp(int up, int column) {
            return (up >> column & 1) == 1;
        }
    }
}
