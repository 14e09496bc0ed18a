package org.bednight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.bednight.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that an earlier release left, whose tables one role made and used, is opened by two. */
@QuarkusTest
class EarlierDataTest {

    private static final String MADE = "earlier";
    private static final String SERVICE = "bednight_service";

    @Test
    void its_facts_stay_and_the_service_reads_and_adds_to_them() throws SQLException {
        var owner = TestDatabase.makeDatabase(MADE);
        flyway(owner, "11").migrate();
        try (var connection = owner.getConnection()) {
            execute(
                    connection,
                    "insert into change (version, recorded_at, recorded_by, action) values (1, now(), 'local', 'put authority')");
            execute(
                    connection,
                    "insert into authority (code, name, recorded_in, recorded_at, recorded_by) values ('X001', 'Council', 1, now(), 'local')");
        }

        flyway(owner, "latest").migrate();
        flyway(owner, "latest").migrate();

        try (var service = TestDatabase.seeingAll(TestDatabase.connectAsService(MADE));
                var statement = service.createStatement()) {
            statement.execute("update authority set name = 'City' where code = 'X001'");
            statement.execute(
                    "insert into authority (code, name, recorded_in, recorded_at, recorded_by) values ('X002', 'Town', 1, now(), 'local')");
            statement.execute("insert into audit (person, action) values ('local', 'put authority')");
            try (var rows = statement.executeQuery("select name from authority order by code")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("City");
            }
            assertThatThrownBy(() -> statement.execute("delete from audit")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("select * from flyway_schema_history"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Flyway flyway(PGSimpleDataSource owner, String target) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("application", target.equals("latest") ? SERVICE : ""))
                .target(target)
                .load();
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
