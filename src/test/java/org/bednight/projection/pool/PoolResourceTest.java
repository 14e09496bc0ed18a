package org.bednight.projection.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolResourceTest {

    private static final String YEAR = "financialYear=2018-19&asAt=2018-06-30";
    private static final List<String> CODES = List.of("X001", "X002", "X003");

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    Facts facts;

    @BeforeEach
    void startFromThreeAuthorities() {
        facts.clear()
                .authorities("X001", "X002", "X003")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .price("LASCH", "2018-04-01", "2019-03-31", "579.00")
                .episodes(
                        "X001,R1,C1,YOI,,2018-05-01,,,",
                        "X001,R2,C2,LASCH,,2018-06-01,2018-06-21,,",
                        "X002,R3,C3,LASCH,,2018-04-10,,,",
                        "X003,R4,C4,YOI,,2018-06-11,2018-06-12,,");
        CODES.forEach(code -> facts.put(
                        "/authorities/" + code + "/allocations/2018-19/grant",
                        Map.of("amount", "60000", "status", "confirmed"))
                .statusCode(200));
    }

    @Test
    void budgets_means_and_single_reserves_are_the_sums_of_those_of_each_forecast() {
        var pool = facts.get("/pool?authorities=X001,X002,X003&" + YEAR)
                .statusCode(200)
                .body("authorities.authority.code", contains("X001", "X002", "X003"))
                .extract()
                .jsonPath(EXACT);
        var forecasts = CODES.stream()
                .map(code -> facts.get("/authorities/" + code + "/forecast?model=episode&" + YEAR)
                        .statusCode(200)
                        .extract()
                        .jsonPath(EXACT))
                .toList();

        assertThat(amount(pool, "budget")).isEqualByComparingTo("180000");
        for (var path : List.of("mean", "committed.cost", "expected.cost")) {
            assertThat(amount(pool, "range." + path)).isEqualByComparingTo(sum(forecasts, "range." + path));
        }
        for (var chance : List.of("0.5", "0.8", "0.9", "0.95")) {
            var each = sum(forecasts, "range.reserveFor.'" + chance + "'");
            assertThat(amount(pool, "singleReserves.'" + chance + "'")).isEqualByComparingTo(each);
            assertThat(amount(pool, "saved.'" + chance + "'"))
                    .isEqualByComparingTo(each.subtract(amount(pool, "range.reserveFor.'" + chance + "'")));
        }
    }

    @Test
    void together_a_smaller_reserve_holds_with_the_same_high_chance() {
        var pool =
                facts.get("/pool?authorities=X001,X002,X003&" + YEAR).extract().jsonPath(EXACT);

        assertThat(amount(pool, "saved.'0.95'")).isPositive();
        assertThat(amount(pool, "range.quantiles.'0.975'")).isGreaterThan(amount(pool, "range.quantiles.'0.5'"));
        assertThat(amount(pool, "range.probabilityOfOverspend")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void without_the_budget_of_one_there_is_none_of_all() {
        facts.authorities("X004");

        facts.get("/pool?authorities=X001,X004&" + YEAR)
                .statusCode(200)
                .body("budget", nullValue())
                .body("singleReserves", nullValue())
                .body("range.probabilityOfOverspend", nullValue())
                .body("warnings", contains("No budget is known of X004, so all of them together have none."));
    }

    @Test
    void where_no_date_is_stated_all_are_taken_as_at_the_earliest_of_theirs() {
        facts.put("/authorities/X002", Map.of("name", "Ends early", "recordedTo", "2018-05-20"))
                .statusCode(200);

        facts.get("/pool?authorities=X001,X002&financialYear=2018-19")
                .statusCode(200)
                .body("asAt", is("2018-05-20"));
    }

    @Test
    void a_pool_of_as_many_as_there_are_authorities_does_not_fail() {
        var codes = IntStream.range(0, 174).mapToObj("X%03d"::formatted).toArray(String[]::new);
        facts.post(
                        "/authorities",
                        "code,name\n"
                                + String.join(
                                        "\n",
                                        Stream.of(codes)
                                                .map(code -> code + ",Council " + code)
                                                .toList()))
                .statusCode(200);

        facts.get("/pool?authorities=" + String.join(",", codes) + "&" + YEAR)
                .statusCode(200)
                .body("authorities.size()", is(174))
                .body("range.assumptions[1]", containsString("The chances stand on a lattice of £"));
    }

    @Test
    void an_authority_without_a_range_is_named() {
        facts.episodes("X002,R5,C5,STC,,2018-06-01,,,");

        facts.get("/pool?authorities=X001,X002&" + YEAR)
                .statusCode(422)
                .body("type", equalTo("/problems/no-range-in-pool"))
                .body("authority", is("X002"))
                .body(
                        "detail",
                        containsString(
                                "There is no range of the cost of Council X002, X002: leave it out, or mend this."));
    }

    @Test
    void authorities_that_are_not_on_record_named_twice_or_too_few_are_problems() {
        facts.get("/pool?authorities=X001,X999&" + YEAR).statusCode(404).body("detail", containsString("X999"));
        facts.get("/pool?authorities=X001,X001&" + YEAR)
                .statusCode(400)
                .body("detail", is("authorities: A pool names each authority once, but was of X001 twice."));
        facts.get("/pool?authorities=X001&" + YEAR)
                .statusCode(400)
                .body(
                        "detail",
                        is(
                                "authorities: A pool has 2 to 300 authorities, their codes separated by commas, but was of 1."));
        facts.get("/pool?authorities=X001,camden&" + YEAR).statusCode(400);
        facts.get("/pool?" + YEAR).statusCode(400);
    }

    private static BigDecimal sum(List<JsonPath> forecasts, String path) {
        return forecasts.stream().map(forecast -> amount(forecast, path)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }
}
