package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.stay.CommonLevel;
import org.junit.jupiter.api.Test;

/** Sums that are normal at each level, with a mean and a variance that rise with it. */
class LevelMixtureTest {

    private static final int KNOWN = 200;

    private static final int ARRIVING = 400;

    private static final CommonLevel LEVEL = new CommonLevel(0.03);

    @Test
    void quantiles_are_those_of_a_simulation() {
        var mixture = mixture().over(LEVEL);

        double[] drawn = drawn();
        for (double level : new double[] {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975}) {
            assertThat((double) mixture.quantile(level))
                    .as("quantile %s", level)
                    .isCloseTo(drawn[(int) (level * drawn.length)], within(6.0));
        }
    }

    @Test
    void the_mean_is_that_of_the_expected_level() {
        assertThat(mixture().over(LEVEL).mean()).isCloseTo(KNOWN + ARRIVING, within(0.5));
    }

    @Test
    void a_range_of_what_rises_and_falls_together_is_wider_than_at_the_expected_level() {
        var together = mixture().over(LEVEL);
        var alone = at(1);

        assertThat(together.quantile(0.9) - together.quantile(0.1))
                .isGreaterThan(2 * (alone.quantile(0.9) - alone.quantile(0.1)));
    }

    private static LevelMixture mixture() {
        var mixture = new LevelMixture();
        for (double factor : LEVEL.list(CommonLevels.WORKED_OUT)) {
            mixture.add(factor, at(factor));
        }
        return mixture;
    }

    private static Distribution at(double factor) {
        var normal = new NormalDistribution(null, KNOWN + ARRIVING * factor, Math.sqrt(KNOWN + ARRIVING * factor));
        double[] masses = IntStream.range(0, 1200)
                .mapToDouble(
                        point -> normal.cumulativeProbability(point + 0.5) - normal.cumulativeProbability(point - 0.5))
                .toArray();
        return Distribution.of(1, masses);
    }

    private static double[] drawn() {
        var random = new Random(7);
        var level = new GammaDistribution(null, 1 / LEVEL.variance(), LEVEL.variance());
        return IntStream.range(0, 200_000)
                .mapToDouble(path -> {
                    double expected = KNOWN + ARRIVING * level.inverseCumulativeProbability(random.nextDouble());
                    return expected + Math.sqrt(expected) * random.nextGaussian();
                })
                .sorted()
                .toArray();
    }
}
