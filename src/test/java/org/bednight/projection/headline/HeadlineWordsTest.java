package org.bednight.projection.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 12, section A: a headline that the range contradicts says so in its first sentence. */
class HeadlineWordsTest {

    private static final HeadlineWords WORDS = new HeadlineWords(HeadlineWords::exact);

    @Test
    void an_underspend_that_is_very_unlikely_says_so_first() {
        var position = position("rolling-average", "87036", "90000", "95000", "160000", "0.98");

        assertThat(WORDS.headline(position))
                .isEqualTo(
                        "Two methods disagree: the model rolling-average projects an underspend of £2,964, but by the"
                                + " episode model an overspend is very likely (98%)."
                                + " The outturn by the model rolling-average, £87,036, lies below the 80% range of the episode"
                                + " model, £95,000 to £160,000."
                                + " Projected underspend of £2,964 (3.3% of the budget): an outturn of £87,036 against a budget of"
                                + " £90,000.");
        assertThat(WORDS.cautions(position)).hasSize(2);
    }

    @Test
    void an_overspend_that_is_unlikely_says_so_first() {
        assertThat(WORDS.cautions(position("naive", "92000.50", "90000", "60000", "95000", "0.2")))
                .containsExactly(
                        "Two methods disagree: the model naive projects an overspend of £2,000.50, but by the episode model an overspend is unlikely (20%).");
    }

    @Test
    void the_mean_of_the_episode_model_may_disagree_with_its_own_median() {
        assertThat(WORDS.cautions(position("episode", "92000", "90000", "60000", "125000", "0.3")))
                .containsExactly(
                        "The mean and the median of the episode model disagree: the mean is an overspend of £2,000, but an overspend is unlikely (30%).");
    }

    @Test
    void where_both_methods_agree_only_the_position_is_stated() {
        assertThat(WORDS.headline(position("rolling-average", "1739619", "715612", "1500000", "2100000", "0.9998")))
                .isEqualTo(
                        "Projected overspend of £1,024,007 (143.1% of the budget): an outturn of £1,739,619 against a budget of £715,612.");
        assertThat(WORDS.headline(position("naive", "90000", "90000", "80000", "99000", "0.5")))
                .isEqualTo("Projected on budget: an outturn of £90,000.");
        assertThat(WORDS.headline(position("naive", "90000", null, "80000", "99000", null)))
                .isEqualTo("Projected outturn of £90,000. No budget is on record.");
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 11000, 12000, below",
        "13000, 11000, 12000, above",
        "11000, 11000, 12000,",
        "12000, 11000, 12000,"
    })
    void an_outturn_outside_the_80_per_cent_range_is_named_the_bounds_being_inside(
            String outturn, String low, String high, @Nullable String side) {
        var cautions = WORDS.cautions(position("naive", outturn, null, low, high, null));

        if (side == null) {
            assertThat(cautions).isEmpty();
        } else {
            assertThat(cautions)
                    .singleElement()
                    .asString()
                    .contains("lies " + side + " the 80% range of the episode model, £11,000 to £12,000.");
        }
    }

    /** Twelve nights at most: the median is £9,000 where the mean is £18,000. */
    @ParameterizedTest
    @CsvSource({"episode, true", "rolling-average, false"})
    void the_median_of_a_small_year_stands_before_the_mean_of_the_episode_model(String model, boolean first) {
        var range = new YearPosition.Range(null, null, null, new BigDecimal("9000"));
        var headline = WORDS.headline(new YearPosition(model, new BigDecimal("18000"), new BigDecimal("20000"), range));

        assertThat(headline)
                .isEqualTo(
                        (first
                                        ? "Half of the outcomes cost no more than £9,000, the median, which stands first where a year has so few bed nights; the outturn that follows is the mean. "
                                        : "")
                                + "Projected underspend of £2,000 (10.0% of the budget): an outturn of £18,000 against a budget of £20,000.");
    }

    /** The scale of the IPCC: each word begins just beyond its bound. */
    @ParameterizedTest
    @CsvSource({
        "1,      virtually certain (100%)",
        "0.9999, virtually certain (more than 99%)",
        "0.99,   very likely (99%)",
        "0.91,   very likely (91%)",
        "0.9,    likely (90%)",
        "0.67,   likely (67%)",
        "0.66,   about as likely as not (66%)",
        "0.33,   about as likely as not (33%)",
        "0.32,   unlikely (32%)",
        "0.1,    unlikely (10%)",
        "0.09,   very unlikely (9%)",
        "0.01,   very unlikely (1%)",
        "0.0099, exceptionally unlikely (less than 1%)",
        "0,      exceptionally unlikely (0%)"
    })
    void a_chance_has_its_word_and_its_number(BigDecimal chance, String words) {
        assertThat(ChanceWords.of(chance)).isEqualTo(words);
    }

    /** A grant of 1,000 with a claw-back of 11,000: a negative budget has no percentage. */
    @ParameterizedTest
    @CsvSource({"18014, -10000", "18014, 0"})
    void of_a_nil_or_negative_budget_no_percentage_is_stated(String outturn, String budget) {
        var position = position("naive", outturn, budget, null, null, null);

        assertThat(position.variancePercent()).isEmpty();
        assertThat(WORDS.statement(position))
                .startsWith("Projected overspend of £")
                .doesNotContain("%");
    }

    static YearPosition position(
            String model,
            String outturn,
            @Nullable String budget,
            @Nullable String low,
            @Nullable String high,
            @Nullable String chance) {
        return new YearPosition(
                model,
                new BigDecimal(outturn),
                number(budget),
                new YearPosition.Range(number(low), number(high), number(chance)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
