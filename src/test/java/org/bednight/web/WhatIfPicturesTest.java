package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a what-if moves month by month, as picture, table and file. */
@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class WhatIfPicturesTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-05-31";

    /** The months of the file add up to the outturn of the comparison, to the penny; so do the steps to its difference. */
    @Test
    void the_figures_of_each_chart_are_a_file() {
        var page = WebPages.follow(BIRMINGHAM + "/what-if" + THEN + "&stays=15&diverted=20");
        var compared = given().contentType("application/json")
                .body("{\"adjustments\": []}")
                .post("/api/v1" + BIRMINGHAM + "/scenarios/compare" + THEN)
                .jsonPath();

        assertThat(page).contains("Cumulative cost without and with the changes");
        var months = WebPages.page(page, BIRMINGHAM + "/what-if/months.csv").split("\r\n", -1);
        assertThat(months).hasSize(14);
        assertThat(sum(months, 3)).isEqualByComparingTo(compared.getString("base.outturn"));
        var steps = WebPages.page(page, BIRMINGHAM + "/what-if/steps.csv").split("\r\n", -1);
        assertThat(sum(steps, 3)).isEqualByComparingTo(sum(months, 5).subtract(sum(months, 3)));
    }

    /** Without a change the bands are those of the forecast; a certain saving moves their end, by its amount. */
    @Test
    void the_picture_has_the_bands_of_the_year_with_the_changes() {
        var page = WebPages.page(BIRMINGHAM + "/what-if" + THEN);
        var forecast = given().get("/api/v1" + BIRMINGHAM + "/forecast" + THEN).jsonPath();

        assertThat(page)
                .contains("With the changes, nine in ten outcomes end between £", "9 in 10 outcomes with", "<polygon");
        var plain = WebPages.follow(BIRMINGHAM + "/what-if/months.csv" + THEN).split("\r\n", -1);
        assertThat(cell(plain[1], 7)).isEmpty();
        for (int month = 2; month < 12; month++) {
            var quantiles = "periods[%d].range.cumulativeCost.quantiles.".formatted(month);
            assertThat(new BigDecimal(cell(plain[month + 1], 7)))
                    .isEqualByComparingTo(forecast.getString(quantiles + "'0.05'"));
            assertThat(new BigDecimal(cell(plain[month + 1], 9)))
                    .isEqualByComparingTo(forecast.getString(quantiles + "'0.75'"));
        }
        var saved = WebPages.follow(BIRMINGHAM + "/what-if/months.csv" + THEN + "&saving=60000")
                .split("\r\n", -1);
        assertThat(new BigDecimal(cell(plain[12], 10)).subtract(new BigDecimal(cell(saved[12], 10))))
                .isEqualByComparingTo("60000");
    }

    @Test
    void a_page_says_how_far_the_difference_may_go_where_that_is_not_certain() {
        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN + "&prices=10"))
                .contains("In eight of ten ways that the year may go, the difference is between ");
        assertThat(WebPages.page("/authorities/X930/what-if" + THEN + "&prices=10"))
                .contains("In eight of ten ways that the year may go, the difference is between ");
        assertThat(WebPages.page(BIRMINGHAM + "/what-if" + THEN + "&allocations=1000"))
                .doesNotContain("In eight of ten ways");
    }

    private static String cell(String line, int column) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1)[column];
    }

    private static BigDecimal sum(String[] lines, int column) {
        return Stream.of(lines)
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> cell(line, column))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
