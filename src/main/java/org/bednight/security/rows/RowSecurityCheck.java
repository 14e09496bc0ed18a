package org.bednight.security.rows;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.bednight.security.AccessSettings;
import org.jboss.logging.Logger;

/** Says at the start of the served mode where the database does not keep the authorities apart, or could be made not to. */
@Singleton
class RowSecurityCheck {

    private static final Logger LOG = Logger.getLogger(RowSecurityCheck.class);

    private final DataSource database;
    private final AccessSettings settings;

    RowSecurityCheck(DataSource database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void check(@Observes StartupEvent event) {
        if (settings.served()) {
            findWarning(database).ifPresent(LOG::warn);
        }
    }

    /** A superuser, and a role that may pass by row security, sees all rows; who owns a table can take its policies away. */
    static Optional<String> findWarning(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_user, bool_and(row_security_active(oid)), bool_or(pg_has_role(relowner, 'member'))
                        from pg_class where oid in (select polrelid from pg_policy)
                            and relnamespace = (select relnamespace from pg_class where oid = 'change'::regclass)
                        """)) {
            row.next();
            return warning(row.getString(1), row.getBoolean(2), row.getBoolean(3));
        } catch (SQLException unread) {
            return Optional.of("Whether the database keeps authorities apart cannot be looked up: SQLSTATE "
                    + unread.getSQLState());
        }
    }

    private static Optional<String> warning(String role, boolean active, boolean owned) {
        if (!active) {
            return Optional.of(
                    ("The database does not keep authorities apart: the role %s, as which the service runs, passes by row security"
                                    + " (SUPERUSER or BYPASSRLS), so that the service alone guards what a council sees. Run it as a"
                                    + " role without these: see .github/SERVED.md, \"A database of your own\".")
                            .formatted(role));
        }
        return owned
                ? Optional.of(
                        ("The database keeps authorities apart, but the role %s, as which the service runs, owns the tables and could"
                                        + " take that away. Make a second role and run the service as that one: see"
                                        + " .github/SERVED.md, \"A database of your own\".")
                                .formatted(role))
                : Optional.empty();
    }
}
