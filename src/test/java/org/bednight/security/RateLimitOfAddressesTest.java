package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In local mode, behind a proxy that is trusted, each address sends so many requests a minute where that is set. */
@QuarkusTest
@TestProfile(RateLimitOfAddressesTest.FiveAMinute.class)
class RateLimitOfAddressesTest {

    private static final String LIST = "/api/v1/authorities";

    @Inject
    TestClock clock;

    @Inject
    RequestLimits limits;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void each_address_that_the_proxy_states_has_requests_of_its_own() {
        clock.stopAt("2026-11-30T08:00:00Z");
        for (int request = 0; request < 5; request++) {
            from("192.0.2.1").get(LIST).then().statusCode(200);
        }

        from("192.0.2.1")
                .get(LIST)
                .then()
                .statusCode(429)
                .header("Retry-After", "12")
                .body(
                        "detail",
                        equalTo("Each address may send 5 requests a minute, and yours sent more: send this one again in"
                                + " 12 seconds, or have BEDNIGHT_LIMITS_REQUESTS raised."));
        from("192.0.2.1")
                .accept("text/html")
                .get("/help")
                .then()
                .statusCode(429)
                .body(containsString("Too many requests</h1>"));
        from("192.0.2.1").get("/q/health/live").then().statusCode(200);
        from("192.0.2.2").get(LIST).then().statusCode(200);

        clock.stopAt("2026-11-30T08:00:12Z");
        from("192.0.2.1").get(LIST).then().statusCode(200);
        from("192.0.2.1").get(LIST).then().statusCode(429);
    }

    @Test
    void an_address_that_cannot_be_read_is_still_told_so() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/bad-request");
        }
    }

    /** A name of this machine may be another program's too, which has no TLS. */
    @Test
    void in_local_mode_browsers_are_not_held_to_https() {
        given().header("X-Forwarded-Proto", "https")
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void where_nothing_is_set_people_who_sign_in_have_three_thousand_and_the_user_of_the_machine_any_number() {
        assertThat(RequestLimits.perMinute(OptionalInt.empty(), true)).isEqualTo(3_000);
        assertThat(RequestLimits.perMinute(OptionalInt.empty(), false)).isZero();
        assertThat(RequestLimits.perMinute(OptionalInt.of(0), true)).isZero();
        assertThat(RequestLimits.perMinute(limits.requests(), false)).isEqualTo(5);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    /** The local mode with a limit that a test can reach, behind a proxy on this machine. */
    public static class FiveAMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bednight.limits.requests", "5",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }
}
