package org.bednight.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bednight.demonstration.CaseDefinition.FileImport;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.demonstration.ForecastFolder.Step;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Step PRICES = step("prices.csv");
    private static final Step AUTHORITIES = step("authorities.csv");
    private static final Step EPISODES = step("episodes.csv");
    private static final List<Step> STEPS = List.of(PRICES, AUTHORITIES, EPISODES);
    private static final String OF_A_USER = "import remand episodes";

    @Test
    void into_an_empty_database_all_is_loaded() {
        var progress = new Progress(STEPS, List.of());

        assertThat(progress.isDisturbed()).isFalse();
        assertThat(progress.missing()).isEqualTo(STEPS);
    }

    @Test
    void after_a_start_that_was_killed_half_way_the_rest_is_loaded() {
        var progress = new Progress(STEPS, List.of(PRICES.action()));

        assertThat(progress.isDisturbed()).isFalse();
        assertThat(progress.missing()).containsExactly(AUTHORITIES, EPISODES);
    }

    @Test
    void a_file_that_altered_nothing_is_not_missed() {
        assertThat(new Progress(STEPS, List.of(PRICES.action(), EPISODES.action())).missing())
                .isEmpty();
    }

    @Test
    void into_a_database_that_has_the_demonstration_nothing_is_loaded() {
        var progress = new Progress(STEPS, STEPS.stream().map(Step::action).toList());

        assertThat(progress.isDisturbed()).isFalse();
        assertThat(progress.missing()).isEmpty();
    }

    @Test
    void what_a_user_adds_to_the_demonstration_does_not_disturb_it() {
        var progress = new Progress(STEPS, List.of(PRICES.action(), EPISODES.action(), OF_A_USER));

        assertThat(progress.isDisturbed()).isFalse();
        assertThat(progress.missing()).isEmpty();
    }

    @Test
    void a_user_s_database_is_left_alone() {
        assertThat(new Progress(STEPS, List.of(OF_A_USER)).isDisturbed()).isTrue();
    }

    @Test
    void half_a_demonstration_to_which_a_user_has_added_is_left_alone() {
        assertThat(new Progress(STEPS, List.of(PRICES.action(), OF_A_USER)).isDisturbed())
                .isTrue();
    }

    private static Step step(String file) {
        var fileImport = new FileImport(file, CaseFileKind.AUTHORITIES, null, null, null);
        return new Step(
                new Case(
                        Path.of("pence"),
                        new CaseDefinition("Pence", "Pence.", List.of(fileImport), Map.of(), null, null)),
                fileImport);
    }
}
