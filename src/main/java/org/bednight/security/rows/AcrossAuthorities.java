package org.bednight.security.rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The one door through which rows are read of authorities that the caller may not see. */
@Singleton
public class AcrossAuthorities {

    private static final Logger LOG = Logger.getLogger(AcrossAuthorities.class);

    private final RowView view;
    private final DataSource database;

    AcrossAuthorities(RowView view, DataSource database) {
        this.view = view;
        this.database = database;
    }

    /** Does {@code work} in this thread as if the caller saw all authorities, in the transaction that runs if there is one. */
    public <T> T read(Crossing why, Supplier<T> work) {
        if (RowView.isCrossing()) {
            return work.get();
        }
        boolean joined = QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE;
        if (joined && view.isWhole()) {
            return work.get();
        }
        RowView.begin(why);
        try {
            state(joined);
            return work.get();
        } finally {
            RowView.end();
            state(joined);
        }
    }

    /** Does the same for work that returns nothing. */
    public void run(Crossing why, Runnable work) {
        read(why, () -> {
            work.run();
            return true;
        });
    }

    /** A transaction to which this cannot be said any more refuses all that follows, and nothing of it is stored either. */
    private void state(boolean joined) {
        if (!joined) {
            return;
        }
        try (var connection = database.getConnection()) {
            view.stateTo(connection);
        } catch (SQLException broken) {
            LOG.debugf("A transaction could not be told whose rows it sees: SQLSTATE %s", broken.getSQLState());
            QuarkusTransaction.setRollbackOnly();
        }
    }
}
