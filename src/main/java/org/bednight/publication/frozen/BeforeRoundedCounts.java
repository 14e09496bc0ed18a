package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.PooledCount;

/**
 * The form of publications that were frozen before counts of all authorities together were rounded: they state them to the
 * child, and verify where today's rounded count is theirs.
 */
final class BeforeRoundedCounts {

    private static final Set<String> COUNTS = Set.of("pooledStays", "pooledArrivals");

    /** A sentence as it was and as it is; what both state must be the same. */
    private record Sentence(Pattern then, Pattern now) {

        static Sentence of(String then, String now) {
            return new Sentence(Pattern.compile(then), Pattern.compile(now));
        }

        boolean isSame(String published, String today) {
            var before = then.matcher(published);
            var after = now.matcher(today);
            return before.matches() && after.matches() && stated(before).equals(stated(after));
        }

        private static List<String> stated(Matcher found) {
            return IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .toList();
        }
    }

    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of(
                    "Lengths of stay rest on the published national durations, since (?:no stay|only \\d{1,2} stays?) of (\\d+) authorities ended (.*)",
                    "Lengths of stay rest on the published national durations, since fewer than 100 stays of (\\d+) authorities ended (.*)"),
            Sentence.of(
                    "Lengths of stay rest on the published national durations, since only [\\d,]{3,} stays of (\\d+) authorities ended (.*)",
                    "Lengths of stay rest on the published national durations, since a single one of (\\d+) authorities had stays (.*)"),
            Sentence.of(
                    "In the last (\\d+) days, .* arrived at the (\\d+) authorities on record; .* expected, from (.*)",
                    "In the last (\\d+) days, .* arrived at the (\\d+) authorities on record than were to be expected, from (.*)"));

    private BeforeRoundedCounts() {}

    /** Returns a document with the counts of {@code published} where these are what today's were before they were rounded. */
    static FrozenPublication of(FrozenPublication document, FrozenPublication published) {
        return new FormOfThen(BeforeRoundedCounts::counted).of(document, published);
    }

    private static JsonNode counted(String property, JsonNode now, JsonNode then) {
        boolean same = COUNTS.contains(property)
                ? then.isNumber() && isRounded(then.doubleValue(), now)
                : then.isTextual()
                        && SENTENCES.stream().anyMatch(sentence -> sentence.isSame(then.textValue(), now.asText()));
        return same ? then : now;
    }

    private static boolean isRounded(double count, JsonNode now) {
        var rounded = PooledCount.rounded(2, count);
        return rounded.isPresent() ? now.isNumber() && now.doubleValue() == rounded.getAsDouble() : now.isNull();
    }
}
