package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is short to write and long to compute, and a text that is long to repeat, are refused at once, in few words. */
@QuarkusTest
class HurtfulNumbersTest {

    private static final int LONGEST_DETAIL = 700;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2019-04-01", "200.00")
                .episodes("X001,R1,C1,YOI,,2018-04-10,,,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e-99999999", "1e99999999", "-1e-2147483647", "1e9999999", "1e2147483647", "0e-99999999", "1e31"
            })
    void a_number_of_any_body_that_is_out_of_bounds_is_refused_at_once(String number) {
        var goal = "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 1}], \"vary\": {\"adjustment\": 0,"
                + " \"property\": \"factor\"}, \"target\": {\"variance\": %s}}";
        refuses("POST", "/authorities/X001/scenarios/solve?asAt=2018-05-31", goal.formatted(number));
        refuses(
                "POST",
                "/authorities/X001/scenarios/compare?asAt=2018-05-31",
                "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": %s}]}".formatted(number));
        refuses("PUT", "/authorities/X001/house-style", "{\"redFrom\": %s}".formatted(number));
        refuses("PUT", "/authorities/X002", "{\"name\": \"Sample\", \"population10To17\": %s}".formatted(number));
        refuses("PUT", "/bed-night-prices/STC/2018-04-01", "{\"to\": \"2019-04-01\", \"price\": %s}".formatted(number));
    }

    @ParameterizedTest
    @CsvSource({"1", "a", "'", "\u00e9"})
    void a_text_that_is_long_is_repeated_in_part(String letter) {
        var longText = letter.repeat(400);
        for (var name : new String[] {"financialYear", "asAt", "uplift", "model", "window", longText}) {
            var detail = given().queryParam(name, longText)
                    .get(API + "/authorities/X001/forecast")
                    .then()
                    .statusCode(400)
                    .extract()
                    .<String>path("detail");
            assertThat(detail).as(name).hasSizeLessThan(LONGEST_DETAIL);
        }
        for (var property : new String[] {"recordedTo", "successor", "population10To17", longText}) {
            refuses("PUT", "/authorities/X002", "{\"name\": \"S\", \"%s\": \"%s\"}".formatted(property, longText));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 5_000})
    void a_number_of_many_digits_is_repeated_in_part(int digits) {
        var number = "9".repeat(digits);
        refuses("PUT", "/authorities/X002", "{\"name\": \"S\", \"population10To17\": %s}".formatted(number));
        refuses("PUT", "/authorities/X001/house-style", "{\"redFrom\": %s}".formatted(number));
    }

    private static void refuses(String method, String path, String body) {
        var start = Instant.now();
        var answer = given().contentType("application/json").body(body).request(method, API + path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("detail")).as(path).hasSizeLessThan(LONGEST_DETAIL);
        assertThat(Duration.between(start, Instant.now())).as(path).isLessThan(Duration.ofSeconds(5));
    }
}
