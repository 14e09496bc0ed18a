package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22/05/2018",
                "22/5/18",
                "22.05.2018",
                "22-05-2018",
                "22 May 2018",
                "22nd May 2018",
                "22-May-18",
                "22 MAY 18",
                "2018/05/22",
                "2018-05-22 00:00",
                "2018-05-22T00:00:00.000Z",
                "22/05/2018 00:00:00",
                "Tue 22 May 2018",
                "Tuesday, 22 May 2018",
                "May 22, 2018",
                "20180522",
                "'2018-05-22"
            })
    void a_date_as_the_uk_writes_it_is_found_day_first(String text) {
        assertThat(UkDate.hint(text)).isEqualTo(" (write %s as 2018-05-22)".formatted(text));
    }

    @Test
    void the_day_comes_before_the_month() {
        assertThat(UkDate.hint("05/06/2018")).endsWith("as 2018-06-05)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2018",
                "05/22/2018",
                "22/05",
                "May 2018",
                "22/05/1999",
                "22 Maerz 2018x",
                "",
                "2018-05-22x",
                "2018-05-22 09:30",
                "20181301",
                "Maybe 22 2018"
            })
    void what_is_no_day_of_the_calendar_has_no_hint(String text) {
        assertThat(UkDate.hint(text)).isEmpty();
    }

    @Test
    void a_date_among_blanks_is_not_told_to_be_written_as_itself() {
        assertThat(UkDate.hint(" 2018-05-22 ")).isEqualTo(" (write it without blanks)");
    }
}
