package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.bednight.forecast.outlook.Distribution;
import org.junit.jupiter.api.Test;

/** Sums of independent distributions, held against every combination of their values. */
class PooledSumTest {

    @Test
    void the_sum_has_the_chance_of_every_combination() {
        var random = new SplittableRandom(2026);
        double[] first = masses(random, 7);
        double[] second = masses(random, 4);
        double[] third = masses(random, 9);

        var sum = sum(Distribution.of(50, first), Distribution.of(50, second), Distribution.of(50, third));

        double[] plain = new double[first.length + second.length + third.length - 2];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                for (int k = 0; k < third.length; k++) {
                    plain[i + j + k] += first[i] * second[j] * third[k];
                }
            }
        }
        assertThat(sum.step()).isEqualTo(50);
        for (int i = 0; i < plain.length; i++) {
            assertThat(sum.probability(50L * i)).isCloseTo(plain[i], within(1e-12));
        }
    }

    @Test
    void a_single_part_is_its_own_sum() {
        var part = Distribution.of(50, 0.25, 0.75);

        assertThat(sum(part)).isSameAs(part);
    }

    @Test
    void a_sum_that_is_too_long_goes_on_a_coarser_lattice_with_the_same_mean() {
        double[] far = new double[1 << 17];
        far[0] = 0.5;
        far[3] = 0.25;
        far[far.length - 1] = 0.25;
        var part = Distribution.of(50, far);

        var sum = sum(part, part, part, Distribution.of(50, 0.5, 0.5));

        assertThat(sum.step()).isEqualTo(100);
        assertThat(sum.mean()).isCloseTo(3 * part.mean() + 25, within(1e-3));
        assertThat(sum.probabilityUpTo(1_000)).isCloseTo(0.75 * 0.75 * 0.75, within(1e-9));
        assertThat(sum.variance()).isCloseTo(3 * part.variance(), within(4 * 50.0 * 50));
    }

    private static Distribution sum(Distribution... parts) {
        var sum = new PooledSum();
        List.of(parts).forEach(sum::add);
        return sum.sum();
    }

    private static double[] masses(SplittableRandom random, int length) {
        double[] masses =
                IntStream.range(0, length).mapToDouble(i -> random.nextDouble()).toArray();
        double sum = DoubleStream.of(masses).sum();
        return DoubleStream.of(masses).map(mass -> mass / sum).toArray();
    }
}
