package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthlySeriesTest {

    private static final YearMonth APRIL = YearMonth.of(2018, 4);

    @Test
    void a_series_keeps_its_values_whatever_becomes_of_the_array() {
        double[] values = {1, 2, 3};
        var series = MonthlySeries.of(APRIL, values);
        values[0] = 9;
        series.values()[1] = 9;

        assertThat(series).isEqualTo(MonthlySeries.of(APRIL, 1, 2, 3)).hasToString("2018-04 [1.0, 2.0, 3.0]");
        assertThat(series).hasSameHashCodeAs(MonthlySeries.of(APRIL, 1, 2, 3));
    }

    @Test
    void the_rest_of_a_series_begins_with_a_later_month() {
        assertThat(MonthlySeries.of(APRIL, 1, 2, 3).from(2)).isEqualTo(MonthlySeries.of(YearMonth.of(2018, 6), 3));
    }

    @Test
    void a_value_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(APRIL, Double.NaN))
                .withMessage("A month's value is a finite number, but was NaN");
    }
}
