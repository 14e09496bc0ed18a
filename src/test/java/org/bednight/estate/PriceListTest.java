package org.bednight.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PricedNights.Basis;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** METHOD §2. */
class PriceListTest {

    private static final Uplift NO_UPLIFT = Uplift.NONE;

    @Test
    void a_slept_night_takes_the_price_that_covers_it_also_where_that_changes_within_a_month() {
        var prices = PriceList.of(List.of(
                lasch("2017-04-01", "2018-05-11", "579.00", null), lasch("2018-05-12", "2018-11-30", "610.00", null)));

        assertPriced(prices.slept(Sector.LASCH, nights("2018-05-01", "2018-05-31")))
                .containsExactly(
                        tuple("2018-05-01 to 2018-05-11", "579.00", Basis.COVERED),
                        tuple("2018-05-12 to 2018-05-31", "610.00", Basis.COVERED));
    }

    @Test
    void slept_nights_without_a_price_are_named_and_none_is_guessed() {
        var prices = PriceList.of(
                List.of(lasch("2018-04-03", "2018-04-04", "1", null), lasch("2018-04-06", "2018-04-08", "2", null)));
        var slept = nights("2018-04-01", "2018-04-10");

        assertThat(PriceList.gaps(slept, prices.slept(Sector.LASCH, slept)))
                .containsExactly(
                        nights("2018-04-01", "2018-04-02"),
                        nights("2018-04-05", "2018-04-05"),
                        nights("2018-04-09", "2018-04-10"));
        assertThat(PriceList.gaps(slept, prices.slept(Sector.SECURE_SCHOOL, slept)))
                .as("no price is borrowed from another sector")
                .containsExactly(slept);
    }

    /** The price of 1 December 2018 was made on 30 October 2018: a forecast as at 31 May 2018 does not know it. */
    @Test
    void a_future_night_takes_a_price_only_if_it_was_public_by_the_as_at_date() {
        var prices = PriceList.of(List.of(
                lasch("2018-05-12", "2018-11-30", "610.00", "2018-04-20"),
                lasch("2018-12-01", "2019-03-31", "678.70", "2018-10-30")));
        var december = nights("2018-12-01", "2018-12-31");

        assertPriced(prices.expected(Sector.LASCH, december, date("2018-10-29"), NO_UPLIFT))
                .containsExactly(tuple("2018-12-01 to 2018-12-31", "610.00", Basis.CARRIED_FORWARD));
        assertPriced(prices.expected(Sector.LASCH, december, date("2018-10-30"), NO_UPLIFT))
                .containsExactly(tuple("2018-12-01 to 2018-12-31", "678.70", Basis.COVERED));
    }

    @Test
    void a_price_without_a_day_of_announcement_is_known_from_its_first_night_on() {
        var prices = PriceList.of(List.of(
                lasch("2017-04-01", "2018-03-31", "100.00", null), lasch("2018-04-01", "2019-03-31", "90.00", null)));
        var april = nights("2018-04-02", "2018-04-30");

        assertPriced(prices.expected(Sector.LASCH, april, date("2018-03-31"), NO_UPLIFT))
                .containsExactly(tuple("2018-04-02 to 2018-04-30", "100.00", Basis.CARRIED_FORWARD));
        assertPriced(prices.expected(Sector.LASCH, april, date("2018-04-01"), NO_UPLIFT))
                .containsExactly(tuple("2018-04-02 to 2018-04-30", "90.00", Basis.COVERED));
    }

    @Test
    void of_the_known_prices_that_of_the_latest_first_night_is_carried_forward() {
        var prices = PriceList.of(List.of(
                lasch("2020-04-01", "2021-03-31", "300.00", null),
                lasch("2018-04-01", "2018-04-30", "100.00", null),
                lasch("2018-06-01", "2018-06-30", "200.00", null)));

        assertPriced(prices.expected(Sector.LASCH, nights("2018-05-20", "2018-07-02"), date("2018-06-15"), NO_UPLIFT))
                .containsExactly(
                        tuple("2018-05-20 to 2018-05-31", "100.00", Basis.CARRIED_FORWARD),
                        tuple("2018-06-01 to 2018-06-30", "200.00", Basis.COVERED),
                        tuple("2018-07-01 to 2018-07-02", "200.00", Basis.CARRIED_FORWARD));
    }

    @Test
    void an_uplift_is_applied_once_for_each_1_april_after_the_row_s_last_night() {
        var prices = PriceList.of(List.of(lasch("2017-04-01", "2018-03-31", "100.00", null)));

        assertPriced(prices.expected(
                        Sector.LASCH, nights("2018-03-31", "2020-04-01"), date("2018-02-01"), Uplift.parse("10")))
                .containsExactly(
                        tuple("2018-03-31 to 2018-03-31", "100.00", Basis.COVERED),
                        tuple("2018-04-01 to 2019-03-31", "110.00", Basis.CARRIED_FORWARD),
                        tuple("2019-04-01 to 2020-03-31", "121.00", Basis.CARRIED_FORWARD),
                        tuple("2020-04-01 to 2020-04-01", "133.10", Basis.CARRIED_FORWARD));
    }

    @Test
    void an_uplift_waits_for_the_first_1_april_where_a_row_ends_within_a_year() {
        var prices = PriceList.of(List.of(lasch("2018-04-01", "2018-11-30", "100.00", null)));

        assertPriced(prices.expected(
                        Sector.LASCH, nights("2018-12-01", "2019-04-01"), date("2018-06-01"), Uplift.parse("-2.5")))
                .containsExactly(
                        tuple("2018-12-01 to 2019-03-31", "100.00", Basis.CARRIED_FORWARD),
                        tuple("2019-04-01 to 2019-04-01", "97.50", Basis.CARRIED_FORWARD));
    }

    @Test
    void a_price_without_an_end_covers_all_later_nights_and_is_never_raised() {
        var prices = PriceList.of(List.of(lasch("2018-04-01", null, "100.00", null)));

        assertPriced(prices.expected(
                        Sector.LASCH, nights("2030-01-01", "2031-12-31"), date("2018-06-01"), Uplift.parse("10")))
                .containsExactly(tuple("2030-01-01 to 2031-12-31", "100.00", Basis.COVERED));
    }

    @Test
    void a_future_night_before_the_first_known_row_has_no_price() {
        var prices = PriceList.of(List.of(lasch("2018-04-05", "2018-04-30", "100.00", null)));
        var april = nights("2018-04-01", "2018-04-30");

        assertThat(PriceList.gaps(april, prices.expected(Sector.LASCH, april, date("2018-04-10"), NO_UPLIFT)))
                .containsExactly(nights("2018-04-01", "2018-04-04"));
        assertThat(prices.expected(Sector.LASCH, april, date("2018-04-04"), NO_UPLIFT))
                .isEmpty();
    }

    /** METHOD §2, night by night: the plainest reading of the rule. */
    @ParameterizedTest
    @MethodSource("anyPrices")
    void each_future_night_has_the_price_of_the_plain_rule(List<BedNightPrice> rows) {
        var asAt = date("2018-08-15");
        var uplift = Uplift.parse("3.5");
        var nights = nights("2018-03-01", "2021-05-31");

        var priced = PriceList.of(rows).expected(Sector.LASCH, nights, asAt, uplift);

        for (var night = nights.start(); night.isBefore(nights.endExclusive()); night = night.plusDays(1)) {
            assertThat(priceIn(priced, night)).as("%s", night).isEqualTo(plainPrice(rows, night, asAt, uplift));
        }
    }

    private static @Nullable Money priceIn(List<PricedNights> priced, LocalDate night) {
        var covering =
                priced.stream().filter(part -> part.nights().contains(night)).toList();
        assertThat(covering).hasSizeLessThanOrEqualTo(1);
        return covering.isEmpty() ? null : covering.get(0).price();
    }

    private static @Nullable Money plainPrice(
            List<BedNightPrice> rows, LocalDate night, LocalDate asAt, Uplift uplift) {
        BedNightPrice latest = null;
        for (var row : rows) {
            var known = row.announced() == null ? row.from() : row.announced();
            boolean begun = !row.from().isAfter(night);
            if (!known.isAfter(asAt) && begun && (latest == null || row.from().isAfter(latest.from()))) {
                latest = row;
            }
        }
        if (latest == null) {
            return null;
        }
        var to = latest.to();
        int rises = 0;
        for (int year = 2010; year < 2030 && to != null; year++) {
            var april = LocalDate.of(year, 4, 1);
            rises += april.isAfter(to) && !april.isAfter(night) ? 1 : 0;
        }
        return uplift.apply(latest.price(), rises);
    }

    static Stream<List<BedNightPrice>> anyPrices() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(0, 40).mapToObj(size -> {
            var rows = new ArrayList<BedNightPrice>();
            var from = date("2017-04-01").plusDays(random.nextInt(300));
            for (int row = 0; row < size % 8; row++) {
                var to = from.plusDays(random.nextInt(400));
                var announced = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(-200, 60));
                rows.add(new BedNightPrice(Sector.LASCH, from, to, new Money(random.nextInt(90_000)), announced, null));
                from = to.plusDays(1 + (random.nextBoolean() ? 0 : random.nextInt(100)));
            }
            return rows;
        });
    }

    @Test
    void a_price_that_no_night_can_have_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasch("2018-04-02", "2018-04-01", "1", null))
                .withMessage(
                        "A price's last night is not before its first, but was stated from 2018-04-02 to 2018-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasch("2018-04-01", null, "-1", null))
                .withMessage("A price is from 0 to 100000.00 pounds a night, but was -1.00");
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> assertPriced(List<PricedNights> priced) {
        return assertThat(priced)
                .extracting(
                        part -> part.nights().toString(), part -> part.price().toString(), PricedNights::basis);
    }

    private static BedNightPrice lasch(String from, @Nullable String to, String price, @Nullable String announced) {
        return new BedNightPrice(
                Sector.LASCH,
                date(from),
                to == null ? null : date(to),
                Money.parse(price),
                announced == null ? null : date(announced),
                null);
    }

    private static DateRange nights(String first, String last) {
        return DateRange.ofNights(date(first), date(last));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
