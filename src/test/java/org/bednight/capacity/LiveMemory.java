package org.bednight.capacity;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Measures how much memory work holds at once: what is still in use whenever the heap is cleared of garbage. */
public final class LiveMemory {

    /** Between two looks, so that the work goes on: a look stops it. */
    private static final long PAUSE_MILLISECONDS = 20;

    private LiveMemory() {}

    /** Returns the most bytes that {@code work} held beside what was held before it. */
    public static long peak(Runnable work) throws InterruptedException {
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

    /** Returns how many bytes are held after {@code work} beside what was held before it. */
    public static long left(Runnable work) {
        long before = used();
        work.run();
        return used() - before;
    }

    private static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
