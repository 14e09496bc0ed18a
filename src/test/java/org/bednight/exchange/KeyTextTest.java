package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Children’s Trust|Children's Trust",
                "Children`s\u00a0\u00a0Trust|Children's Trust",
                "Grant – core|Grant - core",
                "Grant − core|Grant - core",
                "“core” grant|\"core\" grant",
                "Ｇrant №１|Grant No1",
                "ﬁrst grant|first grant",
                "Cafe\u0301|Caf\u00e9"
            })
    void spellings_that_look_alike_are_one_key(String one, String other) {
        assertThat(KeyText.of(one)).isEqualTo(KeyText.of(other));
    }

    @Test
    void case_counts_unless_it_cannot_matter() {
        assertThat(KeyText.of("R1")).isNotEqualTo(KeyText.of("r1"));
        assertThat(KeyText.ignoringCase("YJB Grant")).isEqualTo(KeyText.ignoringCase("yjb GRANT"));
        assertThat(KeyText.of("Trust A")).isNotEqualTo(KeyText.of("Trust B"));
    }

    @ParameterizedTest
    @CsvSource({"C-5, C5", "R1, r1", "00004501, 4501", "C-0012, c/12", "2018/01, 2018/1"})
    void references_with_the_same_letters_and_digits_are_near(String one, String other) {
        assertThat(KeyText.near(one)).isEqualTo(KeyText.near(other));
    }

    @ParameterizedTest
    @CsvSource({"C5, C50", "4501, 45001", "A1, B1", "0, 00010", "C100, C1"})
    void references_with_other_letters_or_digits_are_not_near(String one, String other) {
        assertThat(KeyText.near(one)).isNotEqualTo(KeyText.near(other));
    }
}
