package org.bednight.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.bednight.capacity.Heap;

/**
 * Facts held in memory, or what follows from them alone. They are kept for one data version, which never changes, so
 * nothing need be thrown away: what belongs to versions that have passed falls out as the least recently used. Only where a
 * change takes something from the record of earlier versions, {@link #forgetAll} throws away all that is held.
 */
public final class Remembered<K, V> {

    private record Key<K>(K key, long version, long forgotten) {}

    private static final Set<Remembered<?, ?>> ALL =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** How often all was forgotten: what was read before the last time is not found after it. */
    private static final AtomicLong FORGOTTEN = new AtomicLong();

    private static volatile Instant forgottenAt = Instant.EPOCH;

    /** What an entry takes beside the fact, in bytes. */
    private static final int ENTRY = 256;

    /** In how many bytes weights are counted. */
    private static final int UNIT = 64;

    private final Cache<Key<K>, V> facts;
    private final Predicate<K> seen;

    private Remembered(Cache<Key<K>, V> facts, Predicate<K> seen) {
        this.facts = facts;
        this.seen = seen;
        ALL.add(this);
    }

    /**
     * Forgets whatever is held of any facts, and what is being read just now.
     *
     * @param removed when something was taken from the record
     */
    static void forgetAll(Instant removed) {
        forgottenAt = removed;
        FORGOTTEN.incrementAndGet();
        for (var each : new ArrayList<>(ALL)) {
            each.facts.invalidateAll();
        }
    }

    /**
     * Holds nothing yet, and then facts that take little memory, and are given to whoever asks.
     *
     * @param size how many facts are held at most
     */
    public Remembered(int size) {
        this(size, everybody -> true);
    }

    /**
     * Holds nothing yet, and then facts that take little memory.
     *
     * @param size how many facts are held at most
     * @param seen says whether the caller sees the authority whose the fact with a key is
     */
    public Remembered(int size, Predicate<K> seen) {
        this(
                Caffeine.newBuilder()
                        .executor(Remembered::tidyUp)
                        .maximumSize(size)
                        .build(),
                seen);
    }

    /**
     * Holds nothing yet, and then as many as take no more than a share of the memory that is held in all; they are given to
     * whoever asks.
     *
     * @param share of {@link Heap#held()}, above 0 and below 1
     * @param bytes what a fact takes in memory, about
     */
    public static <K, V> Remembered<K, V> within(double share, ToLongFunction<V> bytes) {
        return within(share, bytes, everybody -> true);
    }

    /**
     * Holds nothing yet, and then as many facts of single authorities as take no more than a share of the memory that is held
     * in all.
     *
     * @param share of {@link Heap#held()}, above 0 and below 1
     * @param bytes what a fact takes in memory, about
     * @param seen says whether the caller sees the authority whose the fact with a key is
     */
    public static <K, V> Remembered<K, V> within(double share, ToLongFunction<V> bytes, Predicate<K> seen) {
        return new Remembered<>(
                Caffeine.newBuilder()
                        .executor(Remembered::tidyUp)
                        .maximumWeight((long) (share * Heap.held() / UNIT))
                        .weigher((Key<K> key, V fact) ->
                                (int) Math.min(Integer.MAX_VALUE, (bytes.applyAsLong(fact) + ENTRY) / UNIT))
                        .build(),
                seen);
    }

    /** Says whether the caller may have from memory what belongs to the key. */
    boolean isSeen(K key) {
        return seen.test(key);
    }

    /**
     * Runs cache eviction on the calling thread. On {@code ForkJoinPool.commonPool()} it could deadlock: eviction waits for an
     * entry that is being loaded, and the loader may wait for that pool.
     */
    private static void tidyUp(Runnable task) {
        task.run();
    }

    /**
     * Returns what {@code load} returns for the key in the version, loading it where it is not held. For a caller who does not
     * see whose it is, it is loaded anew, as the database shows it to them, and not kept: others would be given that.
     */
    public V get(K key, DataVersion version, Function<K, V> load) {
        return get(key, version, mark(), load);
    }

    /** Returns when something was taken from the record, so that all was forgotten, the last time. */
    public static Instant forgottenAt() {
        return forgottenAt;
    }

    /** Returns a mark of the present, to be taken before something is read outside of {@link #get}. */
    public static long mark() {
        return FORGOTTEN.get();
    }

    /** Does the same where what {@code load} returns has been read since {@code mark}: it is held unless all was forgotten since. */
    public V get(K key, DataVersion version, long mark, Function<K, V> load) {
        if (!isSeen(key)) {
            return load.apply(key);
        }
        var asked = new Key<>(key, version.number(), mark);
        var fact = facts.get(asked, held -> load.apply(held.key()));
        if (asked.forgotten() != FORGOTTEN.get()) {
            facts.invalidate(asked);
        }
        return fact;
    }

    /** Finds what is held for the key in the version. */
    public Optional<V> find(K key, DataVersion version) {
        return isSeen(key)
                ? Optional.ofNullable(facts.getIfPresent(new Key<>(key, version.number(), FORGOTTEN.get())))
                : Optional.empty();
    }
}
