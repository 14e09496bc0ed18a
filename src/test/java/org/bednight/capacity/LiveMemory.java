package org.bednight.capacity;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Measures how much memory work holds at once: what is still in use whenever the heap is cleared of garbage. */
public final class LiveMemory {

    /** Between two looks, so that the work goes on: a look stops it. */
    private static final long PAUSE_MILLISECONDS = 20;

    /** Other tests' services may be at work in the same process: what they hold is rarely held three times. */
    private static final int TIMES = 3;

    private LiveMemory() {}

    /** Returns the most bytes that {@code work} held beside what was held before it, the least of three times. */
    public static long peak(Runnable work) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            least = Math.min(least, peakOnce(work));
        }
        return least;
    }

    private static long peakOnce(Runnable work) throws InterruptedException {
        long before = used();
        var over = new AtomicBoolean();
        var most = new long[1];
        var sampler = new Thread(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], used());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
            }
        });
        sampler.start();
        try {
            work.run();
        } finally {
            over.set(true);
            sampler.join();
        }
        return Math.max(0, most[0] - before);
    }

    /** Returns how many bytes what {@code work} returns takes, the middle of three times. */
    public static long taken(Supplier<?> work) {
        var taken = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long before = used();
            var kept = work.get();
            try {
                taken[time] = used() - before;
            } finally {
                Reference.reachabilityFence(kept);
            }
        }
        Arrays.sort(taken);
        return taken[TIMES / 2];
    }

    private static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
