package org.bednight.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** METHOD §11: tables that are shown rounded add up as shown. */
class TableRoundingTest {

    private static final int TABLES = 3000;

    /** Rounded one by one these are 14,539, 56,366 and 62,317, which are 133,222. */
    @Test
    void the_parts_of_a_sum_are_rounded_by_the_largest_remainder() {
        assertThat(SumRounding.parts(decimals("14539.35", "56366.38", "62317.45"), 0))
                .isEqualTo(decimals("14539", "56366", "62318"));
        assertThat(SumRounding.total(decimals("14539.35", "56366.38", "62317.45"), 0))
                .isEqualTo(new BigDecimal("133223"));
    }

    @Test
    void of_equal_remainders_the_earlier_part_is_rounded_up() {
        assertThat(SumRounding.parts(decimals("0.5", "0.5", "0"), 0)).isEqualTo(decimals("1", "0", "0"));
        assertThat(SumRounding.parts(decimals("-1.5", "-1.5"), 0)).isEqualTo(decimals("-1", "-2"));
    }

    @Test
    void thousands_are_rounded_alike() {
        assertThat(SumRounding.parts(decimals("1400", "1400", "1400"), -3))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(decimals("2000", "1000", "1000"));
    }

    @Test
    void a_table_adds_up_down_and_across() {
        var table = TableRounding.of(List.of(decimals("0.4", "0.4"), decimals("0.4", "0.4")), 0);

        assertThat(table.addsUp()).isTrue();
        assertThat(table.total()).isEqualByComparingTo("2");
        assertThat(table.cells()).isEqualTo(List.of(decimals("1", "0"), decimals("0", "1")));
    }

    /** The second way: all roundings down or up of each cell are tried. Where none fits, the table says so. */
    @Test
    void every_table_adds_up_where_any_rounding_of_its_cells_does() {
        var random = new Random(2018);
        int not = 0;
        for (int number = 0; number < TABLES; number++) {
            var exact = drawn(random, 1 + random.nextInt(4), 1 + random.nextInt(3));
            var table = TableRounding.of(exact, 0);
            checkTotals(exact, table);
            checkCells(exact, table);
            assertThat(table.addsUp()).as("%s", exact).isEqualTo(isPossible(exact, table));
            assertThat(addsUp(table.cells(), table) || !table.addsUp())
                    .as("%s", exact)
                    .isTrue();
            not += table.addsUp() ? 0 : 1;
        }
        assertThat(not).as("tables that cannot add up both ways").isBetween(1, TABLES / 20);
    }

    private static void checkTotals(List<List<BigDecimal>> exact, TableRounding table) {
        var sum = exact.stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(table.total()).isEqualByComparingTo(sum.setScale(0, RoundingMode.HALF_UP));
        assertThat(SumRounding.sum(table.rowTotals())).isEqualByComparingTo(table.total());
        assertThat(SumRounding.sum(table.columnTotals())).isEqualByComparingTo(table.total());
    }

    private static void checkCells(List<List<BigDecimal>> exact, TableRounding table) {
        for (int row = 0; row < exact.size(); row++) {
            for (int column = 0; column < exact.get(row).size(); column++) {
                var off = table.cells()
                        .get(row)
                        .get(column)
                        .subtract(exact.get(row).get(column));
                assertThat(off.abs()).isLessThan(BigDecimal.ONE);
            }
        }
    }

    private static boolean isPossible(List<List<BigDecimal>> exact, TableRounding table) {
        int width = exact.get(0).size();
        int cells = exact.size() * width;
        return IntStream.range(0, 1 << cells).anyMatch(up -> {
            var tried = new ArrayList<List<BigDecimal>>();
            for (int row = 0; row < exact.size(); row++) {
                var line = new ArrayList<BigDecimal>();
                for (int column = 0; column < width; column++) {
                    var cell = exact.get(row).get(column);
                    boolean isUp = (up >> (row * width + column) & 1) == 1;
                    line.add(cell.setScale(0, isUp ? RoundingMode.CEILING : RoundingMode.FLOOR));
                }
                tried.add(line);
            }
            return addsUp(tried, table);
        });
    }

    private static boolean addsUp(List<List<BigDecimal>> cells, TableRounding table) {
        boolean across = IntStream.range(0, cells.size())
                .allMatch(row -> SumRounding.sum(cells.get(row))
                                .compareTo(table.rowTotals().get(row))
                        == 0);
        return across
                && IntStream.range(0, table.columnTotals().size())
                        .allMatch(column -> cells.stream()
                                        .map(row -> row.get(column))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(table.columnTotals().get(column))
                                == 0);
    }

    private static List<List<BigDecimal>> drawn(Random random, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> random.nextInt(5) == 0
                                ? BigDecimal.ZERO
                                : BigDecimal.valueOf(random.nextInt(4000) - 2000, 2))
                        .toList())
                .toList();
    }

    private static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
