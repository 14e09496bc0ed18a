package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** METHOD §11: every table of amounts on a page adds up as it is shown, for children in three sectors at prices with pence. */
@QuarkusTest
class PageSumsTest {

    private static final String YEAR = "financialYear=2018-19&asAt=2018-05-31";

    @Inject
    Facts facts;

    @BeforeEach
    void recordCouncil() {
        facts.clear();
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedFrom", "2016-04-01"))
                .statusCode(200);
        facts.price("LASCH", "2016-04-01", "2020-03-31", "678.73")
                .price("STC", "2016-04-01", "2020-03-31", "546.37")
                .price("YOI", "2016-04-01", "2017-03-31", "177.21")
                .price("YOI", "2017-04-01", "2020-03-31", "189.47");
        var sectors = List.of("LASCH", "STC", "YOI");
        for (int child = 0; child < 36; child++) {
            var start = LocalDate.of(2016, 4, 3).plusDays(22L * child);
            facts.episodes("X001,R%1$d,C%1$d,%2$s,,%3$s,%4$s,,"
                    .formatted(child, sectors.get(child % 3), start, start.plusDays(31L + child)));
        }
        allocation("Board", "41234.49");
        allocation("Trust", "20123.48");
        allocation("Own", "3456.48");
    }

    private void allocation(String funder, String amount) {
        facts.put("/authorities/X001/allocations/2018-19/" + funder, Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "census", "episode"})
    void the_tables_of_a_forecast_add_up(String model) {
        for (int month = 4; month < 12; month++) {
            var asAt = LocalDate.of(2018, month, 28);
            var page = WebPages.page("/authorities/X001?financialYear=2018-19&model=%s&asAt=%s".formatted(model, asAt));
            var sectors = table(page, "By sector");
            for (var row : sectors) {
                assertThat(row.get(1) + row.get(3)).as("row of %s", sectors).isEqualTo(row.get(4));
            }
            for (int column : List.of(1, 3, 4)) {
                assertThatLastIsSum(sectors, column);
            }
            assertThatLastIsSum(table(page, "Who funds the year"), 1);
            assertThatLastIsSum(table(page, "Committed and expected"), 1);
            assertThat(table(page, "Budget,").get(0).get(1))
                    .isEqualTo(sectors.get(sectors.size() - 1).get(1));
            assertThatRunningSum(table(page, "By period"));
        }
    }

    private static void assertThatRunningSum(List<List<Double>> periods) {
        double sum = 0;
        for (var period : periods) {
            sum += period.get(1);
            assertThat(period.get(2)).as("cost up to a month of %s", periods).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prices=3.7",
                "prices=5&arrivals=12",
                "stays=-7&diverted=10&divertedCost=123.45",
                "prices=3&arrivals=-9&stays=4&allocations=7",
                "nights=-10&saving=1234.56"
            })
    void the_tables_of_a_what_if_add_up(String changes) {
        var page = WebPages.page("/authorities/X001/what-if?%s&%s".formatted(YEAR, changes));
        var figures = table(page, "The forecast without and with");
        for (int row = 1; row < 5; row++) {
            var figure = figures.get(row);
            assertThat(figure.get(0) + figure.get(2)).as("row of %s", figures).isEqualTo(figure.get(1));
        }
        assertThatLastIsSum(table(page, "What each change moves"), 1);
        for (var month : table(page, "Cumulative cost by month")) {
            assertThat(month.get(0) + month.get(2)).isEqualTo(month.get(1));
        }
        var difference = figures.get(1).get(2);
        assertThat(page)
                .contains("£%,.0f %s than without them"
                        .formatted(Math.abs(difference), difference > 0 ? "more" : "less"));
    }

    @Test
    void the_tables_of_usage_add_up() {
        var page = WebPages.page("/authorities/X001/usage?financialYear=2017-18&asAt=2018-02-17");
        assertThatLastIsSum(table(page, "Bed nights by month"), 6);
        var beside = table(page, "Beside 2016/17");
        for (int column : List.of(5, 6)) {
            assertThatLastIsSum(beside, column);
        }
    }

    private static void assertThatLastIsSum(List<List<Double>> rows, int column) {
        var parts = rows.subList(0, rows.size() - 1);
        assertThat(parts).isNotEmpty();
        assertThat(parts.stream().mapToDouble(row -> row.get(column)).sum())
                .as("column %d of %s", column, rows)
                .isEqualTo(rows.get(rows.size() - 1).get(column));
    }

    /** Reads the numbers of a table, whose heading begins so; text counts as nothing. */
    private static List<List<Double>> table(String page, String caption) {
        int at = page.indexOf(">" + caption);
        assertThat(at).as(caption).isPositive();
        var rows = new ArrayList<List<Double>>();
        Pattern.compile("(?s)<tr.*?</tr>")
                .matcher(page.substring(at, page.indexOf("</table>", at)))
                .results()
                .map(row -> cells(row.group()))
                .filter(cells -> !cells.isEmpty())
                .forEach(rows::add);
        return rows;
    }

    private static List<Double> cells(String row) {
        return Pattern.compile("<td[^>]*>(.*?)</td>")
                .matcher(row)
                .results()
                .map(cell -> number(cell.group(1).replaceAll("<[^>]*>", "")))
                .toList();
    }

    private static double number(String text) {
        var figure = Pattern.compile("(\\(?)£?([0-9,]+(?:\\.[0-9]+)?)").matcher(text.replace("−", "("));
        if (!figure.find()) {
            return 0;
        }
        double size = Double.parseDouble(figure.group(2).replace(",", ""));
        return figure.group(1).isEmpty() ? size : -size;
    }
}
