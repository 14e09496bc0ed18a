package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class ForecastPageTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-05-31";

    @Test
    void what_causes_the_cost_is_said_by_sector_price_arrivals_and_longest_case() {
        var page = WebPages.page(BIRMINGHAM + THEN);
        var nights = api("/bed-nights" + THEN);
        var longest = api("/open-cases" + THEN + "&size=1");

        assertThat(page)
                .contains(
                        "Young offender institution costs most",
                        "Price: a night has cost £%.2f on average so far, £%.2f in the year before to the same day."
                                .formatted(
                                        nights.getDouble("total.year.averagePrice"),
                                        nights.getDouble("total.yearBeforeToSameDay.averagePrice")),
                        "Arrivals: %d children were remanded in the year so far, %d in the year before to the same day."
                                .formatted(
                                        nights.getInt("total.year.remanded"),
                                        nights.getInt("total.yearBeforeToSameDay.remanded")),
                        "Longest case: one child has been in for %d nights so far and is expected to cost £%,.0f more this year."
                                .formatted(
                                        longest.getInt("cases.items[0].all.bedNights"),
                                        longest.getDouble("cases.items[0].further.cost")))
                .doesNotContain(longest.getString("cases.items[0].episode"));
    }

    /** The month 2 report is published; a forecast of before it has nothing to be compared with. */
    @Test
    void a_forecast_is_compared_with_no_publication_that_is_as_at_a_later_day() {
        assertThat(WebPages.page(BIRMINGHAM + THEN)).contains("Since the last publication, 2018-19 P02 v1: no change.");
        assertThat(WebPages.page(BIRMINGHAM + "?financialYear=2018-19&asAt=2018-05-30"))
                .contains("There is no earlier publication of this year to compare with.")
                .doesNotContain("2018-19 P02 v1");
        assertThat(summary("2018-05-31")).isEqualTo("2018-19 P02 v1");
        assertThat(summary("2018-05-30")).isNull();
    }

    private static String summary(String asAt) {
        return given().get("/api/v1/forecasts?financialYear=2018-19&asAt=" + asAt)
                .jsonPath()
                .getString("find { it.authority.code == 'E08000025' }.publication");
    }

    @Test
    void committed_and_expected_stand_in_a_table_that_adds_up_to_the_mean() {
        var range = api("/forecast" + THEN);

        assertThat(WebPages.page(BIRMINGHAM + THEN))
                .contains("Committed: children who are in", "%,.0f".formatted(range.getDouble("range.mean")))
                .containsAnyOf(downOrUp(range.getDouble("range.committed.cost")))
                .containsAnyOf(downOrUp(range.getDouble("range.expected.cost")));
    }

    /** A part is rounded so that the table adds up. */
    private static String[] downOrUp(double pounds) {
        return new String[] {"%,.0f".formatted(Math.floor(pounds)), "%,.0f".formatted(Math.ceil(pounds))};
    }

    @Test
    void a_figure_leads_to_the_nights_and_prices_it_comes_from_in_one_click() {
        var page = WebPages.page(BIRMINGHAM + THEN);
        var trace = given().get("/api/v1" + BIRMINGHAM + "/forecast/trace" + THEN + "&size=1000")
                .jsonPath();

        var month = WebPages.page(page, BIRMINGHAM + "/trace?asAt=2018-05-31&financialYear=2018-19&period=P12");
        List<Number> costs = trace.getList("rows.items.findAll { it.period == 'P12' }.cost");
        assertThat(costs).isNotEmpty();
        assertThat(month)
                .contains(costs.stream()
                        .map(cost -> "£%,.2f".formatted(cost.doubleValue()))
                        .toList())
                .contains("March 2019", "projected")
                .doesNotContain("February 2019");
        var sector = WebPages.page(page, BIRMINGHAM + "/trace?asAt=2018-05-31&financialYear=2018-19&sector=STC");
        assertThat(sector)
                .contains("Secure training centre")
                .doesNotContain("<td class=\"govuk-table__cell bn-number\">Young");
    }

    @Test
    void a_trace_is_never_stored_on_the_way_and_no_address_in_it_names_an_episode() {
        var answer = given().header("Accept", "text/html").get(BIRMINGHAM + "/trace" + THEN + "&period=P01");
        var episode = api("/open-cases" + THEN).getString("cases.items[0].episode");

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains(episode).doesNotContainPattern("href=\"[^\"]*" + episode);
    }

    @Test
    void a_price_that_is_carried_forward_stands_beside_the_headline_with_where_to_enter_it() {
        var page = WebPages.page(BIRMINGHAM + "?financialYear=2019-20&asAt=2018-05-31");

        assertThat(page.substring(page.indexOf("<h1"), page.indexOf("bn-figures")))
                .contains("is carried forward", "/data/prices");
        assertThat(WebPages.page(BIRMINGHAM + "?financialYear=2017-18&asAt=2018-03-31"))
                .doesNotContain("is carried forward");
    }

    @Test
    void arrivals_of_a_year_that_has_not_begun_are_not_counted() {
        assertThat(WebPages.page(BIRMINGHAM + THEN)).contains("remanded in the year so far");
        assertThat(WebPages.page(BIRMINGHAM + "?financialYear=2018-19&asAt=2018-03-31"))
                .contains("What causes it")
                .doesNotContain("remanded in the year so far", "Nothing is published")
                .contains("no publication of this year up to this day");
    }

    @Test
    void a_change_in_place_gets_the_same_page_whose_address_can_be_shared() {
        assertThat(WebPages.page(BIRMINGHAM + THEN))
                .contains("hx-push-url=\"true\"", "hx-select=\"#main\"", "id=\"main\"", "id=\"tabs\"", "id=\"range\"");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        assertThat(WebPages.page(BIRMINGHAM + THEN + "&knownAt=" + now))
                .contains("name=\"knownAt\" value=\"" + now + "\"", "As it is known now");
    }

    @Test
    void how_far_each_method_has_missed_so_far_comes_with_as_many_months_over() {
        var accuracy = api("/accuracy");
        var misses = WebPages.page(BIRMINGHAM + "/accuracy/misses" + THEN);
        var plan = accuracy.getDouble(
                "horizons.find { it.monthsElapsed == 2 }.models.find { it.model == 'rolling-average' }.medianYearCostError");

        assertThat(misses).contains("After 2 months", "£%,.0f".formatted(plan)).doesNotContain("<html");
        assertThat(WebPages.page(BIRMINGHAM + THEN)).contains(BIRMINGHAM + "/accuracy/misses?");
    }

    @Test
    void a_failure_in_place_of_a_part_is_that_part_alone() {
        given().header("Accept", "text/html")
                .header("HX-Request", "true")
                .header("HX-Target", "answer")
                .get(BIRMINGHAM + "/what-if" + THEN + "&arrivals=many")
                .then()
                .statusCode(400)
                .body(containsString("<section id=\"answer\""), not(containsString("<html")));
    }

    private static JsonPath api(String path) {
        return given().get("/api/v1" + BIRMINGHAM + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
