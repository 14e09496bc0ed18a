package org.bednight.estate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PriceResourceTest {

    private static final String PRICES = "/bed-night-prices";
    private static final String HEADINGS = "sector,from,to,price,announced,source\n";
    private static final String LASCH = HEADINGS + """
            SCH,2018-04-01,2018-05-11,579.00,,payments
            LASCH,2018-05-12,2018-11-30,610,,payments
            LASCH,2018-12-01,,678.70,2018-10-30,S.I. 2018/1124
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void a_file_of_prices_is_put_on_record_and_again_changes_nothing() {
        facts.post(PRICES, LASCH).statusCode(200).body("received", is(3)).body("added", is(3));
        long version = facts.version();
        facts.post(PRICES, LASCH).body("unchanged", is(3)).body("dataVersion", is((int) version));

        facts.get(PRICES + "?sector=LASCH")
                .statusCode(200)
                .body("total", is(3))
                .body("items.from", contains("2018-04-01", "2018-05-12", "2018-12-01"))
                .body("items.to", contains("2018-05-11", "2018-11-30", null))
                .body("items.price", contains(579.00f, 610.00f, 678.70f))
                .body("items[2].announced", equalTo("2018-10-30"))
                .body("items[2].source", equalTo("S.I. 2018/1124"));
        assertThat(facts.get(PRICES).extract().asString()).contains("\"price\":579.00,", "\"price\":678.70,");
        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_file_of_thousands_of_prices_is_put_on_record_and_again_changes_nothing() {
        var first = LocalDate.of(2018, 4, 1);
        var rows = IntStream.range(0, 3_000)
                .mapToObj(first::plusDays)
                .map(night -> "YOI,%1$s,%1$s,200,,".formatted(night))
                .collect(Collectors.joining("\n"));

        facts.post(PRICES, HEADINGS + rows).statusCode(200).body("added", is(3_000));
        facts.post(PRICES, HEADINGS + rows).statusCode(200).body("unchanged", is(3_000));
    }

    @Test
    void a_night_has_the_price_that_covers_it() {
        facts.post(PRICES, LASCH);

        facts.get(PRICES + "?sector=SCH&on=2018-05-12").body("items.price", contains(610.00f));
        facts.get(PRICES + "?on=2018-03-31").body("items", empty());
        facts.get(PRICES + "?sector=STC").body("items", empty());
    }

    @Test
    void a_price_of_the_same_sector_and_first_night_is_replaced() {
        facts.post(PRICES, LASCH);

        facts.post(PRICES + "?dryRun=true", HEADINGS + "LASCH,2018-12-01,2019-03-31,678.70,2018-10-30,S.I. 2018/1124")
                .body("changed", is(1))
                .body("dryRun", is(true));
        facts.get(PRICES + "?on=2018-12-01").body("items[0].to", nullValue());
        facts.post(PRICES, HEADINGS + "LASCH,2018-12-01,2019-03-31,678.70,2018-10-30,S.I. 2018/1124")
                .body("changed", is(1))
                .body("added", is(0));
        facts.get(PRICES + "?on=2018-12-01").body("items[0].to", equalTo("2019-03-31"));
    }

    @Test
    void a_price_may_end_earlier_to_make_room_for_another_in_the_same_file() {
        facts.post(PRICES, LASCH);

        facts.post(PRICES, HEADINGS + "LASCH,2019-04-01,,700,,\nLASCH,2018-12-01,2019-03-31,678.70,,")
                .statusCode(200)
                .body("added", is(1))
                .body("changed", is(1));
    }

    @Test
    void a_single_price_is_put_and_retired_with_a_reason() {
        facts.put(PRICES + "/YOI/2018-04-01", "{\"price\": 189, \"to\": \"2019-03-31\", \"source\": \"S.I. 2018/250\"}")
                .statusCode(200)
                .body("added", is(1));
        facts.put(
                        PRICES + "/YOI/2018-04-01",
                        "{\"price\": \"189.00\", \"to\": \"2019-03-31\", \"source\": \" S.I. 2018/250 \"}")
                .body("unchanged", is(1));
        facts.put(PRICES + "/YOI/2018-04-01", "{\"price\": 190, \"to\": \"2019-03-31\"}")
                .body("changed", is(1));

        facts.delete(PRICES + "/YOI/2018-04-01", "read from the wrong instrument")
                .statusCode(200)
                .body("retired", is(1));
        facts.get(PRICES).body("items", empty());
        facts.delete(PRICES + "/YOI/2018-04-01", "read from the wrong instrument")
                .statusCode(404)
                .body(
                        "detail",
                        equalTo(
                                "There is no price of YOI that begins on 2018-04-01: see /api/v1/bed-night-prices?sector=YOI."));
    }

    @Test
    void overlapping_prices_are_refused_in_a_file_against_the_record_and_as_a_single_record() {
        facts.post(PRICES, HEADINGS + "YOI,2018-04-01,2019-03-31,189,,\nYOI,2019-03-31,,200,,")
                .statusCode(400)
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo("from"))
                .body(
                        "faults[0].expected",
                        equalTo("nights of this sector that no other price covers; line 2 covers some of them too"));
        facts.post(PRICES, LASCH);
        long version = facts.version();

        facts.post(PRICES, HEADINGS + "YOI,2018-04-01,,189,,\nLASCH,2018-11-30,2018-11-30,600,,")
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].value", equalTo("2018-11-30"))
                .body(
                        "faults[0].expected",
                        equalTo(
                                "nights of this sector without a price; some have the price on record from 2018-05-12 to 2018-11-30: end that one earlier, or retire it, first"));
        facts.put(PRICES + "/LASCH/2019-04-01", "{\"price\": 700}")
                .statusCode(409)
                .body("type", equalTo("/problems/overlapping-price"))
                .body(
                        "detail",
                        equalTo(
                                "The price of LASCH from 2019-04-01 covers nights that have the price on record from 2018-12-01 with no end: end that one earlier, or retire it, first."));
        assertThat(facts.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YOI,2018-04-01,,678.705,,|price|678.705|a number of pounds with at most two decimals, like 678.70",
                "YOI,2018-04-01,,-1,,|price|-1|a price from 0 to 100000.00 pounds a night",
                "YOI,2018-04-01,,100000.01,,|price|100000.01|a price from 0 to 100000.00 pounds a night",
                "YOI,2018-04-01,,,,|price|``|a value; the cell is empty",
                "YOI,2018-04-01,2018-03-31,1,,|to|2018-03-31|a day on or after from, which is 2018-04-01",
                "YOI,2018-04-31,,1,,|from|2018-04-31|a day that the calendar has, as 2018-05-31",
                "PRU,2018-04-01,,1,,|sector|PRU|LASCH (or SCH), STC, YOI or SECURE_SCHOOL"
            })
    void a_faulty_price_is_named_with_what_was_expected(String row, String column, String value, String expected) {
        facts.post(PRICES, HEADINGS + row)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(2))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected));
        facts.get(PRICES).body("items", empty());
    }

    @Test
    void a_last_night_that_cannot_be_read_is_not_taken_for_no_end() {
        facts.post(PRICES, HEADINGS + "YOI,2018-04-01,31/13/2019,1,,\nYOI,2019-04-01,,2,,")
                .statusCode(400)
                .body("faultCount", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"price\": 678.705}|The body's property 'price' is not as expected: An amount is a number of pounds with at most two decimals, like 678.70, but was '678.705'.",
                "{\"price\": 100000.01}|A price is from 0 to 100000.00 pounds a night, but was 100000.01.",
                "{\"to\": \"2019-03-31\"}|A price states its amount in pounds as 'price', like 350.00.",
                "{\"price\": 1, \"to\": \"2018-03-31\"}|A price's last night is not before its first, but was stated from 2018-04-01 to 2018-03-31."
            })
    void a_faulty_single_price_is_refused(String details, String words) {
        facts.put(PRICES + "/YOI/2018-04-01", details).statusCode(400).body("detail", equalTo(words));
    }

    @Test
    void an_unknown_sector_or_day_in_the_address_is_a_problem() {
        facts.put(PRICES + "/PRU/2018-04-01", "{\"price\": 1}")
                .statusCode(400)
                .body("detail", containsString("but was 'PRU'"));
        given().contentType("application/json")
                .body("{\"price\": 1}")
                .put(API + PRICES + "/YOI/2018-02-29")
                .then()
                .statusCode(400)
                .body("detail", containsString("but was '2018-02-29'"));
    }
}
