package org.bednight.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Says at the start where the service's own role could alter the audit record. */
@Singleton
class AppendOnlyCheck {

    private static final Logger LOG = Logger.getLogger(AppendOnlyCheck.class);

    private final DataSource database;

    AppendOnlyCheck(DataSource database) {
        this.database = database;
    }

    void check(@Observes StartupEvent event) {
        findWarning().ifPresent(LOG::warn);
    }

    /** A role that owns a table, or is a superuser, can take away whatever guards it. */
    Optional<String> findWarning() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_user, pg_has_role(relowner, 'member')
                            or has_table_privilege(oid, 'update, delete, truncate')
                        from pg_class where oid = 'audit'::regclass
                        """)) {
            row.next();
            return row.getBoolean(2) ? Optional.of(warning(row.getString(1))) : Optional.empty();
        } catch (SQLException unread) {
            return Optional.of(
                    "Whether the audit record is append-only cannot be looked up: SQLSTATE " + unread.getSQLState());
        }
    }

    private static String warning(String role) {
        return ("The audit record is not append-only: the role %s, as which the service runs, owns it and could take its guard"
                        + " away. Make a second role and run the service as that one: see .github/SERVED.md, \"A database of your"
                        + " own\".")
                .formatted(role);
    }
}
