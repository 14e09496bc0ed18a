package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({"2018-03-31, 2017-18", "2018-04-01, 2018-19", "2019-01-01, 2018-19", "2000-02-29, 1999-00"})
    void a_night_belongs_to_the_year_in_which_it_begins(LocalDate night, String year) {
        assertThat(FinancialYear.containing(night)).hasToString(year);
    }

    @ParameterizedTest
    @CsvSource({"2018-19, 365", "2019-20, 366", "2098-99, 365"})
    void a_year_runs_from_1_april_to_31_march(String text, int nights) {
        var year = FinancialYear.parse(text);

        assertThat(year).hasToString(text);
        assertThat(year.nights().start()).isEqualTo(LocalDate.of(year.startYear(), 4, 1));
        assertThat(year.nights().last()).isEqualTo(LocalDate.of(year.startYear() + 1, 3, 31));
        assertThat(year.nights().length()).isEqualTo(nights);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-20",
                "2018-18",
                "2018/19",
                "2018",
                "1999-00",
                "2099-00",
                " 2018-19",
                "2018-19 ",
                "",
                "٢٠١٨-١٩"
            })
    void a_year_in_another_form_is_refused_with_the_form_that_it_has_to_have(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessage(
                        "A financial year is two years in a row like 2018-19, from 2000-01 to 2098-99%s, but was '%s'"
                                .formatted(
                                        text.strip().matches("2018.19")
                                                ? " (write " + text.strip() + " as 2018-19)"
                                                : "",
                                        text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018/19",
                "18/19",
                "2018-2019",
                "2018/2019",
                "FY2018/19",
                "FY 18-19",
                "2018 - 19",
                "2018\u201319"
            })
    void a_year_as_the_uk_writes_it_is_refused_with_how_to_write_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessageContaining("(write %s as 2018-19)", text);
    }

    @Test
    void a_year_with_one_digit_after_the_stroke_is_told_how_to_write_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse("2024/5"))
                .withMessageContaining("(write 2024/5 as 2024-25)");
    }

    @Test
    void every_date_that_the_service_takes_has_a_year_before_and_one_after() {
        assertThat(FinancialYear.containing(LocalDate.of(2000, 1, 1)).previous().previous())
                .hasToString("1997-98");
        assertThat(FinancialYear.containing(LocalDate.of(2099, 12, 31)).next()).hasToString("2100-01");
    }

    @Test
    void years_are_in_the_order_of_time() {
        assertThat(FinancialYear.parse("2018-19"))
                .isLessThan(FinancialYear.parse("2018-19").next());
    }

    @Test
    void the_periods_are_the_months_from_april_to_march_and_have_every_night_once() {
        var year = FinancialYear.parse("2019-20");

        assertThat(year.periods()).hasSize(12);
        assertThat(year.periods().get(0)).hasToString("P01");
        assertThat(year.periods().get(0).month()).isEqualTo(YearMonth.of(2019, 4));
        assertThat(year.periods().get(10).nights().length()).isEqualTo(29);
        assertThat(year.periods().get(11)).hasToString("P12");
        assertThat(year.periods().stream()
                        .mapToInt(period -> period.nights().length())
                        .sum())
                .isEqualTo(366);
    }

    @Test
    void a_period_has_a_number_from_1_to_12() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(FinancialYear.parse("2018-19"), 13))
                .withMessage("A period is numbered from 1 to 12, but was 13");
    }

    @Test
    void a_year_is_over_at_its_last_night_and_not_before() {
        var year = FinancialYear.parse("2018-19");

        assertThat(year.isOverAt(LocalDate.of(2019, 3, 30))).isFalse();
        assertThat(year.isOverAt(LocalDate.of(2019, 3, 31))).isTrue();
        assertThat(year.isOverAt(LocalDate.of(2019, 4, 1))).isTrue();
    }
}
