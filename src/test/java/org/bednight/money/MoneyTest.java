package org.bednight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    /** A published payment: 31 nights at the price from 1 December 2018. */
    @Test
    void nights_at_a_price_with_pence_are_exact() {
        assertThat(Money.parse("678.70").times(31)).isEqualTo(Money.parse("21039.70"));
    }

    @ParameterizedTest
    @CsvSource({"678.7, 678.70", "610, 610.00", "-13015, -13015.00", "0.05, 0.05", "-0.5, -0.50", "007, 7.00"})
    void pounds_are_read_and_written_with_two_decimals(String text, String written) {
        assertThat(Money.parse(text)).hasToString(written);
        assertThat(Money.parse(written)).isEqualTo(Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 99, -99, 100, -100, -101, 67870, Long.MAX_VALUE, Long.MIN_VALUE})
    void any_amount_is_written_as_its_pounds_are(long pence) {
        var amount = new Money(pence);

        assertThat(amount).hasToString(amount.pounds().toPlainString());
    }

    private static final Map<String, String> HINTS = Map.of(
            "1,000", " (write 1,000 as 1000)",
            "£5", " (write £5 as 5)",
            " 1", " (write 1 as 1)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,000.00|1000.00",
                "(1,000.00)|-1000.00",
                "(£13,015)|-13015",
                "-£5.50|-5.50",
                "£-5.50|-5.50",
                "£ 1 234 567|1234567",
                "250-|-250",
                "1,000.00 CR|-1000.00",
                "GBP 20|20"
            })
    void an_amount_as_the_uk_writes_it_is_refused_with_how_to_write_it(String text, String write) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessageContaining("(write %s as %s)", text, write);
        assertThat(Money.parse(write).pounds()).isEqualByComparingTo(write);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000)", "(1,000", "(250.00"})
    void an_amount_with_one_bracket_is_refused_without_a_guess_at_its_sign(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text)).withMessageNotContaining("write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"678.705", "1,000", "£5", "5.", ".5", "1e3", "", " 1", "9999999999999", "NaN", "--1", "١"})
    void another_form_is_refused_with_the_one_that_it_has_to_have(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("An amount is a number of pounds with at most two decimals, like 678.70%s, but was '%s'"
                        .formatted(HINTS.getOrDefault(text, ""), text));
    }

    @Test
    void a_fraction_of_a_penny_needs_a_rounding() {
        var fraction = new BigDecimal("0.005");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(fraction));
        assertThat(Money.of(fraction, RoundingMode.HALF_UP)).isEqualTo(new Money(1));
        assertThat(Money.of(fraction.negate(), RoundingMode.HALF_UP)).isEqualTo(new Money(-1));
    }

    @Test
    void a_share_is_rounded_once() {
        assertThat(Money.pounds(100).times(1, 3, RoundingMode.HALF_UP)).isEqualTo(new Money(3333));
        assertThat(Money.ofPence(BigInteger.valueOf(5), BigInteger.TWO, RoundingMode.HALF_UP))
                .isEqualTo(new Money(3));
    }

    @Test
    void an_amount_too_large_to_hold_is_never_wrapped_round() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Money(Long.MAX_VALUE).times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.pounds(Long.MAX_VALUE));
    }

    @Test
    void amounts_are_in_order() {
        assertThat(Money.parse("-0.01")).isLessThan(Money.ZERO).matches(Money::isNegative);
    }
}
