package org.bednight.scenario.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Bail support", "20 % diverted", "Plan B (v2.1)", "Llys yr Ynadon - oedi", "é", "1", "R&D's"})
    void a_name_is_letters_digits_blanks_and_some_signs(String name) {
        assertThat(ScenarioName.parse(name)).hasToString(name);
    }

    @Test
    void blanks_at_the_ends_and_the_way_of_writing_an_accent_do_not_count() {
        assertThat(ScenarioName.parse(" e\u0301t\u00e9 ")).isEqualTo(new ScenarioName("\u00e9t\u00e9"));
        assertThat(ScenarioName.parse("BAIL").key())
                .isEqualTo(ScenarioName.parse("bail").key());
    }

    @ParameterizedTest
    @CsvSource({
        "Bail support, Bail support, Bail support 2",
        "Bail support, Bail support|bail SUPPORT 2, Bail support 3",
        "Bail support 2, Bail support|Bail support 2, Bail support 3",
        "Plan 18, Plan 18, Plan 19",
        "Budget 2018, Budget 2018, Budget 2018 2",
        "Court delays, Bail support, Court delays 2"
    })
    void a_free_name_counts_on_from_one_that_is_taken(String name, String taken, String free) {
        var names = Arrays.stream(taken.split("\\|")).map(ScenarioName::parse).toList();

        assertThat(ScenarioName.parse(name).free(names)).hasToString(free);
    }

    /** The sign of Old Italic is one letter of two chars, which must not be cut. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\uD800\uDF00"})
    void a_free_name_is_no_longer_than_a_name_may_be(String letter) {
        var name = ScenarioName.parse("b" + letter.repeat(58 / letter.length()) + "b");

        var free = name.free(List.of(name)).value();

        assertThat(free).startsWith("b" + letter).endsWith(letter + " 2").hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court\u00a0delays - core's", "Court  Delays – core’s", "ＣOURT delays — core's"})
    void spellings_that_look_alike_are_one_name(String name) {
        assertThat(ScenarioName.parse(name).key())
                .isEqualTo(ScenarioName.parse("Court delays - core's").key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "../x", "a/b", "a,b", "a\nb", "a\u0000", "=1+1", "<b>", "a\u202Eb", "😀", "a;b"})
    void anything_else_is_refused_with_what_is_possible(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioName.parse(name))
                .withMessageStartingWith("A scenario's name is 1 to 60 letters, digits, blanks and - _ . ' & % + ( )");
    }

    @Test
    void a_long_name_is_refused_by_its_length_alone() {
        assertThat(ScenarioName.parse("x".repeat(60)).value()).hasSize(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioName.parse("x".repeat(1_000_000)))
                .withMessageEndingWith("but was of 1000000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "Solve", "SIDE-BY-SIDE"})
    void an_address_is_no_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioName.parse(name))
                .withMessageContaining("another than compare, solve and side-by-side");
    }
}
