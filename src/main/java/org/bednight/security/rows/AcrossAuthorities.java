package org.bednight.security.rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The one door through which rows are read of authorities that the caller may not see. */
@Singleton
public class AcrossAuthorities {

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
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            return cross(why, work, () -> {});
        }
        return view.isWhole() ? work.get() : cross(why, work, this::state);
    }

    /** @param state states to the transaction that runs, if there is one, whose rows it sees from now on */
    private static <T> T cross(Crossing why, Supplier<T> work, Runnable state) {
        RowView.begin(why);
        try {
            state.run();
            return work.get();
        } finally {
            RowView.end();
            state.run();
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
    private void state() {
        try (var connection = database.getConnection()) {
            view.stateTo(connection);
        } catch (SQLException broken) {
            RowView.noteUntold(broken);
            QuarkusTransaction.setRollbackOnly();
        }
    }
}
