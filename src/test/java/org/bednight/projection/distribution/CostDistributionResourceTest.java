package org.bednight.projection.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The classes are held against the range of the forecast, which is computed by level, not by class. */
@QuarkusTest
class CostDistributionResourceTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-05-31";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromBirmingham() {
        facts.clear().birmingham();
    }

    @Test
    void the_chances_of_the_classes_add_up_to_one_and_the_classes_follow_one_another() {
        var distribution = get("/cost-distribution");

        assertThat(chances(distribution).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
        assertThat(chances(distribution)).hasSizeBetween(10, 26).allMatch(chance -> chance.signum() >= 0);
        List<Number> above = distribution.getList("classes.above");
        List<Number> upTo = distribution.getList("classes.upTo");
        for (int i = 1; i < above.size(); i++) {
            assertThat(above.get(i).doubleValue()).isEqualTo(upTo.get(i - 1).doubleValue());
        }
    }

    @Test
    void each_level_of_the_forecast_s_range_lies_in_the_class_where_the_chances_add_up_to_it() {
        var distribution = get("/cost-distribution");
        var quantiles = get("/forecast").<String, Number>getMap("range.quantiles");

        quantiles.forEach((level, cost) -> {
            double below = IntStream.range(0, chances(distribution).size())
                    .filter(i -> number(distribution, "classes[%d].upTo".formatted(i)) < cost.doubleValue())
                    .mapToDouble(i -> number(distribution, "classes[%d].chance".formatted(i)))
                    .sum();
            double upTo = IntStream.range(0, chances(distribution).size())
                    .filter(i -> number(distribution, "classes[%d].above".formatted(i)) < cost.doubleValue())
                    .mapToDouble(i -> number(distribution, "classes[%d].chance".formatted(i)))
                    .sum();
            assertThat(Double.parseDouble(level)).isBetween(below - 1e-3, upTo + 1e-3);
        });
    }

    @Test
    void the_middle_of_the_classes_is_the_mean_and_the_chance_of_an_overspend_that_of_the_forecast() {
        var distribution = get("/cost-distribution");
        var forecast = get("/forecast");
        double width = number(distribution, "classes[0].upTo") - number(distribution, "classes[0].above");

        double mean = IntStream.range(0, chances(distribution).size())
                .mapToDouble(i -> number(distribution, "classes[%d].chance".formatted(i))
                        * (number(distribution, "classes[%d].above".formatted(i)) + width / 2))
                .sum();
        assertThat(mean).isCloseTo(forecast.getDouble("range.mean"), within(width / 4));
        assertThat(distribution.getString("probabilityOfOverspend"))
                .isEqualTo(forecast.getString("range.probabilityOfOverspend"));
        assertThat(number(distribution, "budget")).isEqualTo(forecast.getDouble("budget"));
    }

    @Test
    void the_table_has_a_row_for_each_class() {
        var lines = facts.get(BIRMINGHAM + "/cost-distribution.csv" + THEN)
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n", -1);

        assertThat(lines[0]).isEqualTo("authority,financialYear,asAt,above,upTo,chance,budget");
        assertThat(lines).hasSize(chances(get("/cost-distribution")).size() + 2);
        assertThat(lines[1]).startsWith("E08000025,2018-19,2018-05-31,").endsWith(",715612.00");
    }

    @Test
    void a_year_that_is_over_has_no_class() {
        facts.get(BIRMINGHAM + "/cost-distribution?financialYear=2017-18&asAt=2018-03-31")
                .statusCode(200)
                .body("classes", empty());
    }

    private JsonPath get(String path) {
        return facts.get(BIRMINGHAM + path + THEN).statusCode(200).extract().jsonPath();
    }

    private static List<BigDecimal> chances(JsonPath distribution) {
        return distribution.getList("classes.chance").stream()
                .map(chance -> new BigDecimal(String.valueOf(chance)))
                .toList();
    }

    private static double number(JsonPath path, String name) {
        return path.getDouble(name);
    }
}
