package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonLevelTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.02, 0.25, 1, 2.25})
    void the_factors_rise_and_have_the_mean_one_and_nearly_the_variance_of_the_level(double variance) {
        var factors = new CommonLevel(variance).list(60);

        assertThat(factors).isSorted().allMatch(factor -> factor > 0);
        double mean = factors.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares = factors.stream()
                .mapToDouble(each -> (each - 1) * (each - 1))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1, within(1e-9));
        assertThat(squares).isBetween(0.96 * variance, variance);
    }

    @Test
    void a_level_that_is_known_is_one_factor() {
        assertThat(new CommonLevel(0).list(60)).containsExactly(1.0);
    }
}
