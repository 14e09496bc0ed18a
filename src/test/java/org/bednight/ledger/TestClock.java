package org.bednight.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the service in tests: that of the machine, until a test stops it at an instant. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private volatile @Nullable Instant stoppedAt;

    /** Stops the clock at {@code instant}, such as {@code 2018-06-12T09:30:00Z}; it stands until it is set anew. */
    public void stopAt(String instant) {
        stoppedAt = Instant.parse(instant);
    }

    /** Lets the clock go on with that of the machine. */
    public void run() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        var instant = stoppedAt;
        return instant == null ? Clock.systemUTC().instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
