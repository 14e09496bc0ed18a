package org.bednight.web.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.bednight.capacity.Heap;
import org.bednight.ledger.Remembered;

/**
 * Holds in memory for a quarter of an hour what one page leaves for the next, under a key that nobody can guess, and
 * that is of use only to the person who left it. It may name a child, so nothing that was left before a reduction of records is
 * found after it: files are held as they were sent and texts as they were typed, and it is recorded nowhere who was erased, so
 * it cannot be found out which of them name the child. Whoever left it is told why.
 */
public final class Held<V> {

    /** For how many minutes something is held. */
    public static final int MINUTES = 15;

    private static final int KEY_BYTES = 16;
    private static final int UNIT = 64;
    private static final int ENTRY = 1024;

    private final SecureRandom random = new SecureRandom();
    private final Supplier<String> person;
    private final LongSupplier mark;
    private final Cache<String, Left<V>> values;

    /** @param mark of the time at which it was left */
    private record Left<V>(V value, long mark) {}

    /**
     * Holds nothing yet, and then as much as takes no more than a share of the memory that is held in all; what has been
     * there longest goes first.
     *
     * @param person returns the name of who asks
     * @param share of {@link Heap#held()}
     * @param bytes what something takes in memory
     */
    public Held(Supplier<String> person, double share, ToLongFunction<V> bytes) {
        this(person, share, bytes, Remembered::mark);
    }

    /** Does the same for what names no child, so that a reduction of records leaves it. */
    public static <V> Held<V> ofNoRecords(Supplier<String> person, double share, ToLongFunction<V> bytes) {
        return new Held<>(person, share, bytes, () -> 0);
    }

    private Held(Supplier<String> person, double share, ToLongFunction<V> bytes, LongSupplier mark) {
        this.person = person;
        this.mark = mark;
        values = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(Duration.ofMinutes(MINUTES))
                .maximumWeight((long) (share * Heap.held() / UNIT))
                .weigher((String key, Left<V> left) ->
                        (int) Math.min(Integer.MAX_VALUE, (bytes.applyAsLong(left.value()) + ENTRY) / UNIT))
                .build();
    }

    /** Holds {@code value} and returns its key. */
    public String add(V value) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        replace(key, value);
        return key;
    }

    /** Holds another value under a key. */
    public void replace(String key, V value) {
        values.put(own(key), new Left<>(value, mark.getAsLong()));
    }

    /** Returns what is held under a key; empty where its time is over, somebody else left it, or a record was reduced since. */
    public Optional<V> find(String key) {
        return left(key).filter(this::stands).map(Left::value);
    }

    /** Returns when records were removed on account of which nothing is found under a key; empty where that is not why. */
    public Optional<Instant> endedAt(String key) {
        return left(key).filter(left -> !stands(left)).map(left -> Remembered.forgottenAt());
    }

    private boolean stands(Left<V> left) {
        return left.mark() == mark.getAsLong();
    }

    private Optional<Left<V>> left(String key) {
        return Optional.ofNullable(values.getIfPresent(own(key)));
    }

    private String own(String key) {
        return key + " " + person.get();
    }
}
