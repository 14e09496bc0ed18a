package org.bednight.retention;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * References as they stand in texts, in large letters or small ones, with no letter or digit before or behind them; of two that
 * begin at one place it is the longer. How long a search takes depends on the text, and not on how many references there are.
 */
final class WrittenReferences {

    private static final String BEFORE_EPISODE = "\"episode\":\"";

    private final Set<String> names = new HashSet<>();
    private final Set<String> episodes;
    private final List<Integer> lengths;

    /**
     * Looks for some references.
     *
     * @param names wherever they stand
     * @param episodes only where a what-if has them as an episode
     */
    WrittenReferences(Collection<String> names, Collection<String> episodes) {
        names.forEach(name -> this.names.add(small(name)));
        this.episodes = Set.copyOf(episodes);
        lengths = Stream.concat(names.stream(), episodes.stream())
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Returns a text in which {@code replacement} has made another of each reference. */
    String replacedIn(String text, UnaryOperator<String> replacement) {
        var small = small(text);
        var replaced = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var found = find(small, at);
            if (found == null) {
                replaced.append(text.charAt(at++));
            } else {
                replaced.append(replacement.apply(text.substring(at, at + found.length())));
                at += found.length();
            }
        }
        return replaced.toString();
    }

    private @Nullable String find(String text, int start) {
        if (start > 0 && isOfWord(text.codePointBefore(start))) {
            return null;
        }
        for (int length : lengths) {
            int end = start + length;
            if (end <= text.length() && (end == text.length() || !isOfWord(text.codePointAt(end)))) {
                var candidate = text.substring(start, end);
                if (names.contains(candidate) || (episodes.contains(candidate) && isEpisode(text, start, end))) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static boolean isEpisode(String text, int start, int end) {
        return text.startsWith(BEFORE_EPISODE, start - BEFORE_EPISODE.length()) && text.startsWith("\"", end);
    }

    private static boolean isOfWord(int symbol) {
        return Character.isLetterOrDigit(symbol)
                || Character.getType(symbol) == Character.LETTER_NUMBER
                || Character.getType(symbol) == Character.OTHER_NUMBER;
    }

    /** Only letters from A to Z are made small, so that each stays where it is. */
    private static String small(String text) {
        var small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char letter = small.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                small.setCharAt(i, (char) (letter + 'a' - 'A'));
            }
        }
        return small.toString();
    }
}
