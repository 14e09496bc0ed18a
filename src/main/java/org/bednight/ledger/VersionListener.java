package org.bednight.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.bednight.supervision.SupervisedThread;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Learns of changes that other instances make on the same database: the database notifies it, and it asks each second, so
 * that a connection that is cut without a word is noticed.
 */
@ApplicationScoped
class VersionListener {

    private static final Logger LOG = Logger.getLogger(VersionListener.class);
    private static final int SECOND = 1000;

    /** Marked, so that who looks into the database's list of connections knows this one. */
    private static final String ASK = "/* data version listener */ " + DataVersions.LAST;

    /** How many milliseconds the listener waits for a notification before it looks whether it is to stop. */
    private static final int GLANCE = 200;

    /** How many glances go by before it asks the database all the same. */
    private static final int GLANCES = 4;

    private final DataSource database;
    private final DataVersions versions;
    private volatile boolean stopped;
    private @Nullable SupervisedThread thread;

    VersionListener(DataSource database, DataVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    void start(@Observes StartupEvent event) {
        restart();
    }

    /** Starts to listen, again after a stop. */
    void restart() {
        stopped = false;
        thread = SupervisedThread.start("data-version-listener", this::listenUntilStopped);
    }

    /** Waits until the connection is given back, since the pool is about to close. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (thread != null) {
            thread.stop(SECOND);
        }
    }

    /** Reconnects a second after the connection is cut. Any other failure ends the work, and supervision starts it again. */
    private void listenUntilStopped() throws InterruptedException {
        while (!stopped) {
            try {
                listen();
            } catch (SQLException cutOff) {
                LOG.debugf("The database no longer notifies of changes (%s)", cutOff.getMessage());
                if (!stopped) {
                    Thread.sleep(SECOND);
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 2 * SECOND);
            listen(connection, statement);
        }
    }

    private void listen(Connection connection, Statement statement) throws SQLException {
        try {
            statement.execute("listen " + DataVersions.CHANNEL);
            ask(statement);
            var notified = connection.unwrap(PGConnection.class);
            int glances = 0;
            while (!stopped) {
                var notifications = notified.getNotifications(GLANCE);
                boolean any = notifications != null && notifications.length > 0;
                if (any || ++glances >= GLANCES) {
                    glances = 0;
                    ask(statement);
                }
            }
        } finally {
            // Where the connection is broken, it is the pool that finds it out here, and gives it to nobody else.
            statement.execute("unlisten *");
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    /** Asks on the connection that listens: an answer shows that it is not cut. */
    private void ask(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(ASK)) {
            versions.hear(
                    row.next()
                            ? new DataVersions.Last(
                                    new DataVersion(
                                            row.getLong(1),
                                            row.getObject(2, OffsetDateTime.class)
                                                    .toInstant()),
                                    row.getLong(3))
                            : new DataVersions.Last(DataVersion.NONE, 0));
        }
    }
}
