package org.bednight.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Learns of changes that other instances make on the same database: told by it, or, cut off, by looking each second. */
@ApplicationScoped
class VersionListener {

    private static final Logger LOG = Logger.getLogger(VersionListener.class);
    private static final int SECOND = 1000;

    /** How many milliseconds the listener waits for news before it looks whether it is to stop. */
    private static final int GLANCE = 200;

    private final DataSource database;
    private final DataVersions versions;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    VersionListener(DataSource database, DataVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::listenUntilStopped, "data-version-listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the connection is given back, since the pool is about to close. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.join(SECOND);
        }
    }

    private void listenUntilStopped() {
        while (!stopped) {
            try {
                listen();
            } catch (SQLException | RuntimeException cutOff) {
                if (!stopped) {
                    LOG.debugf(
                            "The database no longer tells of changes (%s); looking again in a second",
                            cutOff.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            listen(connection, statement);
        }
    }

    private void listen(Connection connection, Statement statement) throws SQLException {
        try {
            statement.execute("listen " + DataVersions.CHANNEL);
            versions.look();
            var told = connection.unwrap(PGConnection.class);
            while (!stopped) {
                var notifications = told.getNotifications(GLANCE);
                if (notifications != null && notifications.length > 0) {
                    versions.look();
                }
            }
        } finally {
            // Where the connection is broken, it is the pool that finds it out here, and gives it to nobody else.
            statement.execute("unlisten *");
        }
    }

    private void pause() {
        try {
            Thread.sleep(SECOND);
            versions.look();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            stopped = true;
        } catch (RuntimeException stillCutOff) {
            LOG.debugf("The database does not answer: %s", stillCutOff.getMessage());
        }
    }
}
