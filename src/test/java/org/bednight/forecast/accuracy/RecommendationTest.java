package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.bednight.forecast.model.Models;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final Contender NAIVE = Contender.of(Models.parse("naive", Map.of()));

    @Test
    void a_skill_compares_sums_of_errors_and_its_standard_error_is_clustered_by_authority() {
        var result = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE)).run(Subjects.any(20, 3, "2021-04-01"));

        var skill = result.skill("naive", "rolling-average", 6).orElseThrow();

        var there = result.at(6).performances();
        assertThat(skill.value())
                .isCloseTo(
                        1
                                - there.get(1).remainingError().orElseThrow()
                                        / there.get(0).remainingError().orElseThrow(),
                        within(1e-9));
        assertThat(skill.clusters()).isEqualTo(20);
        assertThat(skill.clustersOf()).isEqualTo("authorities");
    }

    @Test
    void for_one_authority_the_clusters_are_its_years() {
        var skill = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE))
                .run(Subjects.any(1, 3, "2022-04-01"))
                .skill("naive", "rolling-average", 6)
                .orElseThrow();

        assertThat(skill.clusters()).isEqualTo(3);
        assertThat(skill.clustersOf()).isEqualTo("years");
    }

    @Test
    void fewer_than_ten_authorities_recommend_nothing() {
        var backtest = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE));

        var choice = List.of("naive");

        assertThat(backtest.run(Subjects.any(9, 4, "2021-04-01")).recommend(3, "naive", choice))
                .isEmpty();
        assertThat(backtest.run(Subjects.any(10, 4, "2021-04-01")).recommend(3, "naive", choice))
                .isPresent();
    }

    @Test
    void one_that_erred_less_in_nights_and_money_by_more_than_chance_is_chosen_with_the_reason() {
        var recommended = fallen().recommend(2, "rolling-average", List.of("rolling-average", "naive"))
                .orElseThrow();

        assertThat(recommended.contender()).isEqualTo("naive");
        assertThat(recommended.inWords())
                .startsWith(
                        "With 2 months of the year over, naive erred by 0.0 % of the remaining nights over 10 forecasts of"
                                + " 10 authorities in 1 year; rolling-average erred by ")
                .endsWith("In nights and in money that is less by more than chance.");
    }

    @Test
    void the_one_that_is_started_from_is_kept_where_no_other_is_better() {
        var recommended = fallen().recommend(2, "naive", List.of("rolling-average", "naive"))
                .orElseThrow();

        assertThat(recommended.contender()).isEqualTo("naive");
        assertThat(recommended.inWords())
                .isEqualTo(
                        "With 2 months of the year over, naive erred by 0.0 % of the remaining nights over 10 forecasts of 10 authorities in 1 year: of the other models, 1, none erred less in both nights and money by more than chance.");
    }

    /** Years drawn by chance: whichever is started from stays, since neither is better but by chance. */
    @Test
    void a_little_less_error_changes_no_model() {
        var result = new Backtest(List.of(
                        Contender.ROLLING_YEAR, Contender.of(Models.parse("rolling-average", Map.of("window", "11")))))
                .run(Subjects.any(12, 3, "2021-04-01"));

        for (var start : result.contenders()) {
            assertThat(result.recommend(6, start, result.contenders())
                            .orElseThrow()
                            .contender())
                    .isEqualTo(start);
        }
    }

    /** The best of twenty looks better than it is: what tells two apart may not tell the best of twenty apart. */
    @Test
    void the_more_are_compared_the_more_it_takes_to_be_better() {
        var skill = new Skill("a", "b", 3, 0.21, OptionalDouble.of(0.1), 100, "authorities");

        assertThat(skill.tellsApart()).isTrue();
        assertThat(skill.tellsApart(20)).isFalse();
        assertThat(new Skill("a", "b", 3, 0.32, OptionalDouble.of(0.1), 100, "authorities").tellsApart(20))
                .isTrue();
    }

    /** From five children a night to one, on 1 January. */
    private static BacktestResult fallen() {
        return new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE))
                .run(IntStream.range(0, 10)
                        .mapToObj(number -> Subjects.of(
                                "A" + number, "2018-04-01", "2020-04-01", night -> night.getYear() == 2018 ? 5 : 1))
                        .toList());
    }

    @Test
    void an_unknown_contender_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(List.of(NAIVE)).run(List.of()).place("oracle"))
                .withMessage("The contenders are [naive], but was asked for 'oracle'");
    }
}
