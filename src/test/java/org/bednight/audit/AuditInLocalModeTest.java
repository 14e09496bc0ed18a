package org.bednight.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In local mode the same is recorded under the name local, but for sign-ins. */
@QuarkusTest
@TestProfile(AuditInLocalModeTest.TwentyAMinute.class)
class AuditInLocalModeTest {

    private static final String API = "/api/v1";

    @Inject
    TestClock clock;

    @Inject
    AuditLog log;

    private AuditTrail trail;

    @BeforeEach
    void begin() throws SQLException {
        trail = AuditTrail.fromNowOn();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void changes_and_what_is_given_out_are_recorded_and_no_sign_in() throws SQLException {
        given().contentType("application/json")
                .body("{\"name\": \"Council\"}")
                .put(API + "/authorities/X001")
                .then()
                .statusCode(200);
        given().get(API + "/authorities/X001/remand-episodes").then().statusCode(200);

        assertThat(trail.await("put authority"))
                .containsEntry("person", "local")
                .containsEntry("identity", null)
                .containsEntry("authority", "X001")
                .containsEntry("address", "127.0.0.1");
        assertThat(trail.await("list remand episodes")).containsEntry("person", "local");
        assertThat(trail.count("sign in")).isZero();
    }

    @Test
    void whoever_sends_too_much_is_recorded_once_a_minute() throws SQLException {
        clock.stopAt("2026-11-30T08:00:00Z");
        for (int i = 0; i < 40; i++) {
            given().get(API + "/models");
        }
        clock.stopAt("2026-11-30T08:00:01Z");
        given().header("Origin", "https://evil.example")
                .get(API + "/models")
                .then()
                .statusCode(403);

        assertThat(trail.await("refuse: not allowed")).containsEntry("object", null);
        assertThat(trail.await("refuse: too many requests")).containsEntry("address", "127.0.0.1");
        assertThat(trail.count("refuse: too many requests")).isEqualTo(1);
    }

    @Test
    void what_waits_to_be_written_is_written_by_an_orderly_stop() throws Exception {
        var queue = new AuditQueue(log);
        for (int i = 0; i < 1_000; i++) {
            queue.add(new AuditEvent("amira", null, "wait " + i, null, null, null, null, null));
        }
        queue.start(new StartupEvent());
        queue.stop(new ShutdownEvent());

        assertThat(trail.count("wait 0")).isEqualTo(1);
        assertThat(trail.count("wait 999")).isEqualTo(1);
    }

    /** A limit that a test reaches. */
    public static class TwentyAMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bednight.limits.requests", "20");
        }
    }
}
