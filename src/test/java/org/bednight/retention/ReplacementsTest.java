package org.bednight.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final Replacements NAMES =
            new Replacements(List.of("C-10", "C-100", "7"), List.of("R/22", "33", "R-10.5"), Set.of());

    private static String replaced(String text) {
        var known = NAMES.replacedIn(text);
        for (var child : NAMES.children().entrySet()) {
            known = known.replace(child.getValue(), "<" + child.getKey() + ">");
        }
        for (var episode : NAMES.episodes().entrySet()) {
            known = known.replace(episode.getValue(), "<" + episode.getKey() + ">");
        }
        return known;
    }

    @Test
    void a_reference_is_found_among_words_in_large_letters_or_small_ones() {
        assertThat(replaced("C-10 was c-100, of C10's (R/22).")).isEqualTo("<C-10> was <C-100>, of <C-10>'s (<R/22>).");
    }

    @Test
    void a_reference_is_found_behind_a_stroke_and_before_one() {
        assertThat(replaced("C-10/C-100/r/22, x-C-10-y")).isEqualTo("<C-10>/<C-100>/<R/22>, x-<C-10>-y");
    }

    @Test
    void a_part_of_a_longer_reference_or_word_is_none() {
        assertThat(replaced("C-1000 XC-10 C-10\u00e9 R-10.55 \u00b2C-10"))
                .isEqualTo("C-1000 XC-10 C-10\u00e9 R-10.55 \u00b2C-10");
        assertThat(replaced("R-10.5.")).isEqualTo("<R-10.5>.");
    }

    @Test
    void a_short_number_is_a_reference_only_as_the_episode_of_a_what_if() {
        assertThat(replaced("{\"episode\":\"33\",\"nights\":33,\"name\":\"7\"}"))
                .isEqualTo("{\"episode\":\"<33>\",\"nights\":33,\"name\":\"7\"}");
    }

    /** As many as a large council has: the text is gone through once, not once for each. */
    @Test
    void ten_thousand_references_are_found_in_the_length_of_a_publication() {
        var children =
                IntStream.range(0, 10_000).mapToObj(i -> "C-" + (100_000 + i)).toList();
        var episodes =
                IntStream.range(0, 10_000).mapToObj(i -> "R-" + (100_000 + i)).toList();
        var names = new Replacements(children, episodes, Set.of());
        var text = "\"bedNights\": 1083, ".repeat(50_000) + "C-109999";

        assertThat(names.isIn(text)).isTrue();
        assertThat(names.replacedIn(text)).endsWith(names.children().get("C-109999"));
    }
}
