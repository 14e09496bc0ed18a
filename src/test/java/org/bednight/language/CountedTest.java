package org.bednight.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void none_one_two_and_many_are_written_each_in_its_form() {
        assertThat(Counted.of(0, "night")).isEqualTo("0 nights");
        assertThat(Counted.of(1, "night")).isEqualTo("1 night");
        assertThat(Counted.of(2, "night")).isEqualTo("2 nights");
        assertThat(Counted.of(1096, "night")).isEqualTo("1,096 nights");
        assertThat(Counted.of(1, "child was", "children were")).isEqualTo("1 child was");
        assertThat(Counted.orNo(0, "stay")).isEqualTo("no stay");
        assertThat(Counted.orNo(1, "stay")).isEqualTo("1 stay");
        assertThat(Counted.only(0, "child arrived", "children arrived")).isEqualTo("no child arrived");
        assertThat(Counted.only(2, "child arrived", "children arrived")).isEqualTo("only 2 children arrived");
        assertThat(Counted.last(1, "night")).isEqualTo("the last night");
        assertThat(Counted.last(2, "night")).isEqualTo("the last 2 nights");
        assertThat(Counted.word(new BigDecimal("1.00"), "is", "are")).isEqualTo("is");
        assertThat(Counted.word(new BigDecimal("0.43"), "is", "are")).isEqualTo("are");
        assertThat(Counted.capital("no stay")).isEqualTo("No stay");
    }
}
