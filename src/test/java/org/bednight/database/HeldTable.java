package org.bednight.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A table to which nobody can write, so that a change that comes to it stops there. */
public final class HeldTable implements AutoCloseable {

    private final Connection connection;
    private final String table;

    private HeldTable(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Holds a table until it is closed, with a connection of its own. */
    public static HeldTable hold(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table %s in share mode".formatted(table));
        }
        return new HeldTable(connection, table);
    }

    /** Says whether a change has come to it. */
    public boolean isWaitedFor() {
        try (var statement = connection.createStatement();
                var waiting = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
                                .formatted(table))) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets those who wait go on. */
    public void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
