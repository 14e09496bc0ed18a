package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAtTest {

    /** 31 March 2019 was the day of 23 hours, 27 October 2019 that of 25. */
    @ParameterizedTest
    @CsvSource({
        "2018-12-01, 2018-12-01T23:59:59.999999Z",
        "2018-06-01, 2018-06-01T22:59:59.999999Z",
        "2019-03-31, 2019-03-31T22:59:59.999999Z",
        "2019-10-27, 2019-10-27T23:59:59.999999Z",
        "2018-06-01T09:30:00Z, 2018-06-01T09:30:00Z"
    })
    void a_date_means_its_close_in_london_and_an_instant_itself(String text, String instant) {
        assertThat(KnownAt.parse(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2018-06-31",
                "2018-06-01T09:30:00",
                "1999-12-31",
                "2100-01-01",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-01-01T00:00:00Z",
                ""
            })
    void another_text_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownAt.parse(text))
                .withMessage("knownAt is from 2000 to 2099: an instant in UTC like 2018-06-01T09:30:00Z, or a date like"
                        + " 2018-06-01, but was '" + text + "'");
    }

    @Test
    void a_day_in_another_form_is_told_how_to_be_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownAt.parse("2018-6-1"))
                .withMessage("knownAt is from 2000 to 2099: an instant in UTC like 2018-06-01T09:30:00Z, or a date like"
                        + " 2018-06-01 (write 2018-6-1 as 2018-06-01), but was '2018-6-1'");
    }
}
