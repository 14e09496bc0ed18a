package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class WhatIfPagesTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-05-31";
    private static final String NAME = "Longer stays & more";

    @AfterEach
    void retireWhatWasSaved() {
        given().delete("/api/v1" + BIRMINGHAM + "/scenarios/" + NAME + "?reason=a test");
    }

    @Test
    void an_allocation_that_balances_the_year_is_the_overspend_to_the_penny() {
        var page = WebPages.page(BIRMINGHAM + "/what-if" + THEN);

        assertThat(WebPages.page(page, BIRMINGHAM + "/what-if/goal?")).contains("How much shorter must stays be?");
        assertThat(WebPages.page(BIRMINGHAM + "/what-if/goal" + THEN + "&seek=allocation"))
                .contains("What allocation would balance the year?", "£1,024,007.00", "on budget");
    }

    /** Sent as it stands, the call has the figures of the page; a name with an apostrophe does not end its text. */
    @Test
    void the_call_that_is_shown_asks_the_service_that_shows_it() {
        var page = WebPages.page(BIRMINGHAM + "/what-if" + THEN + "&prices=10").replace("&#39;", "'");
        var call = Pattern.compile("curl -H 'Content-Type: application/json' '([^']*)' -d '([^']*)'")
                .matcher(page.replace("&amp;", "&").replace("&quot;", "\""));

        assertThat(call.find()).isTrue();
        var compared = given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(call.group(2))
                .post(call.group(1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page).contains("£%,.0f".formatted(compared.getDouble("scenario.outturn")));
        assertThat(CurlCall.quoted("a's")).isEqualTo("'a'\\''s'");
    }

    @Test
    void a_goal_is_sought_on_top_of_the_changes() {
        var changed = dearer().getDouble("scenario.variance");

        assertThat(changed).isGreaterThan(1_024_007.00);
        assertThat(WebPages.page(BIRMINGHAM + "/what-if/goal" + THEN + "&seek=allocation&prices=10"))
                .contains("£%,.2f".formatted(changed));
    }

    @Test
    void stress_tests_are_those_of_the_endpoint_and_never_stored_on_the_way() {
        var stress = given().get("/api/v1" + BIRMINGHAM + "/stress" + THEN).jsonPath();
        var answer = given().header("Accept", "text/html").get(BIRMINGHAM + "/what-if/stress" + THEN);

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString())
                .contains(stress.getString("tests[0].name"))
                .contains("£%,.0f worse".formatted(stress.getDouble("tests[0].variance")));
    }

    /** A night of £2,000 is dearer than any sector's; one of £10 is cheaper. */
    @Test
    void a_diversion_that_costs_more_than_custody_is_flagged_and_one_that_costs_less_is_not() {
        var words = "the diversion saves nights, not money";

        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN + "&diverted=20&divertedCost=2000"))
                .contains("A night of the alternative costs £2,000.00", words);
        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN + "&diverted=20&divertedCost=10&setUpCost=900000"))
                .doesNotContain(words);
    }

    @Test
    void nights_of_one_sector_may_be_slept_in_another() {
        sameAsTheEndpoint(
                "&shifted=25&shiftFrom=LASCH&shiftTo=YOI",
                "{\"kind\": \"sector-shift\", \"fromSector\": \"LASCH\", \"toSector\": \"YOI\", \"share\": 0.25}");
    }

    @Test
    void a_saving_counts_by_its_likelihood() {
        sameAsTheEndpoint(
                "&saving=50000&savingChance=60",
                "{\"kind\": \"mitigation\", \"name\": \"other means\", \"amount\": 50000, \"date\": \"2019-03-31\","
                        + " \"likelihood\": 0.6}");
    }

    /** The plan's method does not know who is in; no address names the episode, and nothing keeps the page, which does. */
    @Test
    void the_child_longest_in_may_leave_early_without_an_address_that_says_who() {
        var longest = given().get("/api/v1" + BIRMINGHAM + "/open-cases" + THEN)
                .jsonPath()
                .getString("cases.items[0].episode");
        var answer = given().header("Accept", "text/html")
                .get(BIRMINGHAM + "/what-if" + THEN + "&model=episode&leaving=1&leavingAfter=20");

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains(longest).doesNotContain("=" + longest, "%22" + longest);
        sameAsTheEndpoint(
                "&model=episode&leaving=1&leavingAfter=20",
                "{\"kind\": \"release\", \"episode\": \"%s\", \"date\": \"2018-06-21\"}".formatted(longest));
    }

    @Test
    void a_case_that_is_not_there_cannot_end() {
        given().header("Accept", "text/html")
                .get(BIRMINGHAM + "/what-if" + THEN + "&model=episode&leaving=900")
                .then()
                .statusCode(400)
                .body(containsString("numbered from 1, the child longest in, to 17"));
    }

    private static void sameAsTheEndpoint(String fields, String adjustment) {
        var model = fields.startsWith("&model=episode") ? "&model=episode" : "";
        var outturn = given().contentType(ContentType.JSON)
                .body("{\"adjustments\": [" + adjustment + "]}")
                .post("/api/v1" + BIRMINGHAM + "/scenarios/compare" + THEN + model)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble("scenario.outturn");

        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN + fields))
                .contains("£%,.0f instead of".formatted(outturn));
    }

    @Test
    void changes_are_saved_under_a_name_and_each_save_of_other_changes_is_a_version() {
        var first = save("&stays=15", NAME);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(WebPages.follow(path(first))).contains("Saved under “Longer stays &amp; more”");

        var told = save("&stays=20", NAME);
        assertThat(told.statusCode()).isEqualTo(412);
        var next = form().header("Accept", "text/html")
                .formParam("name", NAME)
                .formParam("state", Browsing.hidden(told.asString(), "state"))
                .post(BIRMINGHAM + "/what-if/saved" + THEN + "&stays=20");
        assertThat(next.statusCode()).isEqualTo(303);
        var list = WebPages.page(BIRMINGHAM + "/what-if/saved");
        assertThat(WebPages.page(list, BIRMINGHAM + "/what-if/saved/Longer"))
                .contains("“Longer stays &amp; more” has ", " versions");
        assertThat(given().get("/api/v1" + BIRMINGHAM + "/scenarios/" + NAME)
                        .jsonPath()
                        .getDouble("scenario.adjustments[0].factor"))
                .isEqualTo(1.2);
    }

    @Test
    void a_name_that_is_nearly_that_of_another_is_warned_of_on_the_page_after_the_save() {
        assertThat(save("&stays=15", "Night bail").statusCode()).isEqualTo(303);

        assertThat(WebPages.follow(path(save("&stays=15", "Night-bail"))))
                .contains(
                        "Saved under “Night-bail”",
                        "The scenarios &#39;Night bail&#39; (version ",
                        "and &#39;Night-bail&#39; (version ",
                        "have nearly the same name and are two.");
        assertThat(WebPages.page(BIRMINGHAM + "/what-if/saved")).doesNotContain("nearly the same name");
        for (var name : List.of("Night bail", "Night-bail")) {
            given().delete("/api/v1" + BIRMINGHAM + "/scenarios/" + name + "?reason=tried")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_name_that_is_none_is_refused_in_words() {
        save("&stays=15", "<script>alert(1)</script>")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("A scenario&#39;s name is 1 to 60 letters"));
    }

    @Test
    void a_saved_what_if_that_is_run_again_says_what_has_moved() {
        save("&stays=15", NAME);

        var run = form().post(BIRMINGHAM + "/what-if/saved/" + NAME + "/runs");
        var runs = runs();

        assertThat(run.statusCode()).isEqualTo(303);
        assertThat(WebPages.follow(path(run))).contains("gives the same outturn as when it was last run");
        assertThat(WebPages.follow(path(run))).contains("gives the same outturn as when it was last run");
        assertThat(runs()).as("Reload runs nothing").isEqualTo(runs);
        assertThat(WebPages.follow(path(run).replaceFirst("run=.*", "run=none")))
                .contains("Runs, the latest first");
    }

    private static int runs() {
        return given().get("/api/v1" + BIRMINGHAM + "/scenarios/" + NAME + "/runs")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void those_that_are_ticked_stand_side_by_side_with_their_figures_as_picture_table_and_csv() {
        var chosen =
                form().formParam("names", "Bail support", "Court delays").post(BIRMINGHAM + "/what-if/side-by-side");
        var compared = given().get("/api/v1" + BIRMINGHAM + "/scenarios/side-by-side?names=Bail support,Court delays")
                .jsonPath();

        assertThat(chosen.statusCode()).isEqualTo(303);
        var page = WebPages.follow(path(chosen));
        assertThat(page)
                .contains("2 what-ifs side by side", "<figcaption>")
                .contains("£%,.0f".formatted(compared.getDouble("base.outturn")))
                .contains("£%,.0f".formatted(compared.getDouble("scenarios[1].scenario.outturn")));
        var csv = WebPages.page(page, "/api/v1" + BIRMINGHAM + "/scenarios/side-by-side.csv")
                .split("\r\n", -1);
        assertThat(csv[0]).startsWith("scenario,version,bedNights,outturn,budget,variance");
        assertThat(csv[2])
                .startsWith("Bail support,1,")
                .contains("%.2f".formatted(compared.getDouble("scenarios[0].scenario.outturn")));
        assertThat(csv).hasSize(5);
    }

    @Test
    void one_alone_is_not_put_side_by_side_and_says_why() {
        given().header("Accept", "text/html")
                .get(BIRMINGHAM + "/what-if/side-by-side?names=Bail support")
                .then()
                .statusCode(400)
                .body(containsString("Tick two to six what-ifs."));
    }

    @Test
    void each_number_has_a_slider_that_comes_with_a_script_of_the_service() {
        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN))
                .contains("type=\"range\" data-for=\"arrivals\"", "/assets/sliders.js");
        given().get("/assets/sliders.js").then().statusCode(200);
    }

    private static Response save(String changes, String name) {
        return form().header("Accept", "text/html")
                .formParam("name", name)
                .post(BIRMINGHAM + "/what-if/saved" + THEN + changes);
    }

    private static RequestSpecification form() {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false);
    }

    private static String path(Response redirect) {
        return redirect.getHeader("Location").replaceFirst("https?://[^/]*", "");
    }

    private static JsonPath dearer() {
        return given().contentType(ContentType.JSON)
                .body("{\"adjustments\": [{\"kind\": \"price\", \"percent\": 10}]}")
                .post("/api/v1" + BIRMINGHAM + "/scenarios/compare" + THEN)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
