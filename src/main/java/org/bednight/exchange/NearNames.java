package org.bednight.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Warns of names that are nearly one, as {@link KeyText#near} has it, and stay two. */
public final class NearNames {

    /**
     * A name on record.
     *
     * @param shown what sets it apart, such as {@code version 2}
     */
    public record Named(String name, String shown) {

        private String key() {
            return KeyText.ignoringCase(name);
        }

        private String words() {
            return "'%s' (%s)".formatted(name, shown);
        }
    }

    private NearNames() {}

    /**
     * Returns a warning of each group of names that are near one another and of which one is stated.
     *
     * @param what the names are of, in the plural
     * @param all the names on record after the change, each key once
     * @param stated the names that the change states
     */
    public static List<String> warnings(String what, Collection<Named> all, Collection<String> stated) {
        var groups = all.stream()
                .collect(Collectors.groupingBy(
                        named -> KeyText.near(named.name()), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        groups.remove("");
        var keys = stated.stream().map(KeyText::ignoringCase).collect(Collectors.toSet());
        return groups.values().stream()
                .filter(group -> group.size() > 1 && isAny(keys, group))
                .map(group -> warning(what, group))
                .toList();
    }

    private static boolean isAny(Set<String> stated, Collection<Named> group) {
        return group.stream().map(Named::key).anyMatch(stated::contains);
    }

    private static String warning(String what, List<Named> group) {
        var names = group.stream().map(Named::words).sorted().toList();
        int last = names.size() - 1;
        return "The %s %s and %s have nearly the same name and are %s. If they are one, retire %s."
                .formatted(
                        what,
                        String.join(", ", names.subList(0, last)),
                        names.get(last),
                        last == 1 ? "two" : names.size(),
                        last == 1 ? "one of them" : "all but one of them");
    }
}
