package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference that Excel shows with zeros, text or dashes is the same in a workbook and in the CSV saved from it. */
class ZeroFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "00000000|12345|00012345",
                "0000|123456|123456",
                "0000-0000|12345678|1234-5678",
                "0000\\-0000|45678|0004-5678",
                "000-00|1234567|12345-67",
                "\"R\"00000|123|R00123",
                "\\R00000|7|R00007",
                "\"YJ\"0000\"/X\"|42|YJ0042/X",
                "[Red]00000;-00000|12|00012",
                "_(00000_)|12|00012",
            })
    void what_is_shown_is_read(String format, String number, String shown) {
        assertThat(ZeroFormat.shown(format, number)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"General", "0", "#,##0", "0.00", "\"£\"0", "0%", "@", "00.00", "dd/mm/yyyy", "0.00E+00", "# ?/?"
            })
    void another_format_leaves_the_number_as_it_is(String format) {
        assertThat(ZeroFormat.shown(format, "1234")).isEmpty();
    }
}
