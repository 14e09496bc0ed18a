package org.bednight.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Facts held in memory, or what follows from them alone. They are kept for one data version, which never changes, so
 * nothing has to be thrown away: what belongs to versions that have passed falls out as the least recently used.
 */
public final class Remembered<K, V> {

    private record Key<K>(K key, long version) {}

    private final Cache<Key<K>, V> facts;

    private Remembered(Cache<Key<K>, V> facts) {
        this.facts = facts;
    }

    /**
     * Holds nothing yet.
     *
     * @param size how many facts are held at the most
     */
    public Remembered(int size) {
        this(Caffeine.newBuilder()
                .executor(Remembered::tidyUp)
                .maximumSize(size)
                .build());
    }

    /**
     * Holds nothing yet, and then as many as do not weigh more than {@code most} together.
     *
     * @param weight what a fact weighs, zero or more
     */
    public static <K, V> Remembered<K, V> weighing(long most, ToIntFunction<V> weight) {
        return new Remembered<>(Caffeine.newBuilder()
                .executor(Remembered::tidyUp)
                .maximumWeight(most)
                .weigher((Key<K> key, V fact) -> weight.applyAsInt(fact))
                .build());
    }

    /**
     * Drops what is no longer held in the caller's thread: a thread of the common pool would wait for whoever loads a
     * neighbour, and a loader that has work done by that pool would wait for it in turn.
     */
    private static void tidyUp(Runnable task) {
        task.run();
    }

    /** Returns what {@code load} returns for the key in the version, loading it where it is not held. */
    public V get(K key, DataVersion version, Function<K, V> load) {
        return facts.get(new Key<>(key, version.number()), held -> load.apply(held.key()));
    }

    /** Finds what is held for the key in the version. */
    public Optional<V> find(K key, DataVersion version) {
        return Optional.ofNullable(facts.getIfPresent(new Key<>(key, version.number())));
    }
}
