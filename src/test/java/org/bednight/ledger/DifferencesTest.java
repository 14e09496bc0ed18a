package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private record Code(String value) {

        @Override
        public String toString() {
            return value;
        }
    }

    private record Words(String green, String red) {}

    private record Sample(
            Code code, @Nullable String name, Words words, Map<String, String> sectors, List<Words> list) {}

    private static final Sample BEFORE = new Sample(
            new Code("X1"),
            "One",
            new Words("Green", "Red"),
            Map.of("LASCH", "Homes", "YOI", "Young"),
            List.of(new Words("a", "b"), new Words("c", "d")));

    @Test
    void each_property_that_differs_is_a_sentence_however_deep_it_lies() {
        var after = new Sample(
                new Code("X2"),
                null,
                new Words("Green", "Over"),
                Map.of("LASCH", "Children's homes", "YOI", "Young"),
                List.of(new Words("a", "b"), new Words("c", "e")));

        assertThat(Differences.between(Optional.of(BEFORE), after))
                .containsExactly(
                        "code was X1 and is now X2.",
                        "name was One and is now empty.",
                        "words, red was Red and is now Over.",
                        "sectors, LASCH was Homes and is now Children's homes.",
                        "list, 2, red was d and is now e.");
    }

    @Test
    void a_list_of_another_length_is_counted_and_a_long_text_is_cut() {
        var after = new Sample(
                BEFORE.code(), "x".repeat(300), BEFORE.words(), Map.of("YOI", "Young"), List.of(new Words("a", "b")));

        assertThat(Differences.between(Optional.of(BEFORE), after))
                .containsExactly(
                        "name was One and is now " + "x".repeat(100) + "….",
                        "sectors, LASCH was Homes and is now empty.",
                        "list was a list of 2 and is now a list of 1.");
    }

    @Test
    void what_is_equal_or_new_has_no_differences() {
        assertThat(Differences.between(Optional.of(BEFORE), BEFORE)).isEmpty();
        assertThat(Differences.between(Optional.empty(), BEFORE)).isEmpty();
    }
}
