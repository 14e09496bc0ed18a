package org.bednight.remand.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bednight.capacity.LiveMemory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories are held by their weight: it is at least what they take, of few episodes as of many. */
@Tag("memory")
class RemandHistoryMemoryTest {

    private static final int EPISODES = 6_000;

    /** Prints how many per cent of what they are weighed at histories of so many episodes each take. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) {
            int each = Integer.parseInt(arguments[0]);
            histories(each);
            long before = LiveMemory.used();
            var held = histories(each);
            long taken = LiveMemory.used() - before;
            System.out.println(
                    100 * taken / held.stream().mapToLong(RemandHistory::bytes).sum());
        }

        private static List<RemandHistory> histories(int episodes) {
            return IntStream.range(0, EPISODES / episodes)
                    .mapToObj(number -> RemandHistory.of(Histories.any(new SplittableRandom(number), episodes)))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60, 600})
    void histories_take_no_more_than_they_are_weighed_at(int episodes) throws IOException, InterruptedException {
        assertThat(LiveMemory.printedBy(Measure.class, Integer.toString(episodes)))
                .isBetween(10L, 100L);
    }
}
