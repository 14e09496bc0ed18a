package org.bednight.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A daemon thread whose work goes on for as long as the process does: work that ends is started again, and counted. */
public final class SupervisedThread {

    private static final Logger LOG = Logger.getLogger(SupervisedThread.class);

    private static final long PAUSE_MILLISECONDS = 1000;

    private static final Map<String, SupervisedThread> RUNNING = new ConcurrentHashMap<>();

    private final String name;
    private final Work work;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();

    /** What a thread does until it is stopped. */
    public interface Work {

        /** Runs until the thread is to stop; a return before that counts as a failure. */
        void run() throws Exception;
    }

    private SupervisedThread(String name, Work work) {
        this.name = name;
        this.work = work;
        thread = new Thread(this::keepRunning, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, fault) -> {
            ProcessEnd.ifOutOfMemory(fault);
            ProcessEnd.now("The thread " + name + " has ended (" + fault + "): the service ends. Start it again.");
        });
    }

    /** Starts a thread under a name that no other running one has. */
    public static SupervisedThread start(String name, Work work) {
        var supervised = new SupervisedThread(name, work);
        RUNNING.put(name, supervised);
        supervised.thread.start();
        return supervised;
    }

    /** Lists the threads that have been started and not been stopped, by name. */
    static List<SupervisedThread> list() {
        return RUNNING.values().stream()
                .sorted(Comparator.comparing(SupervisedThread::name))
                .toList();
    }

    public String name() {
        return name;
    }

    /** Returns how often the work has ended and been started again. */
    public int restarts() {
        return restarts.get();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Says whether {@link #stop} was called: the work then returns. */
    public boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Waits, at most {@code milliseconds}; returns at once when the thread is to stop. */
    public void pause(long milliseconds) throws InterruptedException {
        var unused = stop.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Asks the work to end and waits for it, at most {@code milliseconds}. */
    public void stop(long milliseconds) {
        stop.countDown();
        RUNNING.remove(name, this);
        try {
            thread.join(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        while (!isStopping()) {
            try {
                work.run();
                restart(null);
            } catch (Throwable failure) {
                ProcessEnd.ifOutOfMemory(failure);
                restart(failure);
            }
        }
    }

    private void restart(@Nullable Throwable failure) {
        if (isStopping()) {
            return;
        }
        restarts.incrementAndGet();
        LOG.warnf(
                "The work of the thread %s has ended (%s); it is started again in a second (%d times so far).",
                name, failure == null ? "without a failure" : failure.getClass().getName(), restarts.get());
        try {
            pause(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            LOG.debugf("The thread %s was interrupted, and goes on.", name);
        }
    }
}
