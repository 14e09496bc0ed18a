package org.bednight.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks twice a second whether the server still runs, and starts it again, on the same port, where it does not. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);

    private final PostgresServer server;
    private final Restart restart;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "database-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** How the server is started again. */
    interface Restart {
        void run() throws IOException;
    }

    Watchdog(PostgresServer server, Restart restart) {
        this.server = server;
        this.restart = restart;
        var unused = thread.scheduleWithFixedDelay(this::look, 500, 500, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (server.findPostmaster().isEmpty()) {
                LOG.warnf("The database server of %s has ended unasked. It is started again.", server.data());
                restart.run();
                LOG.info("The database server runs again.");
            }
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(
                    "The database server cannot be started again yet (%s). Each request fails until it can; if this goes"
                            + " on, restart the service.",
                    failure.getMessage());
        }
    }

    /** Looks no more; one look that is under way ends first. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("The database server is still being started; it is stopped all the same.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
