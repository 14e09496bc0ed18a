package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class UsagePageTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-05-31";

    @Test
    void the_bed_nights_of_the_year_are_those_of_the_endpoint() {
        var page = WebPages.page(BIRMINGHAM + "/usage" + THEN);
        var nights = api("/bed-nights" + THEN);

        assertThat(page)
                .contains(
                        "%,d bed nights up to 31 May 2018, at a cost of £%,.0f."
                                .formatted(nights.getInt("total.year.bedNights"), nights.getDouble("total.year.cost")),
                        "%d remanded in the year so far".formatted(nights.getInt("total.year.remanded")),
                        "%d more".formatted(nights.getInt("total.difference.bedNights")),
                        "a change of %s%%".formatted(nights.getString("total.difference.bedNightsPercent")),
                        "April 2018",
                        "May 2018")
                .doesNotContain("June 2018");
        List<Integer> ofMay = nights.getList("months[1].sectors.figures.bedNights");
        assertThat(page)
                .contains(ofMay.stream()
                        .map("<td class=\"govuk-table__cell bn-number\">%d</td>"::formatted)
                        .toList());
    }

    @Test
    void the_curve_of_stays_is_in_words_as_a_picture_as_a_table_and_as_csv() {
        var page = WebPages.page(BIRMINGHAM + "/usage" + THEN);
        var curve = api("/lengths-of-stay" + THEN);

        assertThat(page)
                .contains(
                        curve.getString("summary[0]"),
                        curve.getString("summary[1]"),
                        "<figcaption>",
                        "Lengths of stay");
        assertThat(WebPages.page(page, "/api/v1/authorities/E08000025/lengths-of-stay.csv"))
                .startsWith("authority,asAt");
    }

    @Test
    void open_cases_are_told_by_reference_and_never_stored_on_the_way() {
        var cases = api("/open-cases" + THEN);
        var answer = given().header("Accept", "text/html").get(BIRMINGHAM + "/usage/open-cases" + THEN);
        var page = answer.then().statusCode(200).extract().asString();

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        List<String> references = cases.getList("cases.items.episode");
        assertThat(references).hasSize(17);
        assertThat(page).contains(references).contains("17 children are in the secure estate");
        assertThat(page.substring(page.indexOf("<title>"), page.indexOf("</title>")))
                .doesNotContain(references);
        assertThat(page.replaceAll("href=\"[^\"]*\"", "")).contains(references.get(0));
        assertThat(page).doesNotContainPattern("href=\"[^\"]*" + references.get(0));
    }

    @Test
    void a_page_of_open_cases_leads_to_the_next() {
        var page = WebPages.page(BIRMINGHAM + "/usage/open-cases" + THEN + "&size=10");

        assertThat(WebPages.page(page, "/authorities/E08000025/usage/open-cases?asAt=2018-05-31"))
                .contains("17 children are in the secure estate")
                .doesNotContain("The next page");
    }

    @Test
    void a_year_that_is_over_has_no_open_case_and_no_month_to_come() {
        assertThat(WebPages.page(BIRMINGHAM + "/usage?financialYear=2017-18"))
                .contains("March 2018", "5,418 bed nights");
        assertThat(WebPages.page(BIRMINGHAM + "/usage/open-cases?financialYear=2017-18"))
                .contains("No child is in the secure estate at the as-at date, or the year is over.");
    }

    private static JsonPath api(String path) {
        return given().get("/api/v1" + BIRMINGHAM + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
