package org.bednight.security.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tries what the database has to refuse to a transaction of one of the {@link TwoCouncils}. */
final class Holes {

    private Holes() {}

    /** Returns what of the other council, or of everybody, a transaction of the one can read or write. */
    static List<String> find(Connection connection) throws SQLException {
        var holes = new ArrayList<String>();
        for (var owned : TwoCouncils.OWNED.entrySet()) {
            if (!TwoCouncils.texts(connection, "select %s from %s".formatted(owned.getValue(), owned.getKey()))
                    .equals(List.of(TwoCouncils.OWN))) {
                holes.add("read " + owned.getKey());
            }
        }
        for (var insert : TwoCouncils.INSERTS.entrySet()) {
            addUnlessRefused(connection, insert.getValue().formatted(TwoCouncils.OTHER, 500), holes);
        }
        for (var shared : List.of("bed_night_price", "establishment")) {
            addUnlessUntouched(connection, "update %s set recorded_by = 'amira'".formatted(shared), holes);
        }
        addUnlessUntouched(connection, "update authority set name = 'Mine' where code = 'X912'", holes);
        addUnlessRefused(connection, "update placement set authority = 'X912'", holes);
        return holes;
    }

    private static void addUnlessRefused(Connection connection, String statement, List<String> holes)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            TwoCouncils.execute(connection, statement);
            holes.add(statement);
        } catch (SQLException refused) {
            if (!refused.getSQLState().equals("42501")) {
                holes.add(refused.getSQLState() + " " + statement);
            }
        }
        connection.rollback(before);
    }

    private static void addUnlessUntouched(Connection connection, String statement, List<String> holes)
            throws SQLException {
        var before = connection.setSavepoint();
        try (var attempt = connection.createStatement()) {
            if (attempt.executeUpdate(statement) > 0) {
                holes.add(statement);
            }
        }
        connection.rollback(before);
    }
}
