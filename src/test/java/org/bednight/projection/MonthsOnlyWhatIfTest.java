package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** METHOD §16: how far what a what-if moves may go, of an authority that has nights a month alone. */
@QuarkusTest
class MonthsOnlyWhatIfTest extends TwoYearsOfMonths {

    /**
     * Where all nights cost £190, a rise of 10 % moves each way that the year may go by a tenth of what its nights to come cost:
     * each quantile of the difference is a tenth of that of the year's cost less the cost so far, which stands on a lattice of £50.
     */
    @Test
    void the_difference_of_a_what_if_has_a_range_and_the_same_errors_on_both_sides() {
        facts.clear();
        facts.authorities("X001").price("YOI", "2016-04-01", "2019-03-31", "190.00");
        post(months("2016-04", "2017-03", "YOI", "30") + months("2017-04", "2018-05", "YOI", "21"))
                .statusCode(200);
        var forecast = facts.get(X001 + "/forecast" + YEAR).extract().jsonPath();
        double slept = forecast.getDouble("actual.cost");

        var range = compare("{\"kind\": \"price\", \"percent\": 10}")
                .statusCode(200)
                .body("difference.range.paths", is(4_000))
                .extract()
                .jsonPath();

        for (var level : new String[] {"0.025", "0.1", "0.5", "0.9", "0.975"}) {
            var quantile = "quantiles.'%s'".formatted(level);
            assertThat(range.getDouble("difference.range." + quantile))
                    .isCloseTo((forecast.getDouble("range." + quantile) - slept) / 10, within(10.0));
        }
        assertThat(range.getDouble("difference.range.mean"))
                .isCloseTo((forecast.getDouble("range.mean") - slept) / 10, within(10.0));
        assertThat(range.getDouble("difference.range.shareLower")).isZero();
    }

    @Test
    void a_saving_that_may_not_come_and_money_that_is_no_cost_have_ranges_of_their_own() {
        var saving =
                "{\"kind\": \"mitigation\", \"name\": \"bail\", \"amount\": 5000, \"date\": \"2018-12-31\", \"likelihood\": 0.6}";
        var range = compare(saving).statusCode(200).extract().jsonPath();

        assertThat(range.getDouble("difference.range.quantiles.'0.5'")).isEqualTo(-5_000);
        assertThat(range.getDouble("difference.range.quantiles.'0.75'")).isZero();
        // Six in ten of 4,000 draws, give or take four standard errors.
        assertThat(range.getDouble("difference.range.shareLower")).isCloseTo(0.6, within(0.031));
        compare("{\"kind\": \"allocation\", \"funder\": \"Reserve\", \"amount\": 5000}")
                .body("difference.range.mean", is(0.0f))
                .body("difference.range.quantiles.'0.975'", is(0.0f));
    }
}
