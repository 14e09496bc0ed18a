package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.bednight.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfBenchmarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"birmingham", "largest"})
    void what_is_measured_are_whole_comparisons_and_searches_that_find_something(String council) {
        var benchmark = new WhatIfBenchmark();
        benchmark.council = council;
        benchmark.load();

        var comparison = benchmark.compareThree();

        assertThat(comparison.steps()).hasSize(3);
        assertThat(comparison.difference().range()).isNotNull();
        assertThat(comparison.base().probabilityOfOverspend()).isNotNull();
        assertThat(comparison.base().costOfNights()).isGreaterThan(Money.pounds(1_000_000));
        assertThat(benchmark.solveForVariance().found()).isTrue();
        assertThat(benchmark.solveForChance().found()).isTrue();
        assertThat(benchmark.stress().tests()).hasSizeGreaterThan(5);
    }
}
