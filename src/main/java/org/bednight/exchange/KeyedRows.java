package org.bednight.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the rows of a file state, where each of them has a key of its own: a second row with the key of an earlier one is a
 * fault.
 *
 * @param <K> the key
 * @param <V> what a row states
 */
public final class KeyedRows<K, V> {

    private final ExchangeFile file;
    private final Function<V, K> key;
    private final Map<K, Row> rows = new LinkedHashMap<>();
    private final List<V> values = new ArrayList<>();

    /** Takes rows of {@code file}, whose keys {@code key} returns. */
    public KeyedRows(ExchangeFile file, Function<V, K> key) {
        this.file = file;
        this.key = key;
    }

    /**
     * Takes what a row states.
     *
     * @param heading the column that is at fault where an earlier row has the same key
     * @param expected what was expected of it, such as {@code one row for an authority and month}
     */
    public void add(Row row, V value, String heading, String expected) {
        var earlier = rows.putIfAbsent(key.apply(value), row);
        if (earlier == null) {
            values.add(value);
        } else {
            row.fault(heading, "%s, but line %d has one too".formatted(expected, earlier.line()));
        }
    }

    /** Returns what was taken, in the order of the rows. */
    public List<V> list() {
        return List.copyOf(values);
    }

    /**
     * Refuses the file where a row's key is not {@code known}.
     *
     * @throws FaultyFile that names all such rows
     */
    public void refuseBut(Predicate<K> known, String heading, String expected) {
        rows.forEach((key, row) -> {
            if (!known.test(key)) {
                row.fault(heading, expected);
            }
        });
        file.faults().throwIfAny();
    }
}
