package org.bednight.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How many requests each of many senders has left: so many at once, and after that as many in each minute.
 *
 * <p>Each request takes up its part of a minute. Whoever has taken up the whole minute to come waits until enough of it has
 * passed. So nothing is kept of a sender but the instant until which time is taken up, under a digest of the name; of too
 * many senders, the one that has been silent for longest is forgotten, and begins anew.
 */
public final class RequestRate {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final long part;
    private final Clock clock;
    private final Map<UUID, Long> takenUntil;

    /**
     * @param perMinute how many requests a sender has in a minute; zero for any number
     * @param most how many senders are remembered
     */
    public RequestRate(int perMinute, int most, Clock clock) {
        this.part = perMinute == 0 ? 0 : MINUTE / perMinute;
        this.clock = clock;
        this.takenUntil = new Latest(most);
    }

    /** Counts a request of {@code sender}, and returns zero; or how long it waits, and then the request counts for nothing. */
    public synchronized Duration count(String sender) {
        long now = now();
        long until = takenUntil(sender, now) + part;
        if (until > now && until <= now + MINUTE) {
            takenUntil.put(key(sender), until);
        }
        return waitUntil(until, now);
    }

    /** Returns how long {@code sender} waits until its next request can be counted. */
    synchronized Duration waitOf(String sender) {
        long now = now();
        return waitUntil(takenUntil(sender, now) + part, now);
    }

    /** Returns how many senders are remembered. */
    synchronized int remembered() {
        return takenUntil.size();
    }

    /** What lies further ahead than a minute was counted before the clock was set back. */
    private long takenUntil(String sender, long now) {
        long until = takenUntil.getOrDefault(key(sender), now);
        return until > now + MINUTE ? now : Math.max(now, until);
    }

    private static Duration waitUntil(long until, long now) {
        return Duration.ofNanos(Math.max(0, until - now - MINUTE));
    }

    private long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** Names may be as long as headers. */
    private static UUID key(String sender) {
        return UUID.nameUUIDFromBytes(sender.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets, of too many, the one that was asked for longest ago. */
    private static final class Latest extends LinkedHashMap<UUID, Long> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75F, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > most;
        }
    }
}
