package org.bednight.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bednight.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/** The rows of the audit record from some row on, as the database has them; some are written only after the answer. */
public final class AuditTrail {

    private static final int ATTEMPTS = 600;
    private static final int PAUSE = 50;

    private final long after;

    private AuditTrail(long after) {
        this.after = after;
    }

    public static AuditTrail fromNowOn() throws SQLException {
        return new AuditTrail(fromTheFirst().rows().size());
    }

    public static AuditTrail fromTheFirst() {
        return new AuditTrail(0);
    }

    /** Waits for a row of an action, and returns it. */
    public Map<String, Object> await(String action) throws SQLException {
        return await(action, null);
    }

    /** Waits for a row of an action done to an object, null for any, and returns it. */
    public Map<String, Object> await(String action, @Nullable String object) throws SQLException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var found = find(action, object);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("No row says %s %s: %s".formatted(action, object, text()));
    }

    private Optional<Map<String, Object>> find(String action, @Nullable String object) throws SQLException {
        return rows().stream()
                .filter(row -> action.equals(row.get("action"))
                        && (object == null || Objects.equals(row.get("object"), object)))
                .findFirst();
    }

    public long count(String action) throws SQLException {
        return rows().stream().filter(row -> action.equals(row.get("action"))).count();
    }

    /** Returns all that the rows say. */
    public String text() throws SQLException {
        return rows().toString();
    }

    private List<Map<String, Object>> rows() throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select * from audit where number > %d order by number".formatted(after))) {
            var all = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                var row = new HashMap<String, Object>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnName(column), rows.getObject(column));
                }
                all.add(row);
            }
            return all;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
