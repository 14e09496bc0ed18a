package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.stay.ArrivalCount;
import org.bednight.forecast.stay.CommonLevel;
import org.bednight.remand.nights.Charge;
import org.junit.jupiter.api.Test;

/**
 * Twelve authorities, each with five children expected whose nights cost £4,000 each, and one with a child for certain that
 * follows no level: drawn one by one, with one level for all.
 */
class PooledCostsTest {

    private static final int AUTHORITIES = 12;

    private static final double EXPECTED = 5;

    private static final double SHAPE = 8;

    private static final long PENCE = 400_000;

    private static final CommonLevel LEVEL = new CommonLevel(0.04);

    private static final CommonLevels LEVELS = CommonLevels.of(LEVEL, AUTHORITIES);

    @Test
    void the_sum_is_that_of_authorities_that_rise_and_fall_together() {
        var pooled = new PooledCosts(LEVELS);
        var each = range(negativeBinomial(EXPECTED, 1 / (1 / SHAPE + LEVEL.variance())));
        for (int authority = 0; authority < AUTHORITIES; authority++) {
            pooled.add(each, Optional.of(atLevels()));
        }
        pooled.add(range(new double[] {0, 1}), Optional.empty());
        var sum = pooled.sum();
        double[] drawn = drawn();

        assertThat(sum.ahead().cost().mean())
                .isCloseTo((AUTHORITIES * EXPECTED + 1) * PENCE, within(0.01 * AUTHORITIES * EXPECTED * PENCE));
        for (double level : List.of(0.1, 0.25, 0.5, 0.75, 0.9)) {
            assertThat(sum.ahead().cost().quantile(level) / (double) PENCE)
                    .as("quantile %s", level)
                    .isCloseTo(drawn[(int) (level * drawn.length)], within(1.5));
        }
    }

    private static CostsAtLevels atLevels() {
        var counts = LEVELS.factors().stream()
                .map(factor -> negativeBinomial(EXPECTED * factor, SHAPE))
                .toList();
        return new CostsAtLevels(
                counts.stream().map(PooledCostsTest::cost).toList(),
                counts.stream().map(count -> Distribution.of(1, count)).toList());
    }

    private static CostRange range(double[] count) {
        return new CostRange(
                Charge.NONE,
                Optional.empty(),
                new CostAhead(
                        cost(count),
                        Distribution.of(1, count),
                        Range.Part.NONE,
                        Range.Part.NONE,
                        Map.of(),
                        List.of(),
                        null));
    }

    private static Distribution cost(double[] count) {
        int points = (int) (PENCE / LEVELS.step());
        double[] masses = new double[points * count.length];
        for (int children = 0; children < count.length; children++) {
            masses[children * points] = count[children];
        }
        return Distribution.of(LEVELS.step(), masses);
    }

    private static double[] negativeBinomial(double mean, double shape) {
        var count = new ArrivalCount.NegativeBinomial(shape, mean);
        return IntStream.range(0, 200).mapToDouble(count::probability).toArray();
    }

    private static double[] drawn() {
        var random = new Random(11);
        var level = new GammaDistribution(null, 1 / LEVEL.variance(), LEVEL.variance());
        var share = new GammaDistribution(null, SHAPE, 1 / SHAPE);
        return IntStream.range(0, 20_000)
                .mapToDouble(path -> {
                    double common = level.inverseCumulativeProbability(random.nextDouble());
                    double children = 1;
                    for (int authority = 0; authority < AUTHORITIES; authority++) {
                        double mean = EXPECTED * common * share.inverseCumulativeProbability(random.nextDouble());
                        children += new PoissonDistribution(null, mean, 1e-9, 1000)
                                .inverseCumulativeProbability(random.nextDouble());
                    }
                    return children;
                })
                .sorted()
                .toArray();
    }
}
