package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the transform of Commons Math, which knows powers of two only, and against the definition. */
class FourierTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 13, 60, 128, 1000, 2048, 7000})
    void a_transform_is_that_of_commons_math(int cells) {
        double[] sequence = sequence(cells);
        var fourier = Fourier.ofAtLeast(cells);
        var spectrum = fourier.transform(sequence);

        double[][] expected = {Arrays.copyOf(sequence, fourier.length()), new double[fourier.length()]};
        FastFourierTransformer.transformInPlace(expected, DftNormalization.STANDARD, TransformType.FORWARD);
        int frequencies = fourier.length() / 2 + 1;
        assertThat(spectrum.re).containsExactly(Arrays.copyOf(expected[0], frequencies), within(1e-8));
        assertThat(spectrum.im).containsExactly(Arrays.copyOf(expected[1], frequencies), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "11, 3", "24, 3", "45, 3", "96, 3", "700, 3", "5800, 3", "9, 5", "20, 5", "39, 5", "80, 5", "640, 5", "5000, 5"
    })
    void a_transform_of_three_or_five_times_a_power_of_two_is_the_sum_that_defines_it(int cells, int times) {
        double[] sequence = sequence(cells);
        var fourier = Fourier.ofAtLeast(cells);
        var spectrum = fourier.transform(sequence);

        assertThat(fourier.length()).isBetween(cells, cells + cells / 3 + 1);
        assertThat(fourier.length() % times).isZero();
        for (int k = 0; k <= fourier.length() / 2; k++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < cells; j++) {
                double angle = 2 * Math.PI * ((long) j * k % fourier.length()) / fourier.length();
                re += sequence[j] * Math.cos(angle);
                im -= sequence[j] * Math.sin(angle);
            }
            assertThat(spectrum.re[k]).isCloseTo(re, within(1e-9));
            assertThat(spectrum.im[k]).isCloseTo(im, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 11, 60, 128, 1000, 2048, 5000, 6000})
    void there_and_back_leaves_the_sequence(int cells) {
        double[] sequence = sequence(cells);
        var fourier = Fourier.ofAtLeast(cells);

        assertThat(fourier.invert(fourier.transform(sequence)))
                .containsExactly(Arrays.copyOf(sequence, fourier.length()), within(1e-13));
    }

    @Test
    void two_dice_are_added_up() {
        double[] die = {0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        double[] coin = {0.5, 0.5};
        double[] all = Transforms.sum(List.of(die, coin, die));

        assertThat(all).hasSize(14);
        assertThat(all[2]).isCloseTo(1 / 72.0, within(1e-15));
        assertThat(all[7]).isCloseTo(11 / 72.0, within(1e-15));
        assertThat(all[13]).isCloseTo(1 / 72.0, within(1e-15));
    }

    @Test
    void a_transform_serves_for_one_sequence_after_another() {
        double[] lengthy = sequence(60);
        double[] brief = sequence(50);
        double[] before = Fourier.ofAtLeast(64).convolve(new double[] {1}, brief);
        Fourier.ofAtLeast(64).convolve(new double[] {0, 0, 1}, lengthy);

        assertThat(Fourier.ofAtLeast(64).convolve(new double[] {1}, brief)).containsExactly(before);
        assertThat(before).containsExactly(brief, within(1e-14));
    }

    /** All calculations share the tables of a length. */
    @ParameterizedTest
    @ValueSource(ints = {4096, 5120, 6144})
    void many_threads_get_what_one_gets(int length) {
        var sequences =
                IntStream.range(0, 64).mapToObj(i -> sequence(length - i)).toList();
        var alone = sequences.stream().map(FourierTest::thereAndBack).toList();

        var together = sequences.parallelStream().map(FourierTest::thereAndBack).toList();

        assertThat(together).containsExactlyElementsOf(alone);
    }

    private static List<Double> thereAndBack(double[] sequence) {
        var fourier = Fourier.ofAtLeast(sequence.length);
        return DoubleStream.of(fourier.invert(fourier.transform(sequence)))
                .boxed()
                .toList();
    }

    @Test
    void parts_too_long_for_one_transform_are_left_apart() {
        assertThat(Transforms.gather(List.of(sequence(5), sequence(6), sequence(200)), 32))
                .extracting(part -> part.length)
                .containsExactly(10, 200);
    }

    @Test
    void a_sum_beyond_all_reason_is_refused() {
        assertThatThrownBy(() -> Fourier.ofAtLeast(5_000_000))
                .hasMessage(
                        "A distribution has at most 4,194,304 points, but would need 5,000,000: expect fewer arrivals, or look at fewer authorities at once.");
    }

    private static double[] sequence(int cells) {
        return new SplittableRandom(cells).doubles(cells).toArray();
    }
}
