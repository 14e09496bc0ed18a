package org.bednight.forecast.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    @Test
    void they_are_those_that_the_library_makes_of_the_same_seeds() {
        new SplittableRandom(2026).longs(1000).forEach(seed -> {
            var ours = Generators.of(seed);
            var theirs = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
            for (int i = 0; i < 3; i++) {
                assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
            }
            assertThat(Generators.chance(seed))
                    .isEqualTo(1 - RandomSource.SPLIT_MIX_64.create(seed).nextDouble());
        });
    }
}
