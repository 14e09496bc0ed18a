package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.SectorMix;
import org.junit.jupiter.api.Test;

/** A state with one part changed: who is taken to come, and who goes elsewhere. */
class WhatIfOutlookTest {

    private static final RestOfYear REST =
            new RestOfYear(List.of(PricePath.constant(32_900, 90), PricePath.constant(88_700, 90)), 0, List.of(30, 90));

    @Test
    void a_stay_that_is_taken_to_come_costs_its_nights_before_the_end() {
        var quiet = state(1e-9);
        var outlook = Outlook.of(
                quiet.withAdded(List.of(new AddedStay(1, 80, 91), new AddedStay(0, 10, 14), new AddedStay(0, 99, 5))),
                REST);

        assertThat(outlook.year().committed().nights()).isZero();
        assertThat(outlook.year().expected().nights()).isCloseTo(10 + 14, within(1e-6));
        assertThat(outlook.year().expected().cost()).isCloseTo(10 * 88_700 + 14 * 32_900, within(1e-3));
        assertThat(outlook.nights().quantile(0.025)).isEqualTo(24);
        assertThat(outlook.nights().quantile(0.975)).isEqualTo(24);
    }

    @Test
    void arrivals_that_are_all_diverted_leave_their_sector_empty_from_then_on() {
        var diverted = Arrivals.of(new ArrivalRate.Known(12)).with(new Arrivals.Diverted(40, 1, 0, 1));
        var outlook = Outlook.of(state(12).withArrivals(diverted), REST);
        var before = Outlook.of(state(12), REST);

        for (int night = 0; night < 90; night++) {
            assertThat(outlook.expectedNights(0, night) + outlook.expectedNights(1, night))
                    .isCloseTo(before.expectedNights(0, night) + before.expectedNights(1, night), within(1e-12));
        }
        assertThat(outlook.expectedNights(0, 39)).isEqualTo(before.expectedNights(0, 39));
        assertThat(outlook.expectedNights(0, 40)).isLessThan(before.expectedNights(0, 39));
        assertThat(outlook.nights().mean()).isCloseTo(before.nights().mean(), within(1e-9));
    }

    private static EpisodeState state(double arrivalsAYear) {
        var rate = new ArrivalRate.Known(arrivalsAYear);
        return new EpisodeState(
                List.of(),
                LengthOfStay.of(new double[] {1}, 0.02),
                Arrivals.of(rate),
                new SectorMix(List.of(0.7, 0.3)),
                new Evidence(
                        1,
                        0,
                        0,
                        Evidence.StaySource.POOL,
                        0,
                        365,
                        arrivalsAYear,
                        rate.weight(),
                        Evidence.ArrivalSource.COMMON_RATE,
                        10,
                        null));
    }
}
