package org.bednight.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * Facts held in memory. They are kept for one data version, which never changes, so nothing has to be thrown away:
 * what belongs to versions that have passed falls out as the least recently used.
 */
public final class Remembered<K, V> {

    private record Key<K>(K key, long version) {}

    private final Cache<Key<K>, V> facts;

    /**
     * Holds nothing yet.
     *
     * @param size how many facts are held at the most
     */
    public Remembered(int size) {
        facts = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** Returns what {@code load} returns for the key in the version, loading it where it is not held. */
    public V get(K key, DataVersion version, Function<K, V> load) {
        return facts.get(new Key<>(key, version.number()), held -> load.apply(held.key()));
    }
}
