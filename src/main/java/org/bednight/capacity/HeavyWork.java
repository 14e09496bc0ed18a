package org.bednight.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bednight.problem.Problem;

/** Admits heavy work as long as the estimates of all that is under way fit the heap's share for it. */
@ApplicationScoped
public class HeavyWork {

    /** What a board paper or workbook takes while it is made, with all texts and the largest logo, in bytes. */
    public static final long PAPER = 44 * Heap.MEGABYTE;

    /** What a backtest of one authority takes beside the record of all, in bytes. */
    public static final long BACKTEST = 28 * Heap.MEGABYTE;

    /** What a backtest of all authorities takes, in bytes. */
    public static final long POOLED_BACKTEST = 44 * Heap.MEGABYTE;

    private static final long SMALLEST_RANGE = 16 * Heap.MEGABYTE;
    private static final long RANGE_OF_A_CHILD = 16 * 1024;

    /** How many bytes the import of a file takes for each of its own. */
    public static final int OF_EACH_BYTE = 32;

    private static final int LONGEST_QUEUE = 40;
    private static final int LONGEST_WAIT_SECONDS = 10;

    /** What no request waits for is refused after a day only: by then something is wrong. */
    private static final long LONGEST_PATIENCE_SECONDS = 86_400;

    /** How many times as long a request waits for what another's work makes: for its wait, and for the work. */
    private static final int WAIT_FOR_OTHERS = 4;

    private static final int UNIT = 1024;

    /** Whether a thread is doing work that was admitted. */
    private static final ThreadLocal<Boolean> ADMITTED = ThreadLocal.withInitial(() -> false);

    /** Whether a thread does work that no request waits for, and that may therefore wait. */
    private static final ThreadLocal<Boolean> PATIENT = ThreadLocal.withInitial(() -> false);

    private final int units;
    private final int waitSeconds;
    private final Semaphore free;
    private final AtomicLong refused = new AtomicLong();

    /**
     * Returns what the range of one authority's year takes, with all its months, in bytes.
     *
     * @param children how many are in custody
     */
    public static long range(int children) {
        return SMALLEST_RANGE + children * RANGE_OF_A_CHILD;
    }

    public HeavyWork() {
        this(Heap.work(), LONGEST_WAIT_SECONDS);
    }

    /**
     * Admits work of {@code bytes} in all.
     *
     * @param waitSeconds how long work waits that does not fit yet
     */
    HeavyWork(long bytes, int waitSeconds) {
        this.units = units(bytes);
        this.waitSeconds = waitSeconds;
        this.free = new Semaphore(units, true);
    }

    /**
     * Does {@code work} once it fits beside what is under way. Work that is larger than all there is is done alone.
     *
     * @param bytes what the work is estimated to take
     * @throws Problem if nobody waits for the answer any more; if the queue is full, or the work has waited for too long
     */
    public <T> T run(long bytes, Supplier<T> work) {
        Awaited.check();
        if (ADMITTED.get()) {
            return work.get();
        }
        int share = share(bytes);
        waitFor(share);
        ADMITTED.set(true);
        try {
            Awaited.check();
            return work.get();
        } finally {
            ADMITTED.remove();
            free.release(share);
        }
    }

    /** Says whether this thread does work that was admitted: what belongs to it needs no further room. */
    public static boolean isAdmitted() {
        return ADMITTED.get();
    }

    /** Does what no request waits for: whatever of it asks for room waits for that as long as it must. */
    public static <T> T patiently(Supplier<T> background) {
        PATIENT.set(true);
        try {
            return background.get();
        } finally {
            PATIENT.remove();
        }
    }

    /**
     * Waits for what another request's work makes.
     *
     * @param others is completed by that work
     * @return empty if that request was given up, so that it must be made anew
     * @throws Problem if nobody waits for the answer any more; if it takes too long, or the other request was refused
     */
    public <T> Optional<T> waitFor(CompletableFuture<T> others) {
        for (int second = 0; PATIENT.get() || second < WAIT_FOR_OTHERS * waitSeconds; second++) {
            try {
                return Optional.of(others.get(1, TimeUnit.SECONDS));
            } catch (TimeoutException notYet) {
                Awaited.check();
            } catch (ExecutionException failure) {
                return failed(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw refuse();
    }

    private <T> Optional<T> failed(ExecutionException failure) {
        if (CapacityProblems.isTooBusy(failure.getCause())) {
            throw refuse();
        }
        if (failure.getCause() instanceof RuntimeException cause && !CapacityProblems.isGivenUp(cause)) {
            throw cause;
        }
        return Optional.empty();
    }

    /** Takes room for work of {@code bytes} if there is any now; what is taken must be given back. */
    public boolean take(long bytes) {
        return free.tryAcquire(share(bytes));
    }

    /** Gives back what {@link #take} has taken. */
    public void giveBack(long bytes) {
        free.release(share(bytes));
    }

    /** Gives back a part of what was taken: of work that turned out to need {@code needed} bytes, not {@code taken}. */
    public void shrink(long taken, long needed) {
        free.release(Math.max(0, share(taken) - share(needed)));
    }

    /** Counts a refusal and returns the problem to answer with. */
    public Problem refuse() {
        refused.incrementAndGet();
        return CapacityProblems.tooBusy(waitSeconds);
    }

    /** Returns how much work has been refused since the start. */
    public long refused() {
        return refused.get();
    }

    /** Returns how many bytes are taken. */
    public long taken() {
        return (long) (units - free.availablePermits()) * UNIT;
    }

    private void waitFor(int share) {
        if (!PATIENT.get() && free.getQueueLength() >= LONGEST_QUEUE) {
            throw refuse();
        }
        try {
            long seconds = PATIENT.get() ? LONGEST_PATIENCE_SECONDS : waitSeconds;
            if (!free.tryAcquire(share, seconds, TimeUnit.SECONDS)) {
                throw refuse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refuse();
        }
    }

    private int share(long bytes) {
        return Math.min(units, units(bytes));
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    }
}
