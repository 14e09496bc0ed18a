package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of names that were meant to do harm, and of councils with few children, no budget or nothing at all. */
@QuarkusTest
class HostilePagesTest {

    private static final String THEN = "?financialYear=2018-19&asAt=2018-06-30";
    private static final String ATTACK = "<script>alert('x')</script>\" onclick=\"alert(1)";

    private static final List<String> PAGES = List.of(
            "",
            "/what-if",
            "/what-if/goal",
            "/what-if/stress",
            "/usage",
            "/usage/open-cases",
            "/accuracy",
            "/accuracy/misses",
            "/trace");

    @Inject
    Facts facts;

    @BeforeEach
    void startFromPricesAlone() {
        facts.clear()
                .price("YOI", "2017-04-01", "2019-03-31", "189.00")
                .price("LASCH", "2017-04-01", "2019-03-31", "579.00");
    }

    @Test
    void a_name_from_a_file_is_text_on_every_page_whatever_it_says() {
        facts.put("/authorities/X001", Map.of("name", ATTACK, "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.post(
                        "/allocations",
                        "authority,year,funder,amount,status,source\nX001,2018-19,\"<img src=x onerror=alert(1)>\",1000.00,confirmed,\n")
                .statusCode(200);
        facts.episodes("X001,R1,C1,YOI,\"<b>Wetherby</b>\",2018-05-01,,\"<i>robbery</i>\",");

        for (var address : PAGES) {
            var page = WebPages.page("/authorities/X001" + address + THEN);
            assertThat(page)
                    .as(address)
                    .doesNotContain("<script>alert", "<img src=x", "<b>Wetherby", "<i>robbery", "\" onclick=\"alert");
        }
        assertThat(WebPages.page("/authorities/X001" + THEN))
                .contains("&lt;script&gt;alert(&#39;x&#39;)", "&lt;img src=x");
        assertThat(WebPages.page("/authorities/X001/usage" + THEN)).contains("&lt;i&gt;robbery");
        assertThat(WebPages.page("/?wait=true")).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(WebPages.page("/authorities/X001/what-if/saved")).doesNotContain("<script>alert");
    }

    @Test
    void a_very_long_name_is_shown_whole() {
        var name = "Council of ".repeat(18).strip();
        facts.put("/authorities/X001", Map.of("name", name, "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,,,");

        for (var address : PAGES) {
            assertThat(open(address).statusCode()).as(address).isIn(200, 422);
        }
        assertThat(WebPages.page("/authorities/X001" + THEN)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void few_children_and_no_budget_are_told_in_words(int children) {
        facts.put("/authorities/X001", Map.of("name", "Few", "recordedFrom", "2017-04-01"))
                .statusCode(200);
        for (int child = 1; child <= children; child++) {
            facts.episodes("X001,R%d,C%d,YOI,,2018-05-0%d,,,".formatted(child, child, child));
        }

        assertThat(open("").asString()).contains("No budget is on record for this year.");
        assertThat(open("/usage").asString())
                .contains(
                        children == 0
                                ? "No bed night is on record in 2018/19"
                                : "%d bed nights up to 30 June 2018".formatted(nightsOf(children)));
        assertThat(open("/usage/open-cases").asString())
                .contains(
                        children == 0
                                ? "No child is in the secure estate"
                                : children == 1
                                        ? "One child is in the secure estate"
                                        : "3 children are in the secure estate");
        assertThat(open("/accuracy").asString())
                .contains("of this authority", "choose a method by the errors of several");
        assertThat(open("/what-if").statusCode()).isEqualTo(200);
        assertThat(open("/what-if/goal").asString()).contains("What allocation would balance the year?");
        assertThat(open("/trace").statusCode()).isEqualTo(200);
    }

    /** Up to the night of 30 June: 61 from 1 May on, one fewer for each later day. */
    private static int nightsOf(int children) {
        return children == 1 ? 61 : 61 + 60 + 59;
    }

    @Test
    void a_night_without_a_price_leads_to_where_prices_are_entered() {
        facts.put("/authorities/X001", Map.of("name", "Few", "recordedFrom", "2017-04-01"))
                .statusCode(200);
        facts.episodes("X001,R1,C1,STC,,2018-05-01,,,");

        var page = open("");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("STC", "/data/prices", "Enter prices", "All authorities");
    }

    @Test
    void an_empty_database_says_on_every_page_that_there_is_no_such_authority() {
        for (var address : PAGES) {
            var page = open(address);
            assertThat(page.statusCode()).as(address).isEqualTo(404);
            assertThat(page.asString()).contains("There is no authority X001");
        }
        assertThat(WebPages.page("/")).contains("Nothing is on record yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "financialYear=2018",
                "asAt=31/05/2018",
                "model=crystal-ball",
                "knownAt=soon",
                "uplift=much",
                "x=1"
            })
    void what_cannot_be_read_is_refused_in_words_with_a_way_on(String query) {
        facts.authorities("X001");

        for (var address : PAGES) {
            var page = given().header("Accept", "text/html").get("/authorities/X001" + address + "?" + query);
            assertThat(page.statusCode()).as(address).isEqualTo(400);
            assertThat(page.asString()).contains("Go back, change what the sentence names, and try again.");
        }
    }

    private static Response open(String address) {
        return given().header("Accept", "text/html").get("/authorities/X001" + address + THEN);
    }
}
