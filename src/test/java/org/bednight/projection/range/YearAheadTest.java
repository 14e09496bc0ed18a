package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.projection.range.Episodic.ahead;
import static org.bednight.projection.range.Episodic.dates;
import static org.bednight.projection.range.Episodic.open;
import static org.bednight.projection.range.Episodic.price;
import static org.bednight.projection.range.Episodic.prices;
import static org.bednight.projection.range.Episodic.state;

import java.time.LocalDate;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.SectorMix;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.prospect.Prospects;
import org.junit.jupiter.api.Test;

/** The nights to come and their cost, held against sums worked out night by night. */
class YearAheadTest {

    @Test
    void a_month_in_which_the_price_changes_costs_its_nights_at_their_own_prices() {
        var ahead = ahead(state(open(10, Sector.LASCH)), dates("2018-19", "2018-06-30"), prices());
        var october = nights("2018-10-01", "2018-10-31");
        double atOldPrice = ahead.bedNights(Sector.LASCH, nights("2018-10-01", "2018-10-18"));
        double atNewPrice = ahead.bedNights(Sector.LASCH, nights("2018-10-19", "2018-10-31"));

        assertThat((double) ahead.cost(Sector.LASCH, october).pence())
                .isCloseTo(57_900 * atOldPrice + 67_870 * atNewPrice, within(0.51));
    }

    @Test
    void children_who_are_in_are_expected_as_long_as_stays_like_theirs_last() {
        var ahead = ahead(state(open(10, Sector.LASCH)), dates("2018-19", "2018-06-30"), prices());
        double second = Episodic.STAYS.survival(11) / Episodic.STAYS.survival(10);
        var alone = ahead.committedCost(Sector.LASCH, nights("2018-07-01", "2018-07-02"));

        assertThat((double) alone.pence()).isCloseTo(57_900 * (1 + second), within(0.51));
    }

    @Test
    void no_child_is_charged_beyond_what_caps_the_stay() {
        var ahead = ahead(state(open(10, Sector.LASCH, 2)), dates("2018-19", "2018-06-30"), prices());

        assertThat(ahead.committedCost(Sector.LASCH, nights("2018-07-03", "2018-07-31")))
                .isEqualTo(Money.ZERO);
        assertThat(ahead.committedCost(Sector.LASCH, nights("2018-07-01", "2018-07-31")))
                .isGreaterThan(Money.ZERO);
    }

    @Test
    void a_sector_without_any_price_is_left_out_and_said_so_and_the_others_take_its_share() {
        var mix = new SectorMix(List.of(0.3, 0.5, 0.2, 0.0));
        var ahead = ahead(state().withMix(mix), dates("2018-19", "2018-06-30"), prices());
        var rest = nights("2018-07-01", "2019-03-31");

        assertThat(ahead.state().mix().shares()).containsExactly(0.6, 0.0, 0.4, 0.0);
        assertThat(ahead.bedNights(Sector.STC, rest)).isZero();
        assertThat(ahead.bedNights(Sector.LASCH, rest) / ahead.bedNights(Sector.YOI, rest))
                .isCloseTo(1.5, within(1e-9));
        assertThat(ahead.assumptions())
                .contains(
                        "No price of STC was known by 2018-06-30 for all nights to come, nor an earlier one to carry forward: no arrival is expected there, and the other sectors take its share.");
    }

    @Test
    void a_child_in_a_sector_without_any_price_is_a_problem() {
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> ahead(state(open(10, Sector.STC)), dates("2018-19", "2018-06-30"), prices()))
                .withMessageContaining("STC")
                .withMessageContaining("2018-07-01");
    }

    @Test
    void a_child_who_is_known_to_leave_before_the_prices_end_needs_none_after() {
        var prices = PriceList.of(List.of(
                price(Sector.STC, "2018-04-01", "2018-07-31", "450.00"), price(Sector.YOI, "2018-04-01", null, "200")));
        var ahead = ahead(state(open(10, Sector.STC, 5)), dates("2018-19", "2018-06-30"), prices);

        assertThat(ahead.committedCost(Sector.STC, nights("2018-07-01", "2018-07-31")))
                .isLessThanOrEqualTo(Money.pounds(5 * 450));
    }

    @Test
    void where_no_sector_of_arrivals_has_a_price_there_is_a_problem() {
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> ahead(state(), dates("2018-19", "2018-06-30"), PriceList.of(List.of())))
                .withMessageContaining("no price was known");
    }

    @Test
    void a_price_that_is_carried_forward_rises_by_the_assumed_uplift() {
        var prices = PriceList.of(List.of(
                price(Sector.LASCH, "2018-04-01", "2019-03-31", "600.00"),
                price(Sector.YOI, "2018-04-01", "2019-03-31", "200.00")));
        var dates = dates("2019-20", "2019-02-28");
        var april = nights("2019-04-01", "2019-04-30");

        var raised = YearAhead.of(state(), dates, prices, Uplift.parse("3.5"), Prospects.NONE);

        assertThat((double) raised.cost(Sector.LASCH, april).pence())
                .isCloseTo(62_100 * raised.bedNights(Sector.LASCH, april), within(0.51));
        assertThat((double) raised.cost(Sector.YOI, april).pence())
                .isCloseTo(20_700 * raised.bedNights(Sector.YOI, april), within(0.51));
    }

    @Test
    void before_the_year_begins_children_come_and_stay_but_cost_nothing() {
        var ahead = ahead(state(open(10, Sector.YOI)), dates("2018-19", "2018-02-28"), prices());

        assertThat(ahead.cost(Sector.YOI, nights("2018-03-01", "2018-03-31"))).isEqualTo(Money.ZERO);
        assertThat(ahead.rest().countedFrom()).isEqualTo(31);
        assertThat(ahead.listRemaining()).hasSize(12);
        assertThat(ahead.committedCost(Sector.YOI, nights("2018-04-01", "2018-04-01"))
                        .pence())
                .isEqualTo(Math.round(18_935 * Episodic.STAYS.survival(10 + 31) / Episodic.STAYS.survival(10)));
    }

    @Test
    void the_remaining_periods_begin_with_the_one_that_the_next_night_is_in() {
        var state = state();

        assertThat(ahead(state, dates("2018-19", "2018-06-30"), prices()).listRemaining())
                .hasSize(9);
        assertThat(ahead(state, dates("2018-19", "2018-06-29"), prices()).listRemaining())
                .hasSize(10);
        assertThat(ahead(state, dates("2018-19", "2019-03-30"), prices()).rest().ends())
                .containsExactly(1);
    }

    private static DateRange nights(String first, String last) {
        return DateRange.ofNights(LocalDate.parse(first), LocalDate.parse(last));
    }
}
