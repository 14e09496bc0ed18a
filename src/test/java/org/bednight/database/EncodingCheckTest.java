package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bednight.problem.CannotStart;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EncodingCheckTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @Test
    void a_database_that_cannot_hold_every_letter_is_refused_in_a_sentence() throws SQLException {
        var server = System.getProperty("test-database.url");
        var password = System.getProperty("test-database.superuser");
        try (var connection = DriverManager.getConnection(server + "postgres", PostgresServer.SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists old_letters");
            statement.execute("create database old_letters encoding 'LATIN1' locale 'C' template template0"
                    + " locale_provider libc");
        }

        assertThatThrownBy(() -> EncodingCheck.check(server + "old_letters", PostgresServer.SUPERUSER, password))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database 'old_letters' must have the encoding UTF8")
                .hasMessageContaining("but has LATIN1");
    }

    @Test
    void a_database_of_utf8_passes_and_one_that_is_away_is_left_to_the_start() {
        var password = System.getProperty("test-database.password");
        assertThatCode(() -> EncodingCheck.check(url, EmbeddedDatabase.OWNER, password))
                .doesNotThrowAnyException();
        assertThatCode(() -> EncodingCheck.check("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none"))
                .doesNotThrowAnyException();
    }
}
