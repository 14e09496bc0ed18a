package org.bednight.database;

import java.io.IOException;
import org.bednight.supervision.SupervisedThread;
import org.jboss.logging.Logger;

/** Looks twice a second whether the server still runs, and starts it again, on the same port, where it does not. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watchdog.class);

    private static final long GLANCE = 500;
    private static final long MINUTE = 60_000;

    private final PostgresServer server;
    private final Restart restart;
    private final SupervisedThread thread;
    private volatile boolean closed;

    /** How the server is started again. */
    interface Restart {
        void run() throws IOException;
    }

    Watchdog(PostgresServer server, Restart restart) {
        this.server = server;
        this.restart = restart;
        thread = SupervisedThread.start("database-watchdog", this::lookUntilClosed);
    }

    private void lookUntilClosed() throws InterruptedException {
        while (!closed) {
            Thread.sleep(GLANCE);
            if (!closed) {
                look();
            }
        }
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
        closed = true;
        thread.stop(MINUTE);
    }
}
