package org.bednight.projection.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 12, section A: the rating follows the worse of the percentage and the chance. */
class RatingThresholdsTest {

    /** Amber from 2 % or an even chance, red from 5 % or a chance of 90 %. */
    @ParameterizedTest
    @CsvSource({
        "90,    100, 0.1,  GREEN",
        "90,    100, 0.5,  AMBER",
        "90,    100, 0.9,  RED",
        "97.04, 100, 0.98, RED",
        "102,   100, 0.1,  AMBER",
        "102,   100, 0.95, RED",
        "105,   100, 0.1,  RED",
        "90,    100,,      GREEN",
        "102,   100,,      AMBER",
        "105,   100,,      RED",
        "90,    ,    ,     NOT_RATED"
    })
    void the_worse_of_percentage_and_chance_counts(
            String outturn, @Nullable String budget, @Nullable String chance, Rating rating) {
        assertThat(thresholds(null).rate(HeadlineWordsTest.position("naive", outturn, budget, null, null, chance)))
                .isEqualTo(rating);
    }

    /** A grant of 1,000 with a claw-back of 11,000, and nights that cost 18,014. */
    @ParameterizedTest
    @CsvSource({
        "-10000, ,      ,     NOT_RATED",
        "-10000, ,      0.01, AMBER",
        "-10000, ,      1,    RED",
        "-10000, 28014, ,     RED",
        "-10000, 28015, ,     AMBER",
        "0,      ,      ,     NOT_RATED",
        "0,      10000, ,     RED",
        "0,      20000, 0.95, RED"
    })
    void an_overspend_of_a_nil_or_negative_budget_is_rated_by_amount_and_chance_and_never_green(
            String budget, @Nullable BigDecimal redFromAmount, @Nullable String chance, Rating rating) {
        assertThat(thresholds(redFromAmount)
                        .rate(HeadlineWordsTest.position("naive", "18014", budget, null, null, chance)))
                .isEqualTo(rating);
    }

    @Test
    void a_year_that_is_over_is_rated_by_its_percentage() {
        var over = new YearPosition("naive", new BigDecimal("101"), new BigDecimal("100"), null);

        assertThat(thresholds(null).rate(over)).isEqualTo(Rating.GREEN);
        assertThat(new RatingThresholds(
                                BigDecimal.ZERO,
                                new BigDecimal("5"),
                                new BigDecimal("0.5"),
                                new BigDecimal("0.9"),
                                null)
                        .rate(over))
                .isEqualTo(Rating.AMBER);
    }

    private static RatingThresholds thresholds(@Nullable BigDecimal redFromAmount) {
        return new RatingThresholds(
                new BigDecimal("2"), new BigDecimal("5"), new BigDecimal("0.5"), new BigDecimal("0.9"), redFromAmount);
    }
}
