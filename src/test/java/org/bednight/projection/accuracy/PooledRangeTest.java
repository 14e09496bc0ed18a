package org.bednight.projection.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the episode model stated its uncertainty over all authorities: Birmingham, and one that has each second of its
 * episodes and three budgets.
 */
@QuarkusTest
class PooledRangeTest {

    private static final List<String> OWN = List.of("/authorities/E08000025", "/authorities/X001");

    @Inject
    Facts facts;

    @BeforeEach
    void startFromTwoAuthorities() {
        facts.clear().birmingham();
        var rows = Facts.resource("birmingham-2018-19/remand-episodes.csv")
                .lines()
                .skip(1)
                .filter(row -> row.split(",", -1)[1].hashCode() % 2 == 0)
                .map(row -> row.replace("E08000025", "X001"))
                .collect(Collectors.joining("\n"));
        facts.authorities("X001");
        facts.put("/authorities/X001", Map.of("name", "Half", "recordedFrom", "2016-01-01", "recordedTo", "2018-05-31"))
                .statusCode(200);
        facts.episodes(rows);
        facts.post("/allocations", """
                authority,year,funder,amount,status,source
                X001,2016-17,Ministry of Justice,300000.00,confirmed,made up
                X001,2017-18,Ministry of Justice,2000000.00,confirmed,made up
                """).statusCode(200);
    }

    /** Each forecast weighs the same, and each authority's own report has been held against its forecasts one by one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 9, 11})
    void the_pooled_scores_are_the_means_over_the_forecasts_of_each_authority(int elapsed) {
        var pooled = episodeModel("", elapsed);
        var own = OWN.stream().map(address -> episodeModel(address, elapsed)).toList();

        for (var measure : List.of("crps", "pinball", "coverage80", "coverage95")) {
            double sum = 0;
            double forecasts = 0;
            for (var each : own) {
                sum += each.origins() * each.number(measure);
                forecasts += each.origins();
            }
            assertThat(pooled.number(measure)).as(measure).isCloseTo(sum / forecasts, within(1e-4));
        }
        double squares = 0;
        double budgets = 0;
        double overspent = 0;
        for (var each : own) {
            squares += each.number("yearsBudgeted") * each.number("brierOverspend");
            budgets += each.number("yearsBudgeted");
            overspent += each.number("yearsOverspent");
        }
        assertThat(pooled.number("brierOverspend")).isCloseTo(squares / budgets, within(1e-4));
        assertThat(pooled.number("yearsBudgeted")).isEqualTo(budgets);
        assertThat(pooled.number("yearsOverspent")).isEqualTo(overspent);
    }

    /** With nine months over, 2016-17 and 2017-18 are tested: one forecast of each, held against budget and cost. */
    @ParameterizedTest
    @ValueSource(strings = {"/authorities/E08000025", "/authorities/X001"})
    void the_years_that_overspent_are_those_that_cost_more_than_their_budget(String address) {
        int budgeted = 0;
        int overspent = 0;
        for (int year = 2016; year <= 2017; year++) {
            var query = "/forecast?financialYear=%d-%d&asAt=%s&model=episode";
            var then = get(address + query.formatted(year, year - 1999, LocalDate.of(year, 12, 31)));
            var over = get(address + query.formatted(year, year - 1999, LocalDate.of(year + 1, 3, 31)));
            if (then.get("budget") != null) {
                budgeted++;
                overspent += over.getDouble("outturn.cost") > then.getDouble("budget") ? 1 : 0;
            }
        }
        var told = episodeModel(address, 9);

        assertThat(told.origins()).isEqualTo(2);
        assertThat(told.number("yearsBudgeted")).isEqualTo(budgeted);
        assertThat(told.number("yearsOverspent")).isEqualTo(overspent);
        assertThat(told.number("overspends")).isEqualTo(budgeted);
    }

    @Test
    void the_table_has_the_years_in_its_last_columns() {
        var csv =
                RestAssured.get(Facts.API + "/accuracy.csv").asString().lines().toList();

        assertThat(csv.get(0)).endsWith(",medianYearCostError,yearsBudgeted,yearsOverspent");
        assertThat(csv.stream().filter(row -> row.startsWith("9,episode,")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .endsWith(",%.0f,%.0f"
                                .formatted(
                                        episodeModel("", 9).number("yearsBudgeted"),
                                        episodeModel("", 9).number("yearsOverspent"))));
    }

    private Told episodeModel(String address, int elapsed) {
        var horizon = "horizons.find { it.monthsElapsed == %d }".formatted(elapsed);
        var report = get(address + "/accuracy");
        return new Told(
                report.getInt(horizon + ".origins"), report.getMap(horizon + ".models.find { it.model == 'episode' }"));
    }

    private JsonPath get(String address) {
        return facts.get(address).statusCode(200).extract().jsonPath();
    }

    private record Told(int origins, Map<String, Object> values) {

        double number(String name) {
            return Double.parseDouble(String.valueOf(values.get(name)));
        }
    }
}
