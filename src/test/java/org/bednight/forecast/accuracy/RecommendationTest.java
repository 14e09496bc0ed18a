package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
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

        assertThat(backtest.run(Subjects.any(9, 4, "2021-04-01")).recommend(3, choice))
                .isEmpty();
        assertThat(backtest.run(Subjects.any(10, 4, "2021-04-01")).recommend(3, choice))
                .isPresent();
    }

    @Test
    void a_recommendation_says_why() {
        var recommended = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE))
                .run(IntStream.range(0, 10)
                        .mapToObj(number -> Subjects.of(
                                "A" + number, "2018-04-01", "2020-04-01", night -> night.getYear() == 2018 ? 5 : 1))
                        .toList())
                .recommend(2, List.of("rolling-average", "naive"))
                .orElseThrow();

        assertThat(recommended.inWords())
                .isEqualTo(
                        "With 2 months of the year over, naive erred least: by 0.0 % of the remaining nights, over 10 forecasts of 10 authorities in 1 year.");
    }

    @Test
    void an_unknown_contender_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(List.of(NAIVE)).run(List.of()).place("oracle"))
                .withMessage("The contenders are [naive], but was asked for 'oracle'");
    }
}
