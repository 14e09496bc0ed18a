package org.bednight.scenario.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.problem.Problem;
import org.bednight.projection.Projection;
import org.bednight.projection.expectation.Assumptions;
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

    /** Who is in LASCH and STC is no arrival, so only YOI has fewer: those who would have come since October. */
    @Test
    void half_the_remands_from_october_take_away_half_of_those_who_would_have_come_since() {
        assertClose(
                cost("rolling-average", new ArrivalChange(number("0.5"), OCTOBER, null)),
                BASE + yoi(night -> came(night, 1, from -> from < 92 ? 1 : 0.5) / came(night, 1, from -> 1) - 1));
    }

    @Test
    void twice_the_remands_to_one_sector_leave_the_others() {
        assertClose(
                cost("rolling-average", new ArrivalChange(number("2"), OCTOBER, Sector.YOI)),
                BASE + yoi(night -> came(night, 1, from -> from < 92 ? 1 : 2) / came(night, 1, from -> 1) - 1));
    }

    @Test
    void stays_a_fifth_longer_have_more_nights_the_longer_the_year_goes_on() {
        assertClose(
                cost("rolling-average", new StayChange(number("1.2"))),
                BASE + yoi(night -> came(night, 1.2, from -> 1) / came(night, 1, from -> 1) - 1));
    }

    /** Ten times as many have come by the end: 1 more in proportion, and by number what exceeds twice as many. */
    @Test
    void ten_times_the_remands_are_carried_by_number_beyond_twice_as_many() {
        assertClose(
                cost("rolling-average", new ArrivalChange(number("10"), null, null)),
                BASE + yoi(night -> 1 + 8 * came(night, 1, from -> 1)));
    }

    /** Returns the cost of so many children a night more in YOI. */
    private static double yoi(IntToDoubleFunction more) {
        return IntStream.range(0, 275)
                .mapToDouble(night -> more.applyAsDouble(night) * (night < 92 ? 300 : 320))
                .sum();
    }

    /** Returns the children who have come and not left by a night: 8 come a year, and stay as {@link Settings} says. */
    private static double came(int night, double longer, IntToDoubleFunction factor) {
        return IntStream.rangeClosed(0, night)
                .mapToDouble(from -> factor.applyAsDouble(from) * 8 / 365 * Math.pow(lasting(night - from), 1 / longer))
                .sum();
    }

    private static double lasting(int nights) {
        return nights < 3 ? List.of(1.0, 0.95, 0.9).get(nights) : 0.9 * Math.pow(1 - 0.0125, nights - 2);
    }

    /** Each of nine months is rounded to the penny. */
    private static void assertClose(Money actual, double pounds) {
        assertThat(actual.pounds().doubleValue()).isCloseTo(pounds, within(9 * 0.005 + 1e-6));
    }

    @Test
    void without_episodes_adjustments_of_children_are_refused_in_plain_words() {
        var plain = Settings.plain("rolling-average");
        var all = plain.assumptions();
        var assumptions = new Assumptions(
                all.year(),
                all.asAt(),
                all.recordedFrom(),
                all.slept(),
                all.model(),
                all.prices(),
                all.uplift(),
                all.budget());
        var setting = new AdjustmentContext(plain.authority(), assumptions, List.of());

        for (var adjustment : List.of(
                new ArrivalChange(number("0.5"), null, null),
                new StayChange(number("2")),
                remands("1", "2023-08-01", "91"))) {
            assertThatThrownBy(() -> Scenario.apply(List.of(adjustment), setting))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("need single children")
                    .hasMessageContaining("import the episodes");
        }
        assertThat(Projection.of(Scenario.apply(
                                List.of(new SectorShift(Sector.LASCH, Sector.YOI, number("0.25"), OCTOBER)), setting))
                        .cost())
                .isEqualTo(Money.pounds(BASE - 183 * (800 - 320) / 4));
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
