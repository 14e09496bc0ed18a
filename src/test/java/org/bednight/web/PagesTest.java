package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.bednight.web.TriedPages.TriedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages show the figures of the endpoints, in words, and nothing that does not come from the service. */
@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class PagesTest {

    /** Answers as they come, none asked for or taken apart by the client. */
    private static final RestAssuredConfig UNCHANGED = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private static final String BIRMINGHAM = "/authorities/E08000025?financialYear=2018-19&asAt=2018-05-31";

    public static class Demonstration implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bednight.demo", "true");
        }
    }

    @Test
    void the_first_page_lists_the_authorities_with_their_variance() {
        assertThat(page("/?wait=true")).contains("Birmingham", "/authorities/E08000025");
    }

    @Test
    void the_first_page_says_that_it_works_the_forecasts_out_until_they_are_held() {
        assertThat(page("/?asAt=2018-06-30")).contains("Working out the forecasts");
        assertThat(page("/rows?asAt=2018-06-30")).contains("Birmingham");
        assertThat(page("/?asAt=2018-06-30")).contains("Birmingham").doesNotContain("Working out the forecasts");
    }

    @Test
    void a_search_finds_by_name_and_code() {
        assertThat(page("/?wait=true&q=birm")).contains("E08000025");
        assertThat(page("/?wait=true&q=nowhere"))
                .contains("No authority on record has a name or code")
                .doesNotContain("E08000025");
    }

    @Test
    void every_page_that_counts_bed_nights_says_what_one_is() {
        assertThat(TriedPages.list().stream().map(TriedPage::address).filter(address -> {
                    var words = given().header("Accept", "text/html")
                            .get(address)
                            .asString()
                            .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                            .toLowerCase(Locale.UK);
                    return words.contains("bed night")
                            && !words.contains("one child for one night in the secure estate on remand");
                }))
                .isEmpty();
    }

    /** The chart ends at the outturn of the year, which stands in the file to which it leads. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?audience=public"})
    void each_chart_of_a_publication_leads_to_its_figures(String audience) {
        var publication = "/publications/E08000025-2018-19-P02-v1";
        var csv = "/api/v1" + publication + ".csv" + audience;

        assertThat(page(publication + audience).split("<figure", -1))
                .hasSizeGreaterThan(1)
                .filteredOn(part -> part.startsWith(" "))
                .allSatisfy(figure -> assertThat(figure)
                        .contains("<a class=\"govuk-link\" href=\"" + csv + "\">These figures as CSV</a>"));
        given().get(csv).then().statusCode(200).body(containsString(audience.isEmpty() ? "1739619" : "cumulative"));
    }

    @Test
    void the_forecast_says_the_plan_s_overspend_first() {
        assertThat(page(BIRMINGHAM)).contains("£1,024,007 overspend", "£1,739,619", "<svg", "143.1%");
    }

    @Test
    void a_what_if_says_what_is_subtracted_from_what() {
        assertThat(page("/authorities/E08000025/what-if?financialYear=2018-19&asAt=2018-05-31&prices=10"))
                .contains("more than without them", "instead of £1,739,619", "&quot;percent&quot;:10");
    }

    /** Prices that are carried forward rise by the uplift from April on: in the forecast shown and in both methods. */
    @Test
    void both_methods_rest_on_the_prices_and_facts_of_the_forecast_that_is_shown() {
        var next = "/authorities/E08000025?financialYear=2019-20&asAt=2018-05-31&uplift=10";
        var own = given().get("/api/v1" + next.replace("?", "/forecast?")).jsonPath();

        assertThat(own.getDouble("outturn.cost"))
                .isGreaterThan(
                        given().get("/api/v1" + next.replace("?", "/forecast?").replace("uplift=10", "uplift=0"))
                                .jsonPath()
                                .getDouble("outturn.cost"));
        assertThat(page(next))
                .contains("Outturn £%,.0f. Model rolling-average.".formatted(own.getDouble("outturn.cost")));
    }

    @Test
    void what_a_query_states_is_kept_in_the_addresses_of_a_page() {
        assertThat(page("/?wait=true&asAt=2018-05-31&financialYear=2018-19"))
                .contains("/authorities/E08000025?asAt=2018-05-31&amp;financialYear=2018-19");
        assertThat(page("/?asAt=2018-04-30&financialYear=2018-19"))
                .contains("/rows?asAt=2018-04-30&amp;financialYear=2018-19");
        assertThat(page("/authorities/E08000025/what-if?financialYear=2018-19&asAt=2018-05-31&window=3&stays=15"))
                .contains("name=\"window\" value=\"3\"", "window=3&#39; -d");
    }

    @Test
    void a_script_that_follows_the_fields_gets_only_the_answer() {
        given().header("HX-Request", "true")
                .get("/authorities/E08000025/what-if?financialYear=2018-19&asAt=2018-05-31&stays=15")
                .then()
                .statusCode(200)
                .body(not(containsString("<html")))
                .body(containsString("id=\"answer\""));
    }

    @Test
    void a_failure_that_a_script_meets_stands_in_words_in_place_of_the_answer() {
        given().header("HX-Request", "true")
                .header("HX-Target", "answer")
                .get("/authorities/E08000025/what-if?financialYear=2018&asAt=2018-05-31")
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<section id=\"answer\""))
                .body(containsString("A financial year is two years in a row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?wait=true", "/help", BIRMINGHAM, "/authorities/E08000025/what-if", "/authorities/X000000"})
    void a_page_allows_only_what_comes_from_the_service(String address) {
        given().header("Accept", "text/html")
                .get(address)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString(" style=\"")))
                .body(not(containsString("<script>")))
                .body(not(containsString("onclick")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/htmx.org/dist/htmx.min.js",
                "/assets/govuk-frontend.min.css",
                "/assets/bednight.css",
                "/assets/icon.svg"
            })
    void what_a_page_loads_comes_from_the_service(String address) {
        assertThat(page("/help")).contains(address);
        given().get(address).then().statusCode(200);
    }

    /** Theirs is for gov.uk only; and whatever a page may not load, a browser that tries to reports as a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/govuk-frontend.min.css", "/assets/bednight.css"})
    void no_stylesheet_asks_for_a_typeface(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .body(not(containsString("@font-face")))
                .body(not(containsString("@import")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/assets/bednight.css", "/webjars/htmx.org/dist/htmx.min.js", BIRMINGHAM})
    void pages_and_what_they_load_are_compressed_for_whoever_takes_it(String address) throws IOException {
        var plain = given().config(UNCHANGED).get(address);
        var packed = given().config(UNCHANGED).header("Accept-Encoding", "gzip").get(address);

        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeaders().getValues("Vary").toString()).containsIgnoringCase("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes())
                .isEqualTo(plain.asByteArray());
        assertThat(packed.asByteArray().length).isLessThan(plain.asByteArray().length / 2);
    }

    @Test
    void a_failure_is_a_page_to_a_browser_and_a_problem_body_to_a_program() {
        given().header("Accept", "text/html,*/*;q=0.8")
                .get("/authorities/X000000")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is no authority X000000"), containsString("All authorities"));
        given().get("/api/v1/authorities/X000000").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void every_authority_is_in_one_answer_with_the_figures_of_its_own_forecast() {
        var own = given().get("/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31")
                .jsonPath();

        given().get("/api/v1/forecasts?financialYear=2018-19&asAt=2018-05-31")
                .then()
                .statusCode(200)
                .body("find { it.authority.code == 'E08000025' }.variance", equalTo(own.get("variance")))
                .body(
                        "find { it.authority.code == 'E08000025' }.probabilityOfOverspend",
                        equalTo(own.get("range.probabilityOfOverspend")));
    }

    private static String page(String address) {
        return given().header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }
}
