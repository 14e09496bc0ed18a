package org.bednight.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;
import org.bednight.capacity.Heap;

/** What can be set of how long a request may take, and of how many there may be. */
@ConfigMapping(prefix = "bednight.limits")
public interface RequestLimits {

    /** A spreadsheet that asks for each of 174 authorities ten times over within a minute stays below it. */
    int REQUESTS_WHERE_SERVED = 3_000;

    /** How long an answer may take until the request is refused with 503 ({@code BEDNIGHT_LIMITS_ANSWER}). */
    @WithDefault("60S")
    Duration answer();

    /** How long a body may stop coming until the request is refused with 408 ({@code BEDNIGHT_LIMITS_STALLED_BODY}). */
    @WithDefault("10S")
    Duration stalledBody();

    /**
     * How long a request waits for the accuracy over all authorities of the data that stand, until it is given that of the
     * data before ({@code BEDNIGHT_LIMITS_ACCURACY}).
     */
    @WithDefault("3S")
    Duration accuracy();

    /**
     * How many requests a minute a person has, or in local mode an address; zero for any number, as in local mode where it is
     * left out ({@code BEDNIGHT_LIMITS_REQUESTS}).
     */
    OptionalInt requests();

    /** Returns how many requests a minute one sender has; zero for any number. */
    static int perMinute(OptionalInt stated, boolean served) {
        return stated.orElse(served ? REQUESTS_WHERE_SERVED : 0);
    }

    /** Returns what a refusal of a large body adds where the limit is the heap's and not the configured one. */
    static String heapHint(long largest) {
        return largest < Heap.largestBody(Long.MAX_VALUE)
                ? ""
                : " and the memory of the service, of which it takes a 32nd (-Xmx, now %d MB)"
                        .formatted(Heap.size() / Heap.MEGABYTE);
    }
}
