package org.bednight.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.bednight.problem.CannotStart;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks that a database that the operator names can hold every letter. */
public final class EncodingCheck {

    private static final Logger LOG = Logger.getLogger(EncodingCheck.class);

    private EncodingCheck() {}

    /**
     * Checks the encoding of a database. One that does not answer yet is left to the service's own start to report.
     *
     * @throws CannotStart if its encoding is another than UTF8
     */
    public static void check(String jdbcUrl, @Nullable String username, @Nullable String password) {
        try (var connection = DriverManager.getConnection(jdbcUrl, username, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_database(), current_setting('server_encoding')")) {
            row.next();
            refuseOther(row.getString(1), row.getString(2));
        } catch (SQLException notYet) {
            LOG.debugf("The encoding of the database cannot be read: %s", notYet.getSQLState());
        }
    }

    private static void refuseOther(String database, String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new CannotStart(
                    ("The database '%s' must have the encoding UTF8, which holds every letter of a name, but"
                                    + " has %s: make another with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0, and name it"
                                    + " with QUARKUS_DATASOURCE_JDBC_URL.")
                            .formatted(database, encoding));
        }
    }
}
