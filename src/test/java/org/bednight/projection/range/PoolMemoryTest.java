package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.capacity.LiveMemory;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.Pool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all authorities teach is held by its weight: the weight is at least what it takes. */
@Tag("memory")
class PoolMemoryTest {

    private static final int POOLS = 21;

    /** Prints how many bytes a further pool of the nation takes, the middle of many: at times work before lets go of its own. */
    public static final class Measure {

        private static final List<Pool> HELD = new ArrayList<>();

        private Measure() {}

        public static void main(String... arguments) {
            var last = National.RECORDED_FROM.plusYears(10);
            var histories = National.histories(last).values();
            var taken = IntStream.range(0, POOLS)
                    .mapToLong(month -> {
                        long before = LiveMemory.used();
                        HELD.add(EpisodeStates.MODEL.learn(histories, last.minusMonths(month)));
                        return LiveMemory.used() - before;
                    })
                    .sorted()
                    .toArray();
            System.out.println(taken[POOLS / 2]);
        }
    }

    @Test
    void the_pool_of_a_nation_takes_no_more_than_it_is_weighed_at() throws IOException, InterruptedException {
        assertThat(LiveMemory.printedBy(Measure.class)).isBetween(EpisodeStates.POOL / 3, EpisodeStates.POOL);
    }
}
