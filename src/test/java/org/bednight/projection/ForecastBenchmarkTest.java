package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bednight.money.Money;
import org.junit.jupiter.api.Test;

class ForecastBenchmarkTest {

    @Test
    void what_is_measured_is_a_whole_forecast_with_nights_slept_and_to_come_and_its_range() {
        var benchmark = new ForecastBenchmark();
        benchmark.load();

        var forecast = benchmark.forecast();

        assertThat(forecast.actual().bedNights()).isGreaterThan(BigDecimal.ZERO);
        assertThat(forecast.projected().cost()).isGreaterThan(Money.ZERO);
        assertThat(forecast.periods()).hasSize(12);
        assertThat(forecast.range()).isNotNull();
    }
}
