package org.bednight.projection.accuracy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccuracyResourceTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    /** Every night looked at by itself: the record begins in 2016, so the month ends from December 2016 on count. */
    @ParameterizedTest
    @CsvSource({"rolling-average, 12", "rolling-average window=2, 2", "rolling-average window=6, 6"})
    void the_figures_of_one_authority_are_those_of_a_plain_loop_over_its_nights(String model, int window) {
        facts.birmingham();
        var json = facts.get(BIRMINGHAM + "/accuracy").statusCode(200).extract().jsonPath();

        for (int elapsed = 0; elapsed < 12; elapsed++) {
            double remaining = 0;
            double signed = 0;
            double absolute = 0;
            double absoluteCost = 0;
            double yearCost = 0;
            for (int year = 2016; year <= 2017; year++) {
                var start = LocalDate.of(year, 4, 1);
                var origin = start.plusMonths(elapsed);
                if (origin.isBefore(LocalDate.parse("2017-01-01"))) {
                    continue;
                }
                double error = 0;
                double costError = 0;
                for (var sector : List.of("LASCH", "STC", "YOI")) {
                    var from = origin.minusMonths(window);
                    double rate = (double) nights(sector, from, origin) / (origin.toEpochDay() - from.toEpochDay());
                    for (var night = start; night.isBefore(start.plusYears(1)); night = night.plusDays(1)) {
                        int slept = nights(sector, night, night.plusDays(1));
                        yearCost += slept * price(sector, night);
                        if (!night.isBefore(origin)) {
                            error += rate - slept;
                            costError += (rate - slept) * price(sector, night);
                            remaining += slept;
                        }
                    }
                }
                signed += error;
                absolute += Math.abs(error);
                absoluteCost += Math.abs(costError);
            }
            var figures = figures(json, elapsed, model);
            assertThat(figures.getDouble("wapeRemainingNights")).isCloseTo(absolute / remaining, within(5e-5));
            assertThat(figures.getDouble("bias")).isCloseTo(signed / remaining, within(5e-5));
            assertThat(figures.getDouble("wapeYearCost")).isCloseTo(absoluteCost / yearCost, within(5e-5));
        }
    }

    @Test
    void the_report_says_what_was_known_in_words() {
        facts.birmingham();

        facts.get(BIRMINGHAM + "/accuracy")
                .body("authority.name", is("Birmingham"))
                .body("years", is(List.of("2016-17", "2017-18")))
                .body("origins", is(15))
                .body(
                        "basis",
                        hasItem(
                                "At 0 of 15 month ends the episodes are those that were on record at the close of the day."))
                .body(
                        "basis",
                        hasItem(startsWith("At the others nothing was on record yet: events up to the day count")))
                .body("horizons[2].recommended", nullValue())
                .body("measures.name", hasItem("wapeRemainingNights"));
    }

    @Test
    void one_year_cannot_tell_two_models_apart_and_says_so() {
        facts.birmingham();

        facts.get(BIRMINGHAM + "/accuracy")
                .body("horizons[2].models.find { it.model == 'ses' }.againstRollingYear.tellsApart", is(false))
                .body(
                        "horizons[2].models.find { it.model == 'ses' }.againstRollingYear.inWords",
                        is("With 2 months of the year over, a single year cannot tell ses and rolling-average apart."));
    }

    @Test
    void an_authority_without_a_record_has_nothing_to_test() {
        facts.authorities("X001");

        facts.get("/authorities/X001/accuracy")
                .statusCode(200)
                .body("origins", is(0))
                .body("horizons", empty())
                .body("basis", hasItem(containsString("nothing can be tested yet")));
        facts.get("/authorities/X009/accuracy").statusCode(404);
    }

    @Test
    void a_night_without_a_price_leaves_its_origins_out_of_the_cost_and_the_report_says_so() {
        facts.birmingham();
        facts.delete("/bed-night-prices/STC/2017-04-01", "misread").statusCode(200);

        facts.get(BIRMINGHAM + "/accuracy")
                .body("horizons[2].pricedOrigins", is(0))
                .body("horizons[2].models[0].wapeYearCost", nullValue())
                .body("basis", hasItem(containsString("12 month ends are left out of the cost")));
    }

    @Test
    void few_authorities_recommend_nothing_and_the_forecast_says_what_it_uses_instead() {
        facts.birmingham();

        facts.get("/accuracy").body("authorities", is(1)).body("horizons[2].recommended", nullValue());
        facts.get(BIRMINGHAM + "/forecast?financialYear=2018-19&asAt=2018-05-31&model=recommended")
                .statusCode(200)
                .body("model.name", is("episode"))
                .body("headline", startsWith("Projected overspend of £"))
                .body(
                        "assumptions",
                        hasItem(
                                "The model was left to the service, which recommends one by the errors of at least 10 authorities over years that have ended, and has 1. The episode model is used: it counts the children who are in, which an average of past nights does not, and takes their stays from published durations where few are on record. It has not been tested on these records."));
    }

    @ParameterizedTest
    @CsvSource({
        "model=recommended&window=3, The model recommended has no setting",
        "model=arima, 'The model is one of rolling-average, naive, census'",
        "model=ses&alpha=2, The alpha is a number from 0.0001 to 0.9999",
        "window=61, The window is a whole number of months from 1 to 60"
    })
    void a_setting_that_is_not_possible_is_a_problem_that_says_what_is(String query, String words) {
        facts.birmingham();

        for (var address : List.of("/forecast?financialYear=2018-19&", "/forecast-tracking?financialYear=2017-18&")) {
            facts.get(BIRMINGHAM + address + query).statusCode(400).body("detail", startsWith(words));
        }
    }

    @Test
    void the_table_has_the_report_s_figures() {
        facts.birmingham();
        var json = facts.get(BIRMINGHAM + "/accuracy").extract().jsonPath();
        var csv = given().get(Facts.API + BIRMINGHAM + "/accuracy.csv").asString();

        assertThat(csv.lines().filter(line -> line.startsWith("2,ses,")).toList())
                .singleElement()
                .asString()
                .contains(figures(json, 2, "ses").getString("wapeRemainingNights"));
        assertThat(csv.lines().count()).isEqualTo(1 + 12 * 16);
    }

    /** Returns the figures of a model, to be read by name. */
    private static Figures figures(JsonPath json, int elapsed, String model) {
        return new Figures(json.getMap("horizons[%d].models.find { it.model == '%s' }".formatted(elapsed, model)));
    }

    private record Figures(Map<String, Object> values) {

        double getDouble(String name) {
            return Double.parseDouble(getString(name));
        }

        String getString(String name) {
            return String.valueOf(values.get(name));
        }
    }

    private static int nights(String sector, LocalDate from, LocalDate to) {
        int nights = 0;
        for (var line : EPISODES) {
            var cells = line.split(",", -1);
            if (cells[3].equals(sector)) {
                var start = LocalDate.parse(cells[5]);
                var end = cells[6].isEmpty() ? LocalDate.parse("2018-06-01") : LocalDate.parse(cells[6]);
                for (var night = start; night.isBefore(end); night = night.plusDays(1)) {
                    nights += !night.isBefore(from) && night.isBefore(to) ? 1 : 0;
                }
            }
        }
        return nights;
    }

    private static final List<String> EPISODES = Facts.resource("birmingham-2018-19/remand-episodes.csv")
            .lines()
            .skip(1)
            .toList();

    private static double price(String sector, LocalDate night) {
        return Facts.resource("birmingham-2018-19/bed-night-prices.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(sector)
                        && !night.isBefore(LocalDate.parse(cells[1]))
                        && !night.isAfter(LocalDate.parse(cells[2])))
                .mapToDouble(cells -> Double.parseDouble(cells[3]))
                .findFirst()
                .orElseThrow();
    }
}
