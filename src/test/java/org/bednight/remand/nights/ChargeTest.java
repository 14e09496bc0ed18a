package org.bednight.remand.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.EvenMonths;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;

/** METHOD §2; the amounts are those of published payments (DOMAIN, How bills behave). */
class ChargeTest {

    private static final DateRange MAY = nights("2018-05-01", "2018-05-31");

    @Test
    void nights_of_a_month_that_is_known_by_its_total_are_spread_evenly_and_rounded_once() {
        var april = YearMonth.of(2018, 4);
        var slept = NightCounts.none(nights("2018-04-01", "2018-05-31"))
                .withMonths(EvenMonths.of(
                        Map.of(april, new BigDecimal("7"), april.plusMonths(1), new BigDecimal("23.5")),
                        LocalDate.MAX));
        var prices = PriceList.of(List.of(
                        price("2018-04-01", "2018-05-10", "100.01"), price("2018-05-11", "2018-11-30", "200.03")))
                .slept(Sector.LASCH, nights("2018-04-01", "2018-05-31"));

        var ofApril = Charge.of(Sector.LASCH, slept, prices, nights("2018-04-01", "2018-04-30"));
        assertThat(ofApril.bedNights().counted()).isEqualTo(new BigDecimal("7"));
        assertThat(ofApril.cost()).isEqualTo(Money.parse("700.07"));
        // 23.5 × (10 × 100.01 + 21 × 200.03) ÷ 31 = 3942.4888…
        assertThat(Charge.of(Sector.LASCH, slept, prices, MAY).cost()).isEqualTo(Money.parse("3942.49"));
        assertThat(Charge.of(Sector.LASCH, slept, prices, nights("2018-04-01", "2018-05-31"))
                        .cost())
                .isEqualTo(Money.parse("4642.56"));
    }

    @Test
    void a_month_with_a_new_price_from_the_12th_is_charged_by_the_night() {
        var charge = charge(MAY, price("2018-05-01", "2018-05-11", "579"), price("2018-05-12", "2018-11-30", "610"));

        assertThat(charge).isEqualTo(new Charge(ExactNights.of(31), Money.parse("18569.00")));
        assertThat(charge.averagePrice()).contains(Money.parse("599.00"));
    }

    @Test
    void a_price_with_pence_is_charged_to_the_penny() {
        assertThat(charge(MAY, price("2018-05-01", "2018-05-31", "678.70")).cost())
                .isEqualTo(Money.parse("21039.70"));
    }

    @Test
    void no_night_costs_nothing_and_needs_no_price() {
        var none = Charge.of(Sector.LASCH, NightCounts.none(MAY), List.of(), MAY);

        assertThat(none).isEqualTo(Charge.NONE);
        assertThat(none.averagePrice()).isEmpty();
    }

    @Test
    void nights_without_a_price_are_a_problem_that_names_sector_and_dates() {
        assertThatExceptionOfType(NoPrice.class)
                .isThrownBy(() -> charge(
                        nights("2018-05-03", "2018-05-10"),
                        price("2018-05-04", "2018-05-05", "1"),
                        price("2018-05-07", "2018-05-08", "1")))
                .withMessage("Children slept on nights without a price: LASCH 2018-05-03 to 2018-05-03, 2018-05-06 to"
                        + " 2018-05-06, 2018-05-09 to 2018-05-10. Add the prices at /api/v1/bed-night-prices;"
                        + " a price that is not published yet may be added as provisional.")
                .matches(problem -> problem.kind() == Problem.Kind.MISSING_DATA);
    }

    @Test
    void a_gap_in_which_nobody_slept_is_no_problem() {
        var slept = NightCounts.over(MAY)
                .add(nights("2018-05-01", "2018-05-02"))
                .add(nights("2018-05-05", "2018-05-06"))
                .build();
        var prices = prices(price("2018-05-01", "2018-05-02", "2"), price("2018-05-05", "2018-05-06", "3"));

        assertThat(Charge.of(Sector.LASCH, slept, prices, MAY))
                .isEqualTo(new Charge(ExactNights.of(4), Money.pounds(10)));
    }

    private static Charge charge(DateRange slept, BedNightPrice... prices) {
        return Charge.of(Sector.LASCH, NightCounts.over(slept).add(slept).build(), prices(prices), slept);
    }

    private static List<PricedNights> prices(BedNightPrice... prices) {
        return PriceList.of(List.of(prices)).slept(Sector.LASCH, MAY);
    }

    private static BedNightPrice price(String from, String to, String price) {
        return new BedNightPrice(
                Sector.LASCH, LocalDate.parse(from), LocalDate.parse(to), Money.parse(price), null, null);
    }

    private static DateRange nights(String first, String last) {
        return DateRange.ofNights(LocalDate.parse(first), LocalDate.parse(last));
    }
}
