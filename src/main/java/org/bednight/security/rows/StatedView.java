package org.bednight.security.rows;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** States to the database at the start of each transaction whose rows it sees. */
@Singleton
class StatedView implements AgroalPoolInterceptor {

    private final RowView view;

    StatedView(RowView view) {
        this.view = view;
    }

    /** A failure is not thrown: the first statement of whoever asked for the connection fails too, and is reported as any other. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                view.stateTo(connection);
            }
        } catch (SQLException broken) {
            RowView.noteUntold(broken);
        }
    }
}
