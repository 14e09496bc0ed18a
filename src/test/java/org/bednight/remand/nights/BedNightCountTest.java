package org.bednight.remand.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bednight.remand.episode.Histories.chargedBefore;
import static org.bednight.remand.episode.Histories.episode;
import static org.bednight.remand.episode.Histories.placed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.RemandHistory;
import org.junit.jupiter.api.Test;

/** METHOD §1: what is counted of whom. */
class BedNightCountTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2018-19");
    private static final LocalDate YEAR_END = LocalDate.of(2019, 3, 31);

    @Test
    void the_night_of_arrival_counts_and_that_of_departure_does_not() {
        var total = total(YEAR_END, episode("R1", "C1", placed(Sector.YOI, "2018-05-01", "2018-05-04")));

        assertThat(total.bedNights()).isEqualByComparingTo("3");
        assertThat(total.cost()).isEqualTo(Money.pounds(300));
        assertThat(total.nightsPerEpisode()).isEqualTo(new BigDecimal("3.00"));
    }

    @Test
    void a_child_admitted_and_released_on_one_day_is_remanded_but_slept_no_night() {
        var total = total(YEAR_END, episode("R1", "C1", placed(Sector.YOI, "2018-05-01", "2018-05-01")));

        assertThat(total.bedNights()).isZero();
        assertThat(total.children()).isZero();
        assertThat(total.episodes()).isZero();
        assertThat(total.remanded()).isEqualTo(1);
        assertThat(total.nightsPerEpisode()).isNull();
        assertThat(total.averagePrice()).isNull();
    }

    @Test
    void a_night_belongs_to_the_year_in_which_it_begins_also_across_31_march() {
        var total = total(YEAR_END, episode("R1", "C1", placed(Sector.YOI, "2018-03-30", "2018-04-03")));

        assertThat(total.bedNights()).isEqualByComparingTo("2");
        assertThat(total.children()).isEqualTo(1);
        assertThat(total.remanded()).as("remanded the year before").isZero();
    }

    @Test
    void the_night_of_the_as_at_date_is_the_last_that_counts() {
        assertThat(total(LocalDate.of(2018, 5, 2), episode("R1", "C1", placed(Sector.YOI, "2018-05-01", null)))
                        .bedNights())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_gap_between_two_placements_is_not_charged() {
        var episode = episode(
                "R1",
                "C1",
                placed(Sector.YOI, "2018-05-01", "2018-05-03"),
                placed(Sector.YOI, "2018-05-10", "2018-05-11"));

        assertThat(total(YEAR_END, episode).bedNights()).isEqualByComparingTo("3");
    }

    @Test
    void a_mover_counts_once_in_each_sector_and_once_in_total() {
        var count = count(
                YEAR_END,
                episode(
                        "R1",
                        "C1",
                        placed(Sector.YOI, "2018-05-01", "2018-05-03"),
                        placed(Sector.STC, "2018-05-03", "2018-05-08")));

        assertThat(count.sector(Sector.YOI, YEAR.nights()).children()).isEqualTo(1);
        assertThat(count.sector(Sector.STC, YEAR.nights()).children()).isEqualTo(1);
        assertThat(count.sector(Sector.YOI, YEAR.nights()).remanded()).isEqualTo(1);
        assertThat(count.sector(Sector.STC, YEAR.nights()).remanded()).isZero();
        assertThat(count.total(YEAR.nights()).children()).isEqualTo(1);
        assertThat(count.total(YEAR.nights()).episodes()).isEqualTo(1);
    }

    @Test
    void a_child_remanded_twice_is_one_child_with_two_episodes() {
        var total = total(
                YEAR_END,
                episode("R1", "C1", placed(Sector.YOI, "2018-05-01", "2018-05-02")),
                episode("R2", "C1", placed(Sector.YOI, "2018-07-01", "2018-07-04")));

        assertThat(total.children()).isEqualTo(1);
        assertThat(total.remanded()).isEqualTo(1);
        assertThat(total.episodes()).isEqualTo(2);
        assertThat(total.nightsPerEpisode()).isEqualTo(new BigDecimal("2.00"));
        assertThat(total.nightsPerRemanded()).isEqualTo(new BigDecimal("4.00"));
    }

    /** LASPO 2012 s.91(6) speaks of a child. */
    @Test
    void nights_from_the_18th_birthday_on_are_neither_counted_nor_charged() {
        var birthday = LocalDate.of(2018, 5, 3);

        assertThat(total(YEAR_END, chargedBefore(episode("R1", "C1", placed(Sector.YOI, "2018-05-01", null)), birthday))
                        .bedNights())
                .isEqualByComparingTo("2");
        assertThat(total(YEAR_END, chargedBefore(episode("R1", "C1", placed(Sector.YOI, "2018-05-03", null)), birthday))
                        .remanded())
                .isZero();
    }

    @Test
    void a_year_that_has_not_begun_has_no_night() {
        var count = count(LocalDate.of(2018, 2, 1), episode("R1", "C1", placed(Sector.YOI, "2018-01-01", null)));

        assertThat(count.total(YEAR.nights()).bedNights()).isZero();
        assertThat(count.findMissing()).isEmpty();
    }

    @Test
    void nights_without_a_price_are_a_problem_for_the_year_and_a_blank_cost_for_the_year_before() {
        var count = BedNightCount.of(
                YEAR.nights(),
                RemandHistory.of(List.of(episode("R1", "C1", placed(Sector.STC, "2018-05-01", "2018-05-03")))),
                YEAR_END,
                PriceList.of(List.of()));

        assertThatExceptionOfType(NoPrice.class).isThrownBy(() -> count.total(YEAR.nights()));
        assertThat(count.totalAsFarAsPriced().cost()).isNull();
        assertThat(count.totalAsFarAsPriced().bedNights()).isEqualByComparingTo("2");
        assertThat(count.sectorAsFarAsPriced(Sector.STC).cost()).isNull();
        assertThat(count.sectorAsFarAsPriced(Sector.YOI).cost()).isEqualTo(Money.ZERO);
        assertThat(count.findMissing())
                .map(Throwable::getMessage)
                .contains(
                        "Children slept on nights without a price: STC 2018-05-01 to 2018-05-02. Add the prices at /api/v1/bed-night-prices; a price that is not published yet may be added as provisional.");
    }

    private static BedNightFigures total(LocalDate asAt, Episode... episodes) {
        return count(asAt, episodes).total(YEAR.nights());
    }

    private static BedNightCount count(LocalDate asAt, Episode... episodes) {
        var always = new DateRange(LocalDate.of(2017, 4, 1), LocalDate.of(2020, 4, 1));
        var prices = List.of(
                new BedNightPrice(Sector.YOI, always.start(), always.last(), Money.pounds(100), null, null),
                new BedNightPrice(Sector.STC, always.start(), always.last(), Money.pounds(200), null, null));
        return BedNightCount.of(YEAR.nights(), RemandHistory.of(List.of(episodes)), asAt, PriceList.of(prices));
    }
}
