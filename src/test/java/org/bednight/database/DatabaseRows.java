package org.bednight.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database, whatever the service shows of it. */
public final class DatabaseRows {

    private DatabaseRows() {}

    /** Returns the columns that can hold a text, each with its table. */
    public static List<String> textColumns() throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            return texts(statement, """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        and data_type not in ('bigint', 'integer', 'smallint', 'numeric', 'boolean', 'date', 'uuid',
                            'timestamp with time zone')
                    """);
        }
    }

    /** Returns each row of each table, as text, but those of the audit record: each call adds to it. */
    public static List<String> all() throws SQLException {
        return with("").stream().filter(row -> !row.startsWith("audit ")).toList();
    }

    /** Returns each row of each table, as text, that holds {@code word} somewhere. */
    public static List<String> with(String word) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            for (var table : texts(
                    statement,
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")) {
                rows.addAll(texts(
                        statement,
                        "select '%1$s ' || t::text from %1$s t where strpos(t::text, '%2$s') > 0 order by 1"
                                .formatted(table, word)));
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Does something as the owner of the database. */
    public static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
