package org.bednight.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private enum Order {
        NAME,
        VARIANCE,
        IMPORT;

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private enum Only {
        ONE
    }

    private enum Two {
        HELD,
        ROLLED
    }

    @Test
    void a_value_is_read_as_it_is_written() {
        assertThat(Choice.parse(Order.class, "An order", "Variance")).isEqualTo(Order.VARIANCE);
        assertThat(Choice.find(ChronoUnit.class, "Days")).contains(ChronoUnit.DAYS);
    }

    @Test
    void a_word_that_is_none_of_them_is_refused_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.parse(Order.class, "An order", "VARIANCE"))
                .withMessage("An order is Name, Variance or Import, but was 'VARIANCE'");
        assertThat(Choice.find(Order.class, "")).isEmpty();
    }

    @Test
    void one_or_two_are_listed_without_commas() {
        assertThat(Choice.list(Only.class)).isEqualTo("ONE");
        assertThat(Choice.list(Two.class)).isEqualTo("HELD or ROLLED");
    }
}
