package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bednight.capacity.LiveMemory;
import org.bednight.forecast.stay.National;
import org.junit.jupiter.api.Test;

/** What all authorities teach is held by its weight: the weight is at least what it takes. */
class PoolMemoryTest {

    private static final int POOLS = 20;

    @Test
    void the_pool_of_a_nation_takes_no_more_than_it_is_weighed_at() {
        var asAt = National.RECORDED_FROM.plusYears(10);
        var histories = National.histories(asAt);

        long bytes = LiveMemory.taken(() -> IntStream.range(0, POOLS)
                .mapToObj(number -> EpisodeStates.MODEL.learn(histories.values(), asAt.minusMonths(number)))
                .toList());

        assertThat(bytes / POOLS).isBetween(EpisodeStates.POOL / 3, EpisodeStates.POOL);
    }
}
