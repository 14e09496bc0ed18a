package org.bednight.ledger;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bednight.capacity.HeavyWork;

/**
 * What heavy work makes of the facts of a version, held in memory. It is made once for all who ask at the same time: one
 * takes room for it, and the others wait for the result without room of their own, which others can use meanwhile.
 */
public final class RememberedWork<K, V> {

    private record Making<K>(K key, long version) {}

    private final Remembered<K, V> held;
    private final HeavyWork work;
    private final ConcurrentMap<Making<K>, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /**
     * Makes what is not {@code held} yet.
     *
     * @param work admits it
     */
    public RememberedWork(Remembered<K, V> held, HeavyWork work) {
        this.held = held;
        this.work = work;
    }

    /** Finds what is held for the key in the version. */
    public Optional<V> find(K key, DataVersion version) {
        return held.find(key, version);
    }

    /**
     * Returns what {@code make} returns for the key in the version, making it where it is not held.
     *
     * @param bytes what making it is estimated to take
     * @throws org.bednight.problem.Problem if nobody waits for the answer any more;
     *     if there is no room for it in time, or it takes others too long
     */
    public V get(K key, DataVersion version, long bytes, Function<K, V> make) {
        if (HeavyWork.isAdmitted()) {
            return held.get(key, version, make);
        }
        if (!held.isSeen(key)) {
            return work.run(bytes, () -> make.apply(key));
        }
        Optional<V> result = held.find(key, version);
        while (result.isEmpty()) {
            result = makeOrWait(new Making<>(key, version.number()), bytes, () -> held.get(key, version, make));
        }
        return result.get();
    }

    /** Empty where another request was making it and was given up. */
    private Optional<V> makeOrWait(Making<K> what, long bytes, Supplier<V> make) {
        var own = new CompletableFuture<V>();
        var others = underWay.putIfAbsent(what, own);
        if (others != null) {
            return work.waitFor(others);
        }
        try {
            own.complete(work.run(bytes, make));
        } catch (RuntimeException | Error failure) {
            own.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.remove(what, own);
        }
        return Optional.of(own.join());
    }
}
