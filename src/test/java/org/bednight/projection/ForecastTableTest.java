package org.bednight.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of a forecast, put into a pivot, sums to the forecast. */
@QuarkusTest
class ForecastTableTest {

    private static final String ASKED = "?financialYear=2018-19&asAt=2018-06-30&model=rolling-average";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromTwoSectors() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2019-04-01", "200.10")
                .price("STC", "2018-04-01", "2019-04-01", "500.55")
                .price("LASCH", "2018-04-01", "2019-04-01", "600.00")
                .episodes("X001,R1,C1,YOI,,2018-04-10,2018-05-20,,", "X001,R2,C2,STC,,2018-05-10,,,");
        facts.post(
                        "/allocations",
                        "authority,year,funder,amount,status,source\nX001,2018-19,Grant,100000,confirmed,Test")
                .statusCode(200);
    }

    @Test
    void the_rows_sum_to_the_outturn() {
        var rows = table("");

        assertThat(rows).hasSize(12 * 4).noneMatch(row -> "ALL".equals(row.get("sector")));
        assertThat(sum(rows, "actualCost").add(sum(rows, "projectedCost"))).isEqualByComparingTo(money("outturn.cost"));
        assertThat(sum(rows, "actualNights")).isEqualByComparingTo(money("actual.bedNights"));
    }

    @Test
    void each_row_names_its_forecast_budget_and_range() {
        for (var row : table("&totals=true")) {
            assertThat(row)
                    .containsEntry("authority", "X001")
                    .containsEntry("authorityName", "Council X001")
                    .containsEntry("financialYear", "2018-19")
                    .containsEntry("asAt", "2018-06-30")
                    .containsEntry("model", "rolling-average")
                    .containsEntry("yearBudget", "100000.00");
            assertThat(new BigDecimal(row.get("yearCostP10")))
                    .isEqualByComparingTo(money("range.quantiles.'0.1'"))
                    .isLessThanOrEqualTo(new BigDecimal(row.get("yearCostMedian")));
            assertThat(new BigDecimal(row.get("yearCostP90"))).isEqualByComparingTo(money("range.quantiles.'0.9'"));
        }
    }

    @Test
    void rows_of_all_sectors_come_in_where_they_are_asked_for() {
        var totals = table("&totals=true").stream()
                .filter(row -> "ALL".equals(row.get("sector")))
                .toList();

        assertThat(totals).hasSize(12);
        assertThat(totals.get(11).get("cumulativeBudget")).isEqualTo("100000.00");
        assertThat(new BigDecimal(totals.get(11).get("cumulativeCost"))).isEqualByComparingTo(money("outturn.cost"));
        assertThat(new BigDecimal(totals.get(11).get("cumulativeCostP90")))
                .isEqualByComparingTo(money("range.quantiles.'0.9'"));
    }

    private static List<Map<String, String>> table(String more) {
        var lines = given().get(API + "/authorities/X001/forecast.csv" + ASKED + more)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n", -1);
        var headings = lines[0].split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (int line = 1; line < lines.length - 1; line++) {
            var cells = lines[line].split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int column = 0; column < headings.length; column++) {
                row.put(headings[column], cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(String path) {
        var forecast = given().get(API + "/authorities/X001/forecast" + ASKED).asString();
        return new BigDecimal(JsonPath.from(forecast)
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .getString(path));
    }
}
