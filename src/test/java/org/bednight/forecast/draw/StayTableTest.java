package org.bednight.forecast.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bednight.forecast.stay.LengthOfStay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StayTableTest {

    static Stream<LengthOfStay> curves() {
        return Stream.of(
                LengthOfStay.of(new double[] {1}, 0.5),
                LengthOfStay.of(new double[] {1}, 0.0005),
                LengthOfStay.of(new double[] {1, 1, 0.4, 0.4, 0.00001}, 0.01),
                LengthOfStay.of(new double[] {1, 0.9, 0.85, 0.8}, 0.01),
                LengthOfStay.of(new double[] {1, 0.5, 0}, 1));
    }

    /** The definition, night by night. */
    @ParameterizedTest
    @MethodSource("curves")
    void the_rest_is_the_first_night_by_which_the_chance_is_reached(LengthOfStay stays) {
        var random = new SplittableRandom(2026);
        var table = StayTable.of(stays, 800);
        for (int i = 0; i < 5_000; i++) {
            double chance = i % 100 == 0 ? 1 : 1 - random.nextDouble();
            int soFar = random.nextInt(435);
            int cap = random.nextInt(366);

            assertThat(table.restAt(chance, soFar, cap))
                    .as("%s after %d up to %d", chance, soFar, cap)
                    .isEqualTo(nightByNight(stays, chance, soFar, cap));
        }
    }

    private static int nightByNight(LengthOfStay stays, double chance, int soFar, int cap) {
        int rest = 1;
        while (rest < cap && stays.survival(soFar + rest) > chance * stays.survival(soFar)) {
            rest++;
        }
        return Math.min(rest, cap);
    }
}
