package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.bednight.forecast.outlook.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {

    @ParameterizedTest
    @CsvSource({"100,30,80", "5,20,0", "5,20,31.5", "0,1,0", "1000,1,998", "0.2,400,90"})
    void the_score_of_a_cut_normal_distribution_is_the_integral_of_its_definition(
            double mean, double deviation, double actual) {
        var whole = new NormalDistribution(null, mean, deviation);
        double top = Math.max(actual, mean + 10 * deviation);
        int steps = 400_000;
        double score = 0;
        for (int step = 0; step < steps; step++) {
            double x = top * (step + 0.5) / steps;
            double distance = whole.cumulativeProbability(x) - (x >= actual ? 1 : 0);
            score += distance * distance * top / steps;
        }

        assertThat(new CutNormal(mean, deviation).crps(actual)).isCloseTo(score, within(1e-6 + 2 * top / steps));
    }

    @Test
    void quantiles_and_chances_of_a_cut_normal_distribution_stand_at_zero_where_they_would_fall_below() {
        var prediction = new CutNormal(10, 20);

        assertThat(prediction.quantile(0.1)).isZero();
        assertThat(prediction.quantile(0.5)).isCloseTo(10, within(1e-9));
        assertThat(prediction.quantile(0.975)).isCloseTo(10 + 1.959964 * 20, within(1e-4));
        assertThat(prediction.probabilityAbove(-1)).isEqualTo(1);
        assertThat(prediction.probabilityAbove(10)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void without_a_deviation_the_mean_is_certain() {
        var certain = new CutNormal(7, 0);

        assertThat(certain.crps(9)).isEqualTo(2);
        assertThat(certain.quantile(0.025)).isEqualTo(7);
        assertThat(certain.probabilityAbove(7)).isZero();
        assertThat(certain.probabilityAbove(6.9)).isEqualTo(1);
    }

    @Test
    void the_score_on_a_lattice_is_that_of_its_masses() {
        var random = new SplittableRandom(8);
        for (int trial = 0; trial < 50; trial++) {
            double[] masses =
                    IntStream.range(0, 12).mapToDouble(i -> random.nextDouble()).toArray();
            double sum = IntStream.range(0, 12).mapToDouble(i -> masses[i]).sum();
            double[] shares =
                    IntStream.range(0, 12).mapToDouble(i -> masses[i] / sum).toArray();
            double[] values = IntStream.range(0, 12).mapToDouble(i -> 5.0 * i).toArray();
            double actual = random.nextDouble(80);

            assertThat(new OnLattice(Distribution.of(5, shares)).crps(actual))
                    .isCloseTo(PlainScores.crps(values, shares, actual), within(1e-9));
        }
    }

    @Test
    void a_placing_counts_both_ends_of_an_interval_in_and_averages_the_loss_of_nine_quantiles() {
        var even = new OnLattice(Distribution.of(1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1));

        assertThat(Placing.of(even, 8, Optional.empty()).within80()).isTrue();
        assertThat(Placing.of(even, 9, Optional.empty()).within80()).isFalse();
        assertThat(Placing.of(even, 9, Optional.empty()).within95()).isTrue();
        double loss = 0;
        long[] quantiles = {0, 0, 0, 2, 4, 7, 8, 9, 9};
        for (int level = 0; level < 9; level++) {
            double p = Placing.LEVELS.get(level);
            loss += Math.max(p * (8 - quantiles[level]), (p - 1) * (8 - quantiles[level])) / 9;
        }
        assertThat(Placing.of(even, 8, Optional.empty()).pinball()).isCloseTo(loss, within(1e-12));
    }
}
