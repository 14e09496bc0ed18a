package org.bednight.projection;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A price that is not published yet is assumed for a while, and whoever reads a figure that rests on it is told. */
@QuarkusTest
class ProvisionalPriceTest {

    private static final String PRICES = "/bed-night-prices";
    private static final String YEAR = "?financialYear=2025-26&asAt=2025-06-30";
    private static final String SENTENCE =
            "The price of YOI from 2025-04-01, £350.00 a night, is provisional (assumed: 2024-25 plus 5 %): the cost of the nights 2025-04-01 to 2026-03-31 rests on it.";
    private static final String WARNING =
            "Costs rest on provisional prices of YOI: they change when the prices are published.";

    @Inject
    Facts facts;

    @BeforeEach
    void oneChildInAYoiAndAPriceOfTheYearBefore() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2024-04-01", "2025-03-31", "300.00")
                .episodes(
                        "X001,R1,C1,YOI,,2024-07-01,2024-12-01,,",
                        "X001,R2,C2,YOI,,2025-05-01,,,",
                        "X001,R3,C3,LASCH,,2025-04-10,2025-04-20,,",
                        "X001,R4,C4,STC,,2025-04-01,2025-04-03,,");
    }

    private void assumed() {
        facts.put(
                        PRICES + "/YOI/2025-04-01",
                        Map.of(
                                "price",
                                350,
                                "to",
                                "2026-03-31",
                                "provisional",
                                true,
                                "source",
                                "assumed: 2024-25 plus 5 %"))
                .statusCode(200)
                .body("added", is(1));
    }

    private void published(String sector) {
        facts.price(sector, "2025-04-01", "2026-03-31", "900.00");
    }

    @Test
    void one_answer_names_all_sectors_and_nights_that_have_no_price() {
        for (var address : new String[] {"forecast", "bed-nights"}) {
            facts.get("/authorities/X001/" + address + YEAR)
                    .statusCode(422)
                    .body("type", equalTo("/problems/no-price"))
                    .body("missing.findAll { it.nights == 'slept' }.sector", contains("LASCH", "STC", "YOI"))
                    .body(
                            "missing.findAll { it.nights == 'slept' }.from",
                            contains("2025-04-10", "2025-04-01", "2025-05-01"))
                    .body(
                            "missing.findAll { it.nights == 'slept' }.to",
                            contains("2025-04-19", "2025-04-02", "2025-06-30"))
                    .body(
                            "detail",
                            containsString(
                                    "Children slept on nights without a price: LASCH 2025-04-10 to 2025-04-19; STC 2025-04-01 to 2025-04-02; YOI 2025-05-01 to 2025-06-30."))
                    .body("detail", containsString("a price that is not published yet may be added as provisional"));
        }
    }

    @Test
    void nights_that_are_expected_without_a_price_are_named_beside_those_slept() {
        facts.clear().authorities("X001").episodes("X001,R1,C1,YOI,,2024-07-01,,,", "X001,R2,C2,STC,,2024-07-01,,,");

        facts.get("/authorities/X001/forecast?financialYear=2024-25&asAt=2024-09-30&model=census")
                .statusCode(422)
                .body("missing.sector", contains("STC", "YOI", "STC", "YOI"))
                .body("missing.nights", contains("slept", "slept", "expected", "expected"))
                .body("missing.from", contains("2024-07-01", "2024-07-01", "2024-10-01", "2024-10-01"))
                .body("missing.to", contains("2024-09-30", "2024-09-30", "2025-03-31", "2025-03-31"));
    }

    @Test
    void a_provisional_price_is_used_and_named_beside_every_figure() {
        assumed();
        published("LASCH");
        published("STC");

        facts.get("/authorities/X001/forecast" + YEAR + "&model=census")
                .statusCode(200)
                // 61 nights of 350, 10 and 2 of 900; then 274 nights of 350
                .body("actual.cost", is(32150.00f))
                .body("projected.cost", is(95900.00f))
                .body("assumptions", hasItem(SENTENCE))
                .body("warnings", hasItem(WARNING));
        facts.get("/authorities/X001/bed-nights" + YEAR)
                .statusCode(200)
                .body("warnings", hasItem(WARNING))
                .body("warnings", hasItem(containsString("is provisional (assumed: 2024-25 plus 5 %)")));
        facts.get("/authorities/X001/open-cases" + YEAR).statusCode(200).body("assumptions", hasItem(SENTENCE));
        facts.get("/authorities/X001/forecast/trace" + YEAR + "&model=census")
                .body("rows.items.findAll { it.sector == 'YOI' }.priceProvisional.unique()", contains(true))
                .body("rows.items.findAll { it.sector == 'STC' }.priceProvisional.unique()", contains(false))
                .body("assumptions", hasItem(SENTENCE));
        facts.authorities("X002").episodes("X002,R1,C1,YOI,,2025-05-01,,,");
        facts.get("/pool?authorities=X001,X002&financialYear=2025-26&asAt=2025-06-30")
                .body("warnings", hasItem(SENTENCE));
    }

    @Test
    void a_what_if_that_rests_on_a_provisional_price_says_so() {
        assumed();
        published("LASCH");
        published("STC");
        var tenPercent = Map.of("adjustments", new Object[] {Map.of("kind", "price", "percent", 10)});

        given().contentType("application/json")
                .body(tenPercent)
                .post(API + "/authorities/X001/scenarios/compare" + YEAR)
                .then()
                .statusCode(200)
                .body("warnings", hasItem(WARNING))
                .body("assumptions", hasItem(containsString("£385.00 a night, is provisional (assumed: 2024-25")));
        facts.get("/authorities/X001/stress" + YEAR).body("warnings", hasItem(WARNING));
    }

    @Test
    void a_provisional_price_counts_before_it_begins_and_is_replaced_by_the_published_one() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2024-04-01", "2025-03-31", "300.00")
                .episodes("X001,R1,C1,YOI,,2024-07-01,,,");
        assumed();
        var ahead = "/authorities/X001/forecast?financialYear=2025-26&asAt=2025-03-31&model=census";
        facts.get(ahead).body("projected.cost", is(365 * 350f)).body("assumptions", hasItem(SENTENCE));

        facts.put(
                        PRICES + "/YOI/2025-04-01",
                        Map.of("price", "341.00", "announced", "2025-03-01", "source", "S.I.", "provisional", false))
                .body("changed", is(1));

        facts.get(ahead)
                .body("projected.cost", is(365 * 341f))
                .body("assumptions", not(hasItem(containsString("provisional"))))
                .body("warnings", not(hasItem(containsString("provisional"))));
    }

    /** What a PUT leaves out stays: another amount of an assumed price is still an assumption, and says so. */
    @Test
    void a_price_whose_amount_alone_is_changed_stays_provisional() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2024-04-01", "2025-03-31", "300.00")
                .episodes("X001,R1,C1,YOI,,2024-07-01,,,");
        assumed();

        facts.put(PRICES + "/YOI/2025-04-01", Map.of("price", "341.00")).body("changed", is(1));

        facts.get("/authorities/X001/forecast?financialYear=2025-26&asAt=2025-03-31&model=census")
                .body("projected.cost", is(365 * 341f))
                .body("assumptions", hasItem(containsString("provisional")));
    }

    @Test
    void a_file_may_have_a_column_that_says_which_prices_are_provisional() {
        facts.post(PRICES, """
                        sector,from,to,price,source,provisional
                        YOI,2025-04-01,,350.00,assumed: 2024-25 plus 5 %,yes
                        STC,2025-04-01,,950.00,S.I.,
                        """).statusCode(200).body("added", is(2));

        facts.get(PRICES + "?sector=YOI&on=2025-04-01").body("items.provisional", contains(true));
        facts.get(PRICES + "?sector=STC").body("items.provisional", contains(false));
    }

    @Test
    void a_provisional_price_says_what_was_assumed() {
        facts.post(PRICES, "sector,from,to,price,source,provisional\nYOI,2025-04-01,,350.00,,true\n")
                .statusCode(400)
                .body("faults.column", contains("source"))
                .body(
                        "faults[0].expected",
                        equalTo("what was assumed for a provisional price, such as 'assumed: 2024-25 plus 5 %'"));
        facts.put(PRICES + "/YOI/2025-04-01", Map.of("price", 350, "provisional", true))
                .statusCode(400)
                .body(
                        "detail",
                        equalTo(
                                "A provisional price states as its source what was assumed, such as 'assumed: 2024-25 plus 5 %'."));
    }
}
