package org.bednight.web.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.bednight.capacity.Heap;
import org.bednight.ledger.Remembered;

/**
 * Holds in memory for a quarter of an hour what one page leaves for the next, under a key that nobody can guess, and
 * that is of use only to the person who left it. It may name a child, so nothing that was left
 * before a reduction of records is found after it.
 */
public final class Held<V> {

    /** For how many minutes something is held. */
    public static final int MINUTES = 15;

    private static final int KEY_BYTES = 16;
    private static final int UNIT = 64;
    private static final int ENTRY = 1024;

    private final SecureRandom random = new SecureRandom();
    private final Supplier<String> person;
    private final Cache<String, V> values;

    /**
     * Holds nothing yet, and then as much as takes no more than a share of the memory that is held in all; what has been
     * there longest goes first.
     *
     * @param person returns the name of who asks
     * @param share of {@link Heap#held()}
     * @param bytes what something takes in memory
     */
    public Held(Supplier<String> person, double share, ToLongFunction<V> bytes) {
        this.person = person;
        values = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(Duration.ofMinutes(MINUTES))
                .maximumWeight((long) (share * Heap.held() / UNIT))
                .weigher((String key, V value) ->
                        (int) Math.min(Integer.MAX_VALUE, (bytes.applyAsLong(value) + ENTRY) / UNIT))
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
        values.put(own(key), value);
    }

    /** Returns what is held under a key; empty where its time is over, somebody else left it, or a record was reduced since. */
    public Optional<V> find(String key) {
        return Optional.ofNullable(values.getIfPresent(own(key)));
    }

    private String own(String key) {
        return key + " " + person.get() + " " + Remembered.mark();
    }
}
