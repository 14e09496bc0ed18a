package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change whose client has gone before it was stored is not stored. */
@QuarkusTest
class GivenUpRequestTest {

    private static final String BODY = Facts.EPISODES + "X001,R1,C1,YOI,,2018-05-01,,,";
    private static final long LOCK = 0x6265646E69676874L;
    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void an_import_whose_client_goes_while_it_waits_is_not_stored() throws Exception {
        long before = facts.version();
        try (var connection = database.getConnection()) {
            execute(connection, "select pg_advisory_lock(%d)");
            try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                client.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                waitUntil(connection, 1);
            }
            Thread.sleep(500);
            execute(connection, "select pg_advisory_unlock(%d)");
            waitUntil(connection, 0);
        }
        // Another change waits for the turn of the one that was given up.
        facts.postEpisodes("X001,R2,C2,YOI,,2018-05-01,,,").body("added", is(1));

        facts.get("/authorities/X001/remand-episodes").body("total", is(1)).body("items[0].episode", is("R2"));
        assertThat(facts.version()).isEqualTo(before + 1);
    }

    private static String request() {
        return "POST %s/remand-episodes HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(Facts.API, RestAssured.port, BODY.length(), BODY);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(LOCK));
        }
    }

    private static void waitUntil(Connection connection, int waiting) throws Exception {
        for (int look = 0; look < 200; look++) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(WAITING)) {
                found.next();
                if (found.getInt(1) == waiting) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Never did %d changes wait for the lock".formatted(waiting));
    }
}
