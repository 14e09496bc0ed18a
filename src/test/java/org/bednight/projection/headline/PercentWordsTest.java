package org.bednight.projection.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.junit.jupiter.api.Test;

/** A budget of a penny gives a percentage in the millions, which says nothing beside the amount. */
class PercentWordsTest {

    @Test
    void a_percentage_is_told_up_to_999() {
        assertThat(PercentWords.of(new BigDecimal("143.1"), "the budget")).isEqualTo("143.1% of the budget");
        assertThat(PercentWords.of(new BigDecimal("999"), "the budget")).isEqualTo("999.0% of the budget");
        assertThat(PercentWords.of(new BigDecimal("999.1"), "the budget")).isEqualTo("more than 9 times the budget");
        assertThat(PercentWords.size(new BigDecimal("-44.8"))).isEqualTo("44.8%");
        assertThat(PercentWords.size(new BigDecimal("1200849900.0"))).isEqualTo("over 999%");
    }

    @Test
    void headline_and_rating_of_a_budget_of_a_penny_tell_the_amount() {
        var position = new YearPosition("naive", new BigDecimal("120084.99"), new BigDecimal("0.01"), null);

        assertThat(new HeadlineWords(HeadlineWords::exact).headline(position))
                .isEqualTo(
                        "Projected overspend of £120,084.98 (more than 9 times the budget): an outturn of £120,084.99 against a budget of £0.01.");
        assertThat(RatingWords.of(position, HouseStyle.DEFAULT.thresholds()).reason())
                .isEqualTo("The outturn is more than 10 times the budget; there is no range.");
        assertThat(position.variancePercent()).contains(new BigDecimal("1200849800.0"));
    }

    @Test
    void a_cell_of_a_paper_keeps_the_sign_of_the_house() {
        assertThat(new Wording(HouseStyle.DEFAULT).variancePercent(new BigDecimal("1200849900.0")))
                .isEqualTo("over 999%");
        assertThat(new Wording(HouseStyle.DEFAULT).variancePercent(new BigDecimal("-1200.0")))
                .isEqualTo("(over 999%)");
        assertThat(new Wording(HouseStyle.DEFAULT).variancePercent(new BigDecimal("-6.5")))
                .isEqualTo("(6.5%)");
    }
}
