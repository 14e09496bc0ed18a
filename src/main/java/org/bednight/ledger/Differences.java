package org.bednight.ledger;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bednight.problem.Echo;
import org.jspecify.annotations.Nullable;

/**
 * Says in words in which properties a record differs from what it was, a sentence each, for {@link ImportReport#changes}.
 *
 * <p>A property is named as in JSON. One within an object or a list is named after it: {@code sectors, LASCH} and
 * {@code placements, 2, endDate}. Values are cut after 100 characters.
 */
public final class Differences {

    private final List<String> sentences = new ArrayList<>();

    private Differences() {}

    /**
     * Compares two states of a record.
     *
     * @param before empty where nothing was on record: then there is nothing to compare
     */
    public static <T extends Record> List<String> between(Optional<T> before, T after) {
        var differences = new Differences();
        before.ifPresent(known -> differences.compare("", known, after));
        return List.copyOf(differences.sentences);
    }

    private void compare(String name, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Record one && after instanceof Record other && isOfProperties(one, other)) {
            for (var component : one.getClass().getRecordComponents()) {
                compare(within(name, component.getName()), value(component, one), value(component, other));
            }
        } else if (before instanceof List<?> one && after instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(within(name, String.valueOf(i + 1)), one.get(i), other.get(i));
            }
        } else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            var keys = new TreeMap<String, Object>();
            one.keySet().forEach(key -> keys.put(String.valueOf(key), key));
            other.keySet().forEach(key -> keys.put(String.valueOf(key), key));
            keys.forEach((words, key) -> compare(within(name, words), one.get(key), other.get(key)));
        } else {
            sentences.add("%s was %s and is now %s.".formatted(name, words(before), words(after)));
        }
    }

    /** A record with one component, such as a code, is a value and has no properties. */
    private static boolean isOfProperties(Record one, Record other) {
        return one.getClass() == other.getClass() && one.getClass().getRecordComponents().length > 1;
    }

    private static String within(String name, String property) {
        return name.isEmpty() ? property : name + ", " + property;
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return "empty";
        }
        return value instanceof List<?> list ? "a list of " + list.size() : Echo.of(value.toString());
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
