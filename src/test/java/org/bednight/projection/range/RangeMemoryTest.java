package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.bednight.capacity.HeavyWork;
import org.bednight.capacity.LiveMemory;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.OpenStay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate by which ranges are admitted is at least what they hold, however many children are in. */
@Tag("memory")
class RangeMemoryTest {

    private static final Sector[] SECTORS = {Sector.YOI, Sector.LASCH};

    /** Prints how many bytes the range of a year holds with so many children in. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) throws InterruptedException {
            var open = IntStream.range(0, Integer.parseInt(arguments[0]))
                    .mapToObj(child -> Episodic.open(child % 100, SECTORS[child % 2]))
                    .toArray(OpenStay[]::new);
            var dates = Episodic.dates("2018-19", "2018-04-30");
            System.out.println(LiveMemory.peak(
                    () -> CostAhead.of(Episodic.ahead(Episodic.state(open), dates, Episodic.prices()))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 300, 2_000})
    void the_range_of_a_year_holds_no_more_than_its_estimate(int children) throws IOException, InterruptedException {
        long held = LiveMemory.printedBy(Measure.class, String.valueOf(children));

        assertThat(held).isPositive().isLessThanOrEqualTo(HeavyWork.range(children));
    }
}
