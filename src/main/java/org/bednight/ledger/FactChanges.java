package org.bednight.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * In which data versions the facts of each key changed, such as those of an authority: between two of them they are the
 * same, whatever else changed. Held in memory, since a version that was recorded does not change.
 */
public final class FactChanges<K> {

    /** That the facts of a key changed in a version. */
    public record Change<K>(K key, long version) {}

    /** Reads the changes after the version {@code after}, up to {@code upTo}. */
    public interface Source<K> {
        List<Change<K>> list(long after, long upTo);
    }

    private final Source<K> source;
    private final Map<K, NavigableSet<Long>> byKey = new ConcurrentHashMap<>();
    private volatile long readTo;

    public FactChanges(Source<K> source) {
        this.source = source;
    }

    /** Finds the last version, up to {@code version}, in which the facts of {@code key} changed; empty before the first. */
    public Optional<DataVersion> findLast(K key, DataVersion version) {
        readTo(version);
        return Optional.ofNullable(byKey.get(key))
                .map(versions -> versions.floor(version.number()))
                .map(number -> new DataVersion(number, version.knownAt()));
    }

    /** Returns the last such version of each key that has any. */
    public Map<K, DataVersion> last(DataVersion version) {
        readTo(version);
        var last = new HashMap<K, DataVersion>();
        byKey.forEach((key, versions) -> {
            var found = versions.floor(version.number());
            if (found != null) {
                last.put(key, new DataVersion(found, version.knownAt()));
            }
        });
        return last;
    }

    /** Reads outside the lock: who holds it must not wait for a connection. What two threads read at once is the same. */
    private void readTo(DataVersion version) {
        long before = readTo;
        if (version.number() > before) {
            keep(Reading.of(() -> source.list(before, version.number())), version.number());
        }
    }

    private synchronized void keep(List<Change<K>> changes, long version) {
        for (var change : changes) {
            byKey.computeIfAbsent(change.key(), key -> new ConcurrentSkipListSet<>())
                    .add(change.version());
        }
        readTo = Math.max(readTo, version);
    }
}
