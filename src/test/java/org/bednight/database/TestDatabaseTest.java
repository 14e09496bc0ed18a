package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

    @Inject
    DataSource database;

    @Test
    void a_test_runs_on_the_embedded_server_as_the_service_does() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_user, current_setting('is_superuser')")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("bednight_service");
            assertThat(row.getString(2)).isEqualTo("off");
        }
    }

    @Test
    void the_owner_may_create_the_extension_that_the_migrations_need() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            statement.execute("""
                    CREATE TEMPORARY TABLE stay (child text, nights daterange,
                        EXCLUDE USING gist (child WITH =, nights WITH &&))
                    """);
        }
    }
}
