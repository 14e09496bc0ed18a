package org.bednight.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.bednight.capacity.Heap;

/** What can be set of how long a request may take. */
@ConfigMapping(prefix = "bednight.limits")
public interface RequestLimits {

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

    /** Returns what a refusal of a large body adds where the limit is the heap's and not the configured one. */
    static String heapHint(long largest) {
        return largest < Heap.largestBody(Long.MAX_VALUE)
                ? ""
                : " and the memory of the service, of which it takes a 32nd (-Xmx, now %d MB)"
                        .formatted(Heap.size() / Heap.MEGABYTE);
    }
}
