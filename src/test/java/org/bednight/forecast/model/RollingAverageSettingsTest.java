package org.bednight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the settings of a rolling average are written, and which of them go together. */
class RollingAverageSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "12", "60", "ytd"})
    void a_window_reads_what_it_writes(String text) {
        assertThat(Window.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "abc", "", "-3", "12.5", "YTD", "99999999999"})
    void another_window_is_a_problem_that_says_what_is_possible(String text) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Window.parse(text))
                .withMessage(
                        "The window is a whole number of months from 1 to 60, or ytd for the year to date, but was '%s'.",
                        text);
    }

    @ParameterizedTest
    @EnumSource
    void a_basis_reads_what_it_writes(Basis basis) {
        assertThat(Basis.parse(basis.toString())).isEqualTo(basis);
    }

    @ParameterizedTest
    @EnumSource
    void an_extension_reads_what_it_writes(Extension extension) {
        assertThat(Extension.parse(extension.toString())).isEqualTo(extension);
    }

    @Test
    void another_basis_or_extension_is_a_problem_that_lists_what_is_possible() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Basis.parse("per-week"))
                .withMessage("The basis is per-day or per-month, but was 'per-week'.");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Extension.parse("dragged"))
                .withMessage("The extension is held or rolled, but was 'dragged'.");
    }

    @ParameterizedTest
    @CsvSource({"PER_MONTH,HELD", "PER_DAY,ROLLED", "PER_MONTH,ROLLED"})
    void the_year_to_date_goes_with_per_day_and_held_only(Basis basis, Extension extension) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new RollingAverage(Window.YEAR_TO_DATE, basis, extension))
                .withMessage(
                        "The window ytd goes with basis=per-day and extension=held only, but was given with %s and %s: leave those out, or ask for a window of 1 to 60 months.",
                        basis, extension);
    }
}
