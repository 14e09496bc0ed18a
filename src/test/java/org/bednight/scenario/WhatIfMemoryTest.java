package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.bednight.capacity.LiveMemory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate by which what-ifs are admitted is at least what they hold, on the largest of the made-up authorities. */
@Tag("memory")
class WhatIfMemoryTest {

    /** Prints how many bytes a what-if holds. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) throws InterruptedException {
            var benchmark = largest();
            System.out.println(LiveMemory.peak(() -> {
                var told =
                        switch (arguments[0]) {
                            case "compare" -> benchmark.compareThree();
                            case "solve" -> benchmark.solveForChance();
                            default -> benchmark.stress();
                        };
                System.out.println(told.getClass());
            }));
        }
    }

    private static WhatIfBenchmark largest() {
        var benchmark = new WhatIfBenchmark();
        benchmark.council = "largest";
        benchmark.model = "episode";
        benchmark.load();
        return benchmark;
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "solve", "stress"})
    void a_what_if_holds_no_more_than_its_estimate(String whatIf) throws IOException, InterruptedException {
        long held = LiveMemory.printedBy(Measure.class, whatIf);

        assertThat(held)
                .isPositive()
                .isLessThanOrEqualTo(
                        WhatIfs.estimate(Councils.largest("episode").setting()));
    }
}
