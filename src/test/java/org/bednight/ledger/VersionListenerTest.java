package org.bednight.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.bednight.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database: what another one records is seen here without a question. */
@QuarkusTest
class VersionListenerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Facts facts;

    @Inject
    DataVersions versions;

    @Inject
    DataSource database;

    @Inject
    VersionListener listener;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void a_change_that_another_instance_makes_is_seen_once_the_database_tells_of_it() throws Exception {
        long version = versions.current().number();

        renameElsewhere("Renamed", "select pg_notify('bednight_data_version', '%d')".formatted(version + 1));

        await(() -> versions.current().number() == version + 1);
        facts.get("/authorities/X001").body("name", equalTo("Renamed"));
    }

    @Test
    void a_change_is_seen_too_if_the_connection_that_would_tell_of_it_was_cut() throws Exception {
        long version = versions.current().number();
        await(() -> run("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and (query = 'listen bednight_data_version' or query like '/* data version listener */%')
                """) == 1);

        renameElsewhere("Renamed", "select 1");

        await(() -> versions.current().number() == version + 1);
        facts.get("/authorities/X001").body("name", equalTo("Renamed"));
    }

    /** As with a connection that a firewall has cut without a word: the listener waits for nothing, without a fault. */
    @Test
    void while_the_listener_is_not_heard_of_each_request_asks_the_database_itself() throws Exception {
        long version = versions.current().number();
        listener.stop(new ShutdownEvent());
        try {
            Thread.sleep(2500);
            renameElsewhere("Renamed", "select 1");

            facts.get("/authorities/X001").body("name", equalTo("Renamed"));
            assertThat(versions.current().number()).isEqualTo(version + 1);
        } finally {
            listener.restart();
        }
    }

    @Test
    void a_listener_that_dies_of_whatever_reason_is_started_again_and_counted() throws Exception {
        long version = versions.current().number();
        listener.stop(new ShutdownEvent());
        var dying = new VersionListener(dyingOnce(), versions);
        dying.restart();
        try {
            await(() -> liveness().contains("\"data-version-listener\": \"running, restarts: 1\""));
            renameElsewhere("Renamed", "select 1");

            await(() -> versions.current().number() == version + 1);
            facts.get("/authorities/X001").body("name", equalTo("Renamed"));
        } finally {
            dying.stop(new ShutdownEvent());
            listener.restart();
        }
    }

    /** Gives connections of the database, but at the first time dies of an error, as a lack of stack or of a class is. */
    private DataSource dyingOnce() {
        var died = new AtomicBoolean();
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!died.getAndSet(true)) {
                        throw new NoClassDefFoundError("in a test");
                    }
                    return method.invoke(database, arguments);
                });
    }

    private static String liveness() {
        return given().get("/q/health/live").then().statusCode(200).extract().asString();
    }

    private void renameElsewhere(String name, String tell) throws SQLException {
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into change (version, recorded_at, recorded_by, action)
                    select max(version) + 1, max(recorded_at) + interval '1 second', 'another', 'put authority' from change
                    """);
            statement.execute("""
                    update authority set superseded_in = version, superseded_at = last.recorded_at
                    from (select version, recorded_at from change order by version desc limit 1) last
                    where superseded_in is null and code = 'X001'
                    """);
            statement.execute("""
                    insert into authority (code, name, recorded_in, recorded_at, recorded_by)
                    select 'X001', '%s', version, recorded_at, 'another' from change order by version desc limit 1
                    """.formatted(name));
            statement.execute(tell);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private long run(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            Thread.sleep(20);
            met = condition.getAsBoolean();
        }
        assertThat(met).isTrue();
    }
}
