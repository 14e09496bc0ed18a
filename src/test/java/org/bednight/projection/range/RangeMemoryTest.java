package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bednight.capacity.HeavyWork;
import org.bednight.capacity.LiveMemory;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.OpenStay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate by which ranges are admitted is at least what they hold, however many children are in. */
class RangeMemoryTest {

    private static final Sector[] SECTORS = {Sector.YOI, Sector.LASCH};

    @ParameterizedTest
    @ValueSource(ints = {30, 300, 2_000})
    void the_range_of_a_year_holds_no_more_than_its_estimate(int children) throws InterruptedException {
        var open = IntStream.range(0, children)
                .mapToObj(child -> Episodic.open(child % 100, SECTORS[child % 2]))
                .toArray(OpenStay[]::new);
        var dates = Episodic.dates("2018-19", "2018-04-30");

        long held = LiveMemory.peak(() -> CostAhead.of(Episodic.ahead(Episodic.state(open), dates, Episodic.prices())));

        assertThat(held).isLessThanOrEqualTo(HeavyWork.range(children));
    }
}
