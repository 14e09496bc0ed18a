package org.bednight.security.rows;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** States to the database at the start of each transaction whose rows it sees, before anybody else has the connection. */
@Singleton
class StatedView implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(StatedView.class);

    private final RowView view;

    StatedView(RowView view) {
        this.view = view;
    }

    /**
     * What fails here leaves a connection that is broken, or a transaction that refuses all that follows: whoever asked for it
     * is told so by their own statement, in the words in which they are used to hear of it.
     */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                view.stateTo(connection);
            }
        } catch (SQLException broken) {
            LOG.debugf("A transaction could not be told whose rows it sees: SQLSTATE %s", broken.getSQLState());
        }
    }
}
