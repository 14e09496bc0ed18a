package org.bednight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpliftTest {

    @ParameterizedTest
    @CsvSource({
        "3.5, 0, 189.00, 189.00",
        "3.5, 1, 189.00, 195.62", // 195.615
        "3.5, 2, 189.00, 202.46", // 202.461525
        "-10, 2, 100.00, 81.00",
        "0, 7, 678.70, 678.70",
        "0.5, 1, 1.00, 1.01" // 1.005
    })
    void a_price_rises_by_compounding_and_is_rounded_half_up_once(
            String percent, int times, String price, String raised) {
        assertThat(Uplift.parse(percent).apply(Money.parse(price), times)).isEqualTo(Money.parse(raised));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-50.01", "3.12345", "999"})
    void a_rise_out_of_range_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uplift.parse(text))
                .withMessage("An uplift is from -50 to 100 per cent, with at most four decimals, but was " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e2", "three", "--3", "1000", "3,5"})
    void what_is_no_number_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uplift.parse(text))
                .withMessage("An uplift is a number of per cent from -50 to 100, like 3.5, but was '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5%", "3.5 %", "+3.5", "3.5 per cent"})
    void a_rise_as_people_write_it_is_refused_with_how_to_write_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uplift.parse(text))
                .withMessageContaining("(write %s as 3.5)", text);
    }

    @Test
    void equal_rises_are_equal_however_they_are_written() {
        assertThat(Uplift.parse("3.50")).isEqualTo(Uplift.parse("3.5")).hasToString("3.5");
        assertThat(Uplift.parse("0.00")).isEqualTo(Uplift.NONE).hasToString("0");
        assertThat(Uplift.parse("100")).hasToString("100");
    }
}
