package org.bednight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.ModelDescription;
import org.bednight.forecast.ModelDescription.ModelSetting;
import org.bednight.forecast.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    @Test
    void there_are_twelve_models_each_under_its_name() {
        assertThat(Models.list())
                .extracting(ModelDescription::name)
                .containsExactly(
                        "rolling-average",
                        "naive",
                        "census",
                        "seasonal-naive",
                        "weighted-moving-average",
                        "ses",
                        "damped-trend",
                        "theta",
                        "croston",
                        "sba",
                        "tsb",
                        "combination");
        assertThat(Models.defaults())
                .extracting(ForecastModel::name)
                .containsExactlyElementsOf(
                        Models.list().stream().map(ModelDescription::name).toList());
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void name_and_settings_make_the_model_again(ForecastModel model) {
        assertThat(Models.parse(model.name(), model.settings())).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void every_setting_of_a_model_is_described(ForecastModel model) {
        var described = Models.list().stream()
                .filter(description -> description.name().equals(model.name()))
                .flatMap(description -> description.settings().stream())
                .map(ModelSetting::name);

        assertThat(described).containsAll(model.settings().keySet());
    }

    @Test
    void what_is_left_out_has_its_default() {
        assertThat(Models.parse("rolling-average", Map.of())).isEqualTo(RollingAverage.DEFAULT);
        assertThat(Models.parse("ses", Map.of())).isEqualTo(ExponentialSmoothing.DEFAULT);
        assertThat(Models.parse("weighted-moving-average", Map.of())).isEqualTo(WeightedMovingAverage.DEFAULT);
    }

    @Test
    void an_unknown_model_is_a_problem_that_lists_the_known() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("arima", Map.of()))
                .withMessage("The model is one of rolling-average, naive, census, seasonal-naive,"
                        + " weighted-moving-average, ses, damped-trend, theta, croston, sba, tsb, combination, but was"
                        + " 'arima'.")
                .satisfies(problem -> assertThat(problem.members()).containsEntry("value", "arima"));
    }

    @Test
    void an_unknown_setting_is_a_problem_that_lists_those_of_the_model() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("tsb", Map.of("window", "12")))
                .withMessage("The model tsb has no setting 'window': it has alpha, beta.");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("naive", Map.of("window", "12")))
                .withMessage("The model naive has no setting 'window': it has none, leave it out.");
    }

    @Test
    void all_unknown_settings_are_named_at_once() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("naive", Map.of("window", "12", "basis", "per-day")))
                .withMessage("The model naive has no settings 'basis', 'window': it has none, leave them out.");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("tsb", Map.of("window", "12", "alpha", "0.1", "extension", "held")))
                .withMessage("The model tsb has no settings 'extension', 'window': it has alpha, beta.");
    }

    @ParameterizedTest
    @CsvSource({"ses,alpha,2", "ses,alpha,0", "croston,alpha,-0.1", "tsb,beta,NaN", "sba,alpha,much"})
    void a_weight_out_of_range_is_a_problem_that_states_the_range(String model, String setting, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse(model, Map.of(setting, value)))
                .withMessage("The %s is a number from 0.0001 to 0.9999, such as 0.2, but was '%s'.", setting, value);
    }

    @ParameterizedTest
    @CsvSource({"61", "ytd", "0"})
    void a_weighted_average_has_a_window_of_months_only(String window) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Models.parse("weighted-moving-average", Map.of("window", window)))
                .withMessage("The window is a whole number of months from 1 to 60, but was '%s'.", window);
    }

    static Stream<ForecastModel> someModels() {
        return Stream.concat(
                Models.defaults().stream(),
                Stream.of(
                        new RollingAverage(Window.YEAR_TO_DATE, Basis.PER_DAY, Extension.HELD),
                        new RollingAverage(Window.ofMonths(60), Basis.PER_MONTH, Extension.ROLLED),
                        WeightedMovingAverage.ofMonths(3),
                        new ExponentialSmoothing(Optional.of(new Alpha(0.25))),
                        new TeunterSyntetosBabai(new Alpha(0.2), new Alpha(0.05))));
    }

    @Test
    void every_model_says_what_it_expects_in_a_sentence_and_where_it_comes_from() {
        assertThat(Models.list()).allSatisfy(model -> {
            assertThat(model.description()).endsWith(".").doesNotContain("  ");
            assertThat(model.source()).isNotBlank();
        });
    }

    @Test
    void the_least_history_is_none_for_the_census_and_a_year_for_what_has_seasons_or_trends() {
        assertThat(Models.list().stream()
                        .filter(model -> model.monthsNeeded() == 12)
                        .map(ModelDescription::name))
                .containsExactly("seasonal-naive", "damped-trend", "theta", "combination");
        assertThat(Models.list().stream()
                        .filter(model -> model.monthsNeeded() == 0)
                        .map(ModelDescription::name))
                .containsExactly("census");
    }
}
