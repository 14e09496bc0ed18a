package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2020-02-29", "2099-12-31"})
    void a_date_is_written_after_iso(String text) {
        assertThat(Cells.date(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2100-01-01", "2018-05-31T09:00", "43251", "٢٠١٨-٠٥-٣١"})
    void a_date_in_another_form_or_century_is_refused(String text) {
        assertThatThrownBy(() -> Cells.date(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a date from 2000-01-01 to 2099-12-31 as 2018-05-31");
    }

    @Test
    void a_date_as_the_uk_writes_it_is_refused_with_how_to_write_it() {
        assertThatThrownBy(() -> Cells.date("31/05/2018"))
                .hasMessage("a date from 2000-01-01 to 2099-12-31 as 2018-05-31 (write 31/05/2018 as 2018-05-31)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-31", "2019-02-29", "2018-13-01", "2018-00-10", "2018-04-00"})
    void a_day_that_no_calendar_has_is_refused(String text) {
        assertThatThrownBy(() -> Cells.date(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day that the calendar has, as 2018-05-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "C-0012",
                "BHM-R0001",
                "R000009",
                "2018/19-004",
                "a_b.c/1",
                "20040506",
                "12345678901234567890123456789012"
            })
    void a_reference_is_letters_digits_and_a_few_marks(String text) {
        assertThat(Cells.reference(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jordan Smith",
                "JordanSmith",
                "J.Smith",
                "C 12",
                "C:12",
                "É12",
                "123456789012345678901234567890123",
                "C\n1"
            })
    void what_looks_like_a_name_is_no_reference(String text) {
        assertThatThrownBy(() -> Cells.reference(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reference of 1 to 32 letters, digits and - _ / . with at least one digit and no blank,"
                        + " as C-0012, never a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2004-05-06",
                "06/05/2004",
                "6/5/04",
                "06.05.04",
                "06-05-2004",
                "2004_5_6",
                "6May2004",
                "06-MAY-04",
                "6/September/2004",
                "JS-06/05/2004",
                "2004.05.06-JS"
            })
    void a_date_is_no_reference(String text) {
        assertThatThrownBy(() -> Cells.reference(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reference that holds no date, as C-0012");
    }

    @Test
    void a_whole_number_stands_within_its_bounds() {
        var shares = Cells.wholeNumber(0, 100);

        assertThat(shares.apply("0")).isZero();
        assertThat(shares.apply("100")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.0", "1,000", "ten", "99999999999999999999", "+1"})
    void another_number_is_refused(String text) {
        assertThatThrownBy(() -> Cells.wholeNumber(0, 100).apply(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a whole number from 0 to 100, in digits alone");
    }

    @Test
    void a_flag_is_true_or_false() {
        assertThat(Cells.flag("TRUE")).isTrue();
        assertThat(Cells.flag("yes")).isTrue();
        assertThat(Cells.flag("False")).isFalse();
        assertThat(Cells.flag("no")).isFalse();
        assertThatThrownBy(() -> Cells.flag("maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("true or false");
        assertThatThrownBy(() -> Cells.flag("Y")).hasMessage("true or false (write Y as true)");
        assertThatThrownBy(() -> Cells.flag("0")).hasMessage("true or false (write 0 as false)");
    }
}
