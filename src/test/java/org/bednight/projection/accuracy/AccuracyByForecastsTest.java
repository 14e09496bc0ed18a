package org.bednight.projection.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The accuracy that is told is that of the forecasts that are told: one by one asked of the service as of old, and set
 * beside what came. With up to seven months over, Birmingham's record has one year to test, so that no error is averaged.
 */
@QuarkusTest
class AccuracyByForecastsTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";

    @Inject
    Facts facts;

    private double actualNights;
    private double actualCost;

    @BeforeEach
    void startFromBirmingham() {
        facts.clear().birmingham();
        var year = facts.get(BIRMINGHAM + "/bed-nights?financialYear=2017-18&asAt=2018-03-31")
                .extract()
                .jsonPath();
        actualNights = year.getDouble("total.year.bedNights");
        actualCost = year.getDouble("total.year.cost");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 7})
    void each_model_errs_as_its_own_forecast_did(int elapsed) {
        var models = horizon(elapsed);

        assertThat(models).hasSize(16);
        for (var told : models) {
            var forecast = forecast(elapsed, String.valueOf(told.get("model")));
            double actual = actualNights - forecast.getDouble("actual.bedNights");
            double error = forecast.getDouble("projected.bedNights") - actual;
            assertThat(number(told, "bias")).as("%s", told).isCloseTo(error / actual, within(1e-4));
            assertThat(number(told, "wapeRemainingNights")).isCloseTo(Math.abs(error) / actual, within(1e-4));
            assertThat(number(told, "wapeYearCost"))
                    .isCloseTo(Math.abs(forecast.getDouble("outturn.cost") - actualCost) / actualCost, within(2e-4));
            // A forecast rounds eleven months of four sectors at most, each by half a penny.
            assertThat(number(told, "medianYearCostError"))
                    .isCloseTo(Math.abs(forecast.getDouble("outturn.cost") - actualCost), within(0.25));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 7})
    void the_episode_model_s_range_held_as_the_forecast_s_range_did(int elapsed) {
        var told = horizon(elapsed).stream()
                .filter(model -> "episode".equals(model.get("model")))
                .findFirst()
                .orElseThrow();
        var forecast = forecast(elapsed, "episode");
        var quantiles = forecast.<String, Number>getMap("range.nights.quantiles");

        double loss = quantiles.entrySet().stream()
                .mapToDouble(entry -> loss(
                        Double.parseDouble(entry.getKey()), entry.getValue().doubleValue()))
                .average()
                .orElseThrow();
        assertThat(number(told, "pinball")).isCloseTo(loss, within(1e-3));
        assertThat(number(told, "coverage80")).isEqualTo(isBetween(quantiles, "0.1", "0.9"));
        assertThat(number(told, "coverage95")).isEqualTo(isBetween(quantiles, "0.025", "0.975"));
        double overspend = actualCost > forecast.getDouble("budget") ? 1 : 0;
        double chance = forecast.getDouble("range.probabilityOfOverspend");
        assertThat(number(told, "brierOverspend")).isCloseTo(Math.pow(chance - overspend, 2), within(1e-3));
    }

    private List<Map<String, Object>> horizon(int elapsed) {
        return facts.get(BIRMINGHAM + "/accuracy")
                .extract()
                .jsonPath()
                .getList("horizons[%d].models".formatted(elapsed));
    }

    private JsonPath forecast(int elapsed, String model) {
        var asAt = LocalDate.parse("2017-04-01").plusMonths(elapsed).minusDays(1);
        return facts.get(BIRMINGHAM + "/forecast?financialYear=2017-18&asAt=" + asAt + "&model="
                        + model.replace(' ', '&'))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private double loss(double level, double quantile) {
        double above = actualNights - quantile;
        return Math.max(level * above, (level - 1) * above);
    }

    private double isBetween(Map<String, Number> quantiles, String low, String high) {
        boolean inside = at(quantiles, low) <= actualNights && actualNights <= at(quantiles, high);
        return inside ? 1 : 0;
    }

    private static double at(Map<String, Number> quantiles, String level) {
        return Double.parseDouble(String.valueOf(quantiles.get(level)));
    }

    private static double number(Map<String, Object> told, String name) {
        return Double.parseDouble(String.valueOf(told.get(name)));
    }
}
