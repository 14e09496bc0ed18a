package org.bednight.scenario.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.Projection;
import org.junit.jupiter.api.Test;

/**
 * Each adjustment, worked by hand: one child in LASCH (£800), STC (£600) and YOI (£300, from October £320) each night, as
 * at 30 June 2023, so 275 nights to come: 92 until the end of September, 183 from October.
 */
class AdjustmentTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2023-10-01");

    /** 366 × (800 + 600) + 183 × 300 + 183 × 320, less the budget of 400,000. */
    private static final long BASE = 366 * 1_400 + 183 * 300 + 183 * 320;

    @Test
    void nothing_otherwise_is_the_forecast() {
        assertThat(cost("rolling-average")).isEqualTo(Money.pounds(BASE));
    }

    @Test
    void half_the_remands_from_october_halve_the_nights_of_a_model_of_nights_from_then_on() {
        assertThat(cost("rolling-average", new ArrivalChange(number("0.5"), OCTOBER, null)))
                .isEqualTo(Money.pounds(BASE - 183 * (1_400 + 320) / 2));
    }

    @Test
    void twice_the_remands_to_one_sector_leave_the_others() {
        assertThat(cost("rolling-average", new ArrivalChange(number("2"), OCTOBER, Sector.YOI)))
                .isEqualTo(Money.pounds(BASE + 183 * 320));
    }

    @Test
    void stays_a_fifth_longer_have_a_fifth_more_nights() {
        assertThat(cost("rolling-average", new StayChange(number("1.2"))))
                .isEqualTo(Money.pounds(BASE + (275 * 1_400 + 92 * 300 + 183 * 320) / 5));
    }

    @Test
    void a_quarter_of_the_nights_moved_from_lasch_to_yoi_cost_the_difference_of_the_prices() {
        assertThat(cost("rolling-average", new SectorShift(Sector.LASCH, Sector.YOI, number("0.25"), OCTOBER)))
                .isEqualTo(Money.pounds(BASE - 183 * (800 - 320) / 4));
    }

    @Test
    void prices_up_six_per_cent_cost_six_per_cent_of_the_nights_after_it() {
        assertThat(cost("rolling-average", new PriceChange(null, OCTOBER, number("6"), null)))
                .isEqualTo(Money.of(new BigDecimal(BASE).add(new BigDecimal("103.20").multiply(number("183")))));
    }

    @Test
    void a_price_from_a_date_is_that_price_from_then_on() {
        assertThat(cost("rolling-average", new PriceChange(Sector.YOI, OCTOBER, null, number("678.70"))))
                .isEqualTo(Money.of(new BigDecimal(BASE).add(new BigDecimal("358.70").multiply(number("183")))));
    }

    @Test
    void one_more_remand_costs_its_nights_in_the_year() {
        assertThat(cost("rolling-average", remands("1", "2023-08-01", "91"))).isEqualTo(Money.pounds(BASE + 91 * 800));
        assertThat(cost("rolling-average", remands("2", "2024-03-22", "91")))
                .isEqualTo(Money.pounds(BASE + 2 * 10 * 800));
        assertThat(cost("episode", remands("1", "2023-08-01", "91")))
                .isEqualTo(cost("episode").plus(Money.pounds(91 * 800)));
    }

    @Test
    void an_allocation_changes_the_budget_and_no_cost() {
        assertThat(variance(new AllocationChange("grant", null, number("-10"))))
                .isEqualTo(Money.pounds(BASE - 360_000));
        assertThat(variance(new AllocationChange("a new one", number("50000.50"), null)))
                .isEqualTo(Money.of(new BigDecimal(BASE).subtract(number("450000.50"))));
        assertThat(variance(new AllocationChange("grant", number("1"), null))).isEqualTo(Money.pounds(BASE - 1));
    }

    @Test
    void a_fifth_of_the_nights_diverted_cost_what_the_alternative_costs() {
        var diverted = new Diversion(
                "bail support", Diversion.Of.NIGHTS, number("0.2"), OCTOBER, null, number("95"), number("20000"));

        assertThat(cost("rolling-average", diverted))
                .isEqualTo(Money.of(new BigDecimal(BASE)
                        .subtract(number("0.2").multiply(number("183")).multiply(number("1720")))
                        .add(number("0.6").multiply(number("183")).multiply(number("95")))
                        .add(number("20000"))));
    }

    /** From October nobody new comes to YOI; who came before stays as stays do. */
    @Test
    void all_arrivals_diverted_leave_who_is_in() {
        var diverted = new Diversion("fostering", Diversion.Of.ARRIVALS, number("1"), OCTOBER, null, number("0"), null);
        var none = new ArrivalChange(number("0"), OCTOBER, null);

        assertThat(cost("episode", diverted)).isEqualTo(cost("episode", none));
        var first = new Diversion("fostering", Diversion.Of.ARRIVALS, number("1"), null, null, number("0"), null);
        assertThat(cost("episode", first)).isEqualTo(Money.pounds(91 * (1_400 + 300)));
    }

    @Test
    void a_saving_is_taken_off_by_its_likelihood() {
        var mitigation = new Mitigation(
                "shared scheme", number("50000"), LocalDate.parse("2023-12-31"), "Head", null, number("0.6"));

        assertThat(cost("rolling-average", mitigation)).isEqualTo(Money.pounds(BASE - 30_000));
    }

    @Test
    void the_chance_of_an_overspend_follows_what_is_added_for_certain() {
        var setting = Settings.plain("rolling-average");
        var base = Projection.of(setting.assumptions());
        var less = Projection.of(Scenario.apply(
                List.of(new Mitigation("x", number("100000"), LocalDate.parse("2023-12-31"), null, null, null)),
                setting));

        assertThat(less.yearCost().orElseThrow().chanceAbove(Money.pounds(300_000)))
                .isCloseTo(base.yearCost().orElseThrow().chanceAbove(Money.pounds(400_000)), within(1e-12));
    }

    private static MoreRemands remands(String count, String start, String nights) {
        return new MoreRemands(number(count), Sector.LASCH, LocalDate.parse(start), number(nights));
    }

    private static Money cost(String model, Adjustment... adjustments) {
        var setting = Settings.plain(model);
        return Projection.of(Scenario.apply(List.of(adjustments), setting)).cost();
    }

    private static Money variance(Adjustment adjustment) {
        var setting = Settings.plain("rolling-average");
        return Projection.of(Scenario.apply(List.of(adjustment), setting))
                .variance()
                .orElseThrow();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
