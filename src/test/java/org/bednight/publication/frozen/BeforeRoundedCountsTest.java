package org.bednight.publication.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published with exact counts of all authorities verifies where today's rounded counts and sentences are theirs. */
class BeforeRoundedCountsTest {

    private static final String FEW =
            "Lengths of stay rest on the published national durations, since fewer than 100 stays of 26 authorities ended in the last 540 nights: import more.";

    private static final String ONE_COUNCIL =
            "Lengths of stay rest on the published national durations, since a single one of 26 authorities had stays in the last 540 nights: import more.";

    private static final String MORE =
            "In the last 91 days, more children arrived at the 26 authorities on record than were to be expected, from 3 to 9 with a chance of 99 %. The level of arrivals has risen.";

    @ParameterizedTest
    @CsvSource({
        "104, 100, true",
        "1683, 1680, true",
        "1683, 1670, false",
        "57, null, true",
        "104, null, false",
        "57, 50, false",
        "null, null, true",
        "null, 100, false",
        "'\"57\"', null, false"
    })
    void a_count_is_that_of_then_where_it_rounds_to_that_of_now(String then, String now, boolean same) {
        var published = counts(then, "19.58");

        assertThat(inFormOf(published, counts(now, "null")).equals(published)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no stay of 26 authorities ended | few | true",
                "only 1 stay of 26 authorities ended | few | true",
                "only 99 stays of 26 authorities ended | few | true",
                "only 99 stays of 25 authorities ended | few | false",
                "only 1,260 stays of 26 authorities ended | few | false",
                "only 1,260 stays of 26 authorities ended | one | true",
                "only 99 stays of 26 authorities ended | one | false"
            })
    void a_sentence_on_stays_is_that_of_then_where_both_say_the_same(String then, String now, boolean same) {
        var published = warning(
                "Lengths of stay rest on the published national durations, since %s in the last 540 nights: import more."
                        .formatted(then));

        assertThat(inFormOf(published, warning(now.equals("few") ? FEW : ONE_COUNCIL))
                        .equals(published))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"26, 3, 9, risen, true", "25, 3, 9, risen, false", "26, 2, 9, risen, false", "26, 3, 9, fallen, false"})
    void so_is_one_on_the_level_of_arrivals(int authorities, int low, int high, String moved, boolean same) {
        var published = warning(
                "In the last 91 days, 12 children arrived at the %d authorities on record; 6 were expected, from %d to %d with a chance of 99 %%. The level of arrivals has %s."
                        .formatted(authorities, low, high, moved));

        assertThat(inFormOf(published, warning(MORE)).equals(published)).isEqualTo(same);
    }

    @Test
    void any_other_value_stays_as_it_is() {
        assertThat(inFormOf(warning("Something else."), warning(MORE))).isEqualTo(warning(MORE));
    }

    private static String inFormOf(String published, String now) {
        return BeforeRoundedCounts.of(frozen(now), frozen(published)).copy().toString();
    }

    private static String counts(String stays, String arrivals) {
        return "{\"evidence\":{\"pooledStays\":%s,\"levelAndShare\":{\"pooledArrivals\":%s}}}"
                .formatted(stays, arrivals);
    }

    private static String warning(String sentence) {
        return "{\"warnings\":[\"%s\"]}".formatted(sentence);
    }

    private static FrozenPublication frozen(String json) {
        return FrozenPublication.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
