package org.bednight.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 13.1.1. */
class IfMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "\"a1\"; a1; true",
                "\"b2\"; a1; false",
                "\"b2\", \"a1\"; a1; true",
                "W/\"a1\"; a1; false",
                "*; a1; true",
                "*; ; false",
                "\"a1\"; ; false"
            })
    void a_header_admits_the_state_that_it_names_strongly(String header, String current, boolean admitted) {
        assertThat(IfMatch.parse(header).admits(current)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "\"a1", "", "\"a1\" \"b2\"", "*,\"a1\""})
    void a_header_in_another_form_is_refused(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IfMatch.parse(header))
                .withMessage("If-Match is an ETag as it was given, in its quotes, or *, but was '" + header + "'");
    }
}
