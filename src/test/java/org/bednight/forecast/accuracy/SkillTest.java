package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bednight.forecast.accuracy.Skill.Errors;
import org.junit.jupiter.api.Test;

class SkillTest {

    @Test
    void the_standard_error_is_that_of_a_ratio_of_sums_over_clusters() {
        var skill = skill(new Errors(8, 10), new Errors(6, 12), new Errors(4, 8));

        double ratio = 18 / 30.0;
        double squares = Math.pow(8 - ratio * 10, 2) + Math.pow(6 - ratio * 12, 2) + Math.pow(4 - ratio * 8, 2);
        assertThat(skill.value()).isCloseTo(1 - ratio, within(1e-12));
        assertThat(skill.standardError().orElseThrow()).isCloseTo(Math.sqrt(squares * 3 / 2) / 30, within(1e-12));
    }

    @Test
    void clusters_that_agree_tell_two_models_apart() {
        var skill = skill(new Errors(50, 100), new Errors(51, 100), new Errors(49, 100), new Errors(50, 100));

        assertThat(skill.tellsApart()).isTrue();
        assertThat(skill.inWords())
                .isEqualTo(
                        "With 3 months of the year over, ses erred by 50 % less than naive (difference 50.0 %, standard error 0.4, over 4 years).");
    }

    @Test
    void a_model_that_errs_more_is_said_to() {
        var skill = skill(new Errors(150, 100), new Errors(151, 100), new Errors(149, 100));

        assertThat(skill.inWords()).contains("ses erred by 50 % more than naive");
    }

    @Test
    void clusters_that_disagree_cannot_tell_two_models_apart() {
        var skill = skill(new Errors(10, 100), new Errors(150, 100), new Errors(90, 100));

        assertThat(skill.tellsApart()).isFalse();
        assertThat(skill.inWords())
                .startsWith(
                        "With 3 months of the year over, 3 years cannot tell ses and naive apart (difference 16.7 %");
    }

    @Test
    void a_single_year_cannot_tell_anything_apart() {
        var skill = skill(new Errors(10, 100));

        assertThat(skill.standardError()).isEmpty();
        assertThat(skill.inWords())
                .isEqualTo("With 3 months of the year over, a single year cannot tell ses and naive apart.");
    }

    @Test
    void against_a_reference_without_error_there_is_no_skill() {
        assertThat(Skill.of("ses", "naive", 3, "years", List.of(new Errors(1, 0))))
                .isEmpty();
    }

    private static Skill skill(Errors... clusters) {
        return Skill.of("ses", "naive", 3, "years", List.of(clusters)).orElseThrow();
    }
}
