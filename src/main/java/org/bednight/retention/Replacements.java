package org.bednight.retention;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bednight.exchange.KeyText;
import org.bednight.remand.episode.Reference;

/**
 * References that are taken from the record, and the numbers that stand in their place. It is made anew for each change and
 * kept nowhere.
 *
 * <p>In texts that people typed, a reference is known by its letters and digits. One of up to four digits alone is taken for
 * a number there, but for the episode of a what-if.
 */
final class Replacements {

    private static final long NUMBERS = 1_000_000_000_000L;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-_/.]*[\\p{L}\\p{N}])?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> children;
    private final Map<String, String> episodes;
    private final Map<String, String> near = new TreeMap<>();

    /** Finds the references also where another follows after a stroke. */
    private final WrittenReferences written;

    /** @param taken numbers that stand in the place of others already */
    Replacements(Collection<String> children, Collection<String> episodes, Set<String> taken) {
        var used = new HashSet<>(taken);
        this.children = drawn(children, used);
        this.episodes = drawn(episodes, used);
        words(this.children).forEach(name -> near.put(KeyText.near(name), this.children.get(name)));
        words(this.episodes).forEach(name -> near.put(KeyText.near(name), this.episodes.get(name)));
        written = new WrittenReferences(
                Stream.concat(words(this.children), words(this.episodes)).toList(),
                this.episodes.keySet().stream()
                        .filter(name -> NUMBER.matcher(name).matches())
                        .toList());
    }

    private static Stream<String> words(Map<String, String> names) {
        return names.keySet().stream().filter(name -> !NUMBER.matcher(name).matches());
    }

    private static Map<String, String> drawn(Collection<String> names, Set<String> used) {
        var drawn = new LinkedHashMap<String, String>();
        names.forEach(name -> drawn.put(name, draw(used)));
        return drawn;
    }

    private static String draw(Set<String> used) {
        while (true) {
            var number = Reference.reduced(RANDOM.nextLong(NUMBERS)).value();
            if (used.add(number)) {
                return number;
            }
        }
    }

    /** Returns the numbers of children by their references. */
    Map<String, String> children() {
        return children;
    }

    /** Returns the numbers of episodes by their references. */
    Map<String, String> episodes() {
        return episodes;
    }

    /** Says whether a text holds one of the references. */
    boolean isIn(String text) {
        return !replacedIn(text).equals(text);
    }

    /** Returns a text with the numbers in the places of the references. */
    String replacedIn(String text) {
        var exact = written.replacedIn(text, this::number);
        return WORD.matcher(exact).replaceAll(found -> near.getOrDefault(KeyText.near(found.group()), found.group()));
    }

    private String number(String name) {
        var number = episodes.get(name);
        return number == null ? near.getOrDefault(KeyText.near(name), name) : number;
    }
}
