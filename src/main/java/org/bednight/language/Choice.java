package org.bednight.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a word that is one of a few: the texts of an enum, as its {@code toString} writes them. */
public final class Choice {

    private Choice() {}

    /** Returns a name as the values of the contract are written: {@code LONG_STAYS} and {@code long stays} as {@code long-stays}. */
    public static String hyphened(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Returns a value of the contract as a sentence has it: {@code not-rated} as {@code not rated}. */
    public static String spaced(String value) {
        return value.replace('-', ' ');
    }

    /** Finds the value that is written as {@code text}. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.toString().equals(text))
                .findFirst();
    }

    /**
     * Reads the value that is written as {@code text}.
     *
     * @param noun what the values are, as a sentence begins with it: {@code An order}
     * @throws IllegalArgumentException if there is no such value; its message lists those that there are
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String noun, String text) {
        return find(type, text)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s is %s, but was '%s'".formatted(noun, list(type), text)));
    }

    /** Lists how the values are written: {@code name, variance or import}. */
    public static <E extends Enum<E>> String list(Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        int last = values.size() - 1;
        return last == 0
                ? values.get(0).toString()
                : values.subList(0, last).stream().map(E::toString).collect(Collectors.joining(", ")) + " or "
                        + values.get(last);
    }
}
