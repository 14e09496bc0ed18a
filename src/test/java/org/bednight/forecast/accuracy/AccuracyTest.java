package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccuracyTest {

    private static final double[] ZEROS = {0, 0, 0};
    private static final double[] ONES = {1, 1, 1};

    @Test
    void a_bias_is_positive_where_forecasts_were_too_high() {
        assertThat(Accuracy.bias(ONES, new double[] {3, 1, 2})).isEqualTo(1);
    }

    @Test
    void shares_of_nothing_are_undefined() {
        assertThat(Accuracy.weightedAbsoluteError(ZEROS, ONES)).isEmpty();
        assertThat(Accuracy.scaledError(ONES, ZEROS, ONES, 1)).isEmpty();
        assertThat(Accuracy.scaledError(ONES, ZEROS, ONES, 12)).isEmpty();
        assertThat(Accuracy.rootScaledError(ZEROS, ZEROS, ONES)).isEmpty();
    }

    @Test
    void as_many_forecasts_as_actual_values_are_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.bias(ONES, new double[2]))
                .withMessage("A measure compares as many forecasts as actual values, at least one, but had 2 and 3");
    }

    @Test
    void the_ends_of_an_interval_belong_to_it() {
        assertThat(Accuracy.coverage(new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}, new double[] {3, 3, 3, 3}))
                .isEqualTo(0.75);
    }

    @Test
    void a_certain_forecast_scores_its_distance_from_what_came() {
        double[] certain = {5};

        assertThat(Scores.crps(certain, new double[] {1}, 8)).isEqualTo(3);
        assertThat(Scores.crps(certain, new double[] {1}, 4)).isEqualTo(1);
        assertThat(Scores.crpsOfSample(certain, 8)).isEqualTo(3);
        assertThat(Scores.winkler(0.95, 5, 5, 8)).isEqualTo(3 * 2 / (1 - 0.95));
    }

    @Test
    void a_sure_probability_scores_nothing_if_it_was_right_and_one_if_wrong() {
        assertThat(Scores.brier(1, true)).isZero();
        assertThat(Scores.brier(1, false)).isEqualTo(1);
        assertThat(Scores.brier(0.5, false)).isEqualTo(0.25);
    }

    @Test
    void a_quantile_of_nine_in_ten_costs_nine_times_as_much_when_it_is_too_low() {
        assertThat(Scores.pinball(0.9, 10, 12)).isCloseTo(1.8, within(1e-12));
        assertThat(Scores.pinball(0.9, 10, 8)).isCloseTo(0.2, within(1e-12));
    }

    /** A sample is a distribution with equal weights: two ways to the same score. */
    @ParameterizedTest
    @MethodSource("anySamples")
    void the_score_of_a_sample_is_that_of_its_distribution(double[] sample) {
        double[] equal = IntStream.range(0, sample.length)
                .mapToDouble(i -> 1.0 / sample.length)
                .toArray();
        for (double actual : new double[] {-3, 0.5, 4, sample[0], 40}) {
            assertThat(Scores.crpsOfSample(sample, actual)).isCloseTo(Scores.crps(sample, equal, actual), within(1e-9));
        }
    }

    /** 100 ascending samples from one seed, the smallest first. */
    static Stream<double[]> anySamples() {
        var random = new SplittableRandom(9);
        return IntStream.rangeClosed(1, 100)
                .mapToObj(size -> random.doubles(1 + size / 4, 0, 20).sorted().toArray());
    }
}
