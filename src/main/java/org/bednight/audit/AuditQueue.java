package org.bednight.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bednight.language.Counted;
import org.bednight.supervision.SupervisedThread;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is recorded just after an answer, so that no reader waits for it. While the database cannot be reached, events
 * wait; an orderly stop writes all of them first.
 */
@ApplicationScoped
public class AuditQueue {

    private static final Logger LOG = Logger.getLogger(AuditQueue.class);

    private static final int MOST_WAITING = 20_000;
    private static final int AT_A_TIME = 200;
    private static final int GLANCE = 200;
    private static final int PAUSE = 1_000;
    private static final int LONGEST_STOP = 15_000;

    private final LinkedBlockingQueue<AuditEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AuditLog audit;
    private volatile boolean stopped;
    private volatile long giveUpAt;
    private @Nullable SupervisedThread thread;

    AuditQueue(AuditLog audit) {
        this.audit = audit;
    }

    void start(@Observes StartupEvent event) {
        stopped = false;
        thread = SupervisedThread.start("audit", this::writeUntilStopped);
    }

    /** Waits until all is written, since the connections are about to be closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        giveUpAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_STOP);
        stopped = true;
        if (thread != null) {
            thread.stop(LONGEST_STOP);
        }
        if (!waiting.isEmpty() && !isGivenUp()) {
            writeUntilStopped();
        }
        if (!waiting.isEmpty()) {
            LOG.errorf("%s could not be put on the audit record before the stop.", Counted.of(waiting.size(), "event"));
        }
    }

    /** Has an event written soon, and returns at once. */
    void add(AuditEvent event) {
        if (!waiting.offer(event)) {
            LOG.errorf("Too much waits to be put on the audit record; this does not come on it: %s", event.action());
        }
    }

    private void writeUntilStopped() throws InterruptedException {
        while (!stopped || (!waiting.isEmpty() && !isGivenUp())) {
            var first = waiting.poll(GLANCE, TimeUnit.MILLISECONDS);
            if (first != null) {
                var events = new ArrayList<AuditEvent>(List.of(first));
                waiting.drainTo(events, AT_A_TIME - 1);
                write(events);
            }
        }
    }

    /** One that the database refuses for what it says is written of in the log, and no other waits for it. */
    private void write(List<AuditEvent> events) throws InterruptedException {
        try {
            audit.record(events);
        } catch (RuntimeException failure) {
            for (var event : events) {
                writeOne(event);
            }
        }
    }

    private void writeOne(AuditEvent event) throws InterruptedException {
        for (boolean written = false; !written; ) {
            try {
                audit.record(List.of(event));
                written = true;
            } catch (RuntimeException failure) {
                if (isRefused(failure) || isGivenUp()) {
                    LOG.errorf("This could not be put on the audit record: %s", event.action());
                    return;
                }
                LOG.warnf("The audit record cannot be written, and is tried again in a second: %s", failure.getClass());
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean isGivenUp() {
        return stopped && System.nanoTime() - giveUpAt > 0;
    }

    /** SQLSTATE classes 22 and 23: what is written is wrong in itself. */
    private static boolean isRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState().startsWith("22")
                        || refused.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
