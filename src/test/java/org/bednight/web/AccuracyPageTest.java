package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class AccuracyPageTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "/accuracy?financialYear=2018-19&asAt=2018-05-31";
    private static final String MISS = "horizons.find { it.monthsElapsed == %d }.models.find { it.model == '%s' }.%s";

    @Test
    void how_past_forecasts_came_out_is_a_sentence_with_the_endpoint_s_figures() {
        var report = api("/accuracy");
        var page = WebPages.page(BIRMINGHAM + THEN);

        assertThat(page)
                .contains(
                        "After six months, the one forecast that is tested missed the year&#39;s cost by £%,.0f by the plan"
                                .formatted(
                                        report.getDouble(MISS.formatted(6, "rolling-average", "medianYearCostError"))),
                        "and by £%,.0f by the best estimate."
                                .formatted(report.getDouble(MISS.formatted(6, "episode", "medianYearCostError"))),
                        "2 past years of this authority are tested, 2016/17, 2017/18, at %d month ends."
                                .formatted(report.getInt("origins")),
                        "too few to say which method is better",
                        "<figcaption>");
        assertThat(WebPages.page(page, "/api/v1/authorities/E08000025/accuracy.csv"))
                .contains("medianYearCostError");
    }

    @Test
    void what_was_published_of_the_year_stands_beside_what_is_computed_again() {
        var page = WebPages.page(BIRMINGHAM + THEN);

        assertThat(page)
                .contains("One forecast of 2018/19 is published. The last, 2018-19 P02 v1, put the year at £1,739,619.")
                .contains("30 April 2018", "31 May 2018");
        assertThat(WebPages.page(page, "/api/v1/authorities/E08000025/forecast-tracking.csv"))
                .contains("2018-19 P02 v1", "1739619.00");
    }

    @Test
    void a_year_without_a_publication_says_so_and_is_computed_again() {
        var tracking = api("/forecast-tracking?financialYear=2017-18");

        assertThat(WebPages.page(BIRMINGHAM + "/accuracy?financialYear=2017-18&asAt=2018-03-31"))
                .contains("Nothing is published of 2017/18.")
                .contains("%,.0f".formatted(tracking.getDouble("months[5].forecast.cost")))
                .contains("%,.0f".formatted(tracking.getDouble("outturn.cost")));
    }

    @Test
    void an_authority_with_too_short_a_record_is_told_so_in_words() {
        var code = given().get("/api/v1/authorities").jsonPath().getString("items.code.find { it.startsWith('X') }");
        var report =
                given().get("/api/v1/authorities/%s/accuracy".formatted(code)).jsonPath();

        assertThat(report.getInt("origins")).isZero();
        assertThat(WebPages.page("/authorities/%s/accuracy".formatted(code)))
                .contains("No past year can be tested yet.", report.getString("basis[0]"));
    }

    private static JsonPath api(String path) {
        return given().get("/api/v1" + BIRMINGHAM + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
