package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the served mode a person sends so many requests a minute, and so many are refused at the sign-in of an address. */
@QuarkusTest
@TestProfile(RateLimitTest.HundredAMinute.class)
class RateLimitTest {

    private static final String LIST = "/api/v1/authorities";
    private static final int PER_MINUTE = 100;

    /** Each test has a minute of its own. */
    private static final AtomicInteger MINUTE = new AtomicInteger();

    @Inject
    TestClock clock;

    @BeforeEach
    void stopTheClock() {
        nextMinute();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void nextMinute() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z")
                .plusSeconds(60L * MINUTE.incrementAndGet())
                .toString());
    }

    @Test
    void a_person_is_answered_a_minutes_requests_and_told_when_to_send_the_next() {
        assertAllAnswered(200, () -> amira().get(LIST));

        amira().get(LIST)
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("title", equalTo("Too many requests"))
                .body("status", equalTo(429))
                .body("instance", equalTo(LIST))
                .body(
                        "detail",
                        equalTo("Each person may send 100 requests a minute, and you sent more: send this one again in"
                                + " 1 second, or have BEDNIGHT_LIMITS_REQUESTS raised."));
        ben().get(LIST).then().statusCode(200);

        nextMinute();
        assertAllAnswered(200, () -> amira().get(LIST));
        amira().get(LIST).then().statusCode(429);
    }

    @Test
    void the_pages_of_a_person_say_so_in_words() {
        assertAllAnswered(200, () -> amira().get(LIST));

        amira().accept("text/html")
                .get("/help")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1 class=\"govuk-heading-xl\">Too many requests</h1>"))
                .body(containsString("send this one again in 1 second"))
                .body(containsString("Wait for as long as the sentence says"));
        amira().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("reason", "typed at length")
                .post("/data/prices/retire")
                .then()
                .statusCode(429)
                .body(containsString("What you typed is still there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health/live", "/q/health/ready", "/assets/bednight.css", "/sign-in?to=/help", "/signed-out"})
    void the_state_of_the_service_and_the_look_of_pages_count_for_nobody(String path) {
        for (int request = 0; request < PER_MINUTE; request++) {
            amira().redirects().follow(false).get(path).then().statusCode(not(429));
        }

        assertAllAnswered(200, () -> amira().get(LIST));
        amira().get(LIST).then().statusCode(429);
        amira().redirects().follow(false).get(path).then().statusCode(not(429));
        amira().get("/assets/../api/v1/authorities").then().statusCode(429);
    }

    /** A new token is the same person; the same name at another council's provider would not be. */
    @Test
    void a_person_is_who_the_token_is_of_whatever_token() {
        var claims = TestProvider.claims("amira", List.of("viewer"), List.of("X911"));
        assertAllAnswered(
                200, () -> given().auth().oauth2(TestProvider.sign(claims)).get(LIST));

        amira().get(LIST).then().statusCode(429);
        given().auth()
                .oauth2(TestProvider.sign(claims.copy().put("sub", "another of this name")))
                .get(LIST)
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_that_is_refused_leaves_the_connection_to_the_next_request() throws Exception {
        assertAllAnswered(200, () -> amira().get(LIST));
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/allocations"))
                .header("Authorization", "Bearer " + token("amira"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(new byte[4 * 1024 * 1024]))
                .build();

        for (int time = 0; time < 3; time++) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void what_is_asked_by_an_access_token_counts_as_its_persons() {
        String token = amira().contentType("application/json")
                .body(Map.of("label", "a test", "roles", List.of("viewer"), "authorities", List.of("X911")))
                .post("/api/v1/access-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        for (int request = 1; request < PER_MINUTE; request++) {
            given().auth().oauth2(token).get(LIST).then().statusCode(200);
        }

        given().auth().oauth2(token).get(LIST).then().statusCode(429);
        amira().get(LIST).then().statusCode(429);
        ben().get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer bednight_guess", "Basic OmJlZG5pZ2h0X2d1ZXNz"})
    void who_guesses_access_tokens_is_soon_not_answered_either(String guess) {
        assertAllAnswered(401, () -> given().header("Authorization", guess).get(LIST));

        given().header("Authorization", guess).get(LIST).then().statusCode(429);
        amira().get(LIST).then().statusCode(429);
    }

    /** Whoever is no trusted proxy may state what address it likes. */
    @Test
    void who_guesses_tokens_is_soon_not_answered_and_no_token_from_there_is_looked_at() {
        var address = new AtomicInteger();
        assertAllAnswered(401, () -> given().header("X-Forwarded-For", "192.0.2." + address.incrementAndGet())
                .auth()
                .oauth2("guess")
                .get(LIST));

        given().header("X-Forwarded-For", "198.51.100.1")
                .auth()
                .oauth2("guess")
                .get(LIST)
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/too-many-requests"))
                .body(
                        "detail",
                        equalTo(
                                "Each address is allowed 100 requests a minute that the sign-in refuses, and more came from"
                                        + " yours: send this one again in 1 second, or have BEDNIGHT_LIMITS_REQUESTS raised."));
        amira().get(LIST).then().statusCode(429);
        given().get(LIST).then().statusCode(429);
        given().get("/q/health/live").then().statusCode(200);

        nextMinute();
        amira().get(LIST).then().statusCode(200);
        given().get(LIST).then().statusCode(401);
    }

    @Test
    void what_a_proxy_that_is_not_named_says_of_tls_is_not_heeded() {
        given().header("X-Forwarded-Proto", "https")
                .get("/q/health/live")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    /** Many people of one council share an address: they are led to the sign-in, and their sessions hold. */
    @Test
    void where_tokens_are_guessed_browsers_go_on() {
        assertAllAnswered(401, () -> given().auth().oauth2("guess").get(LIST));

        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/help")
                .then()
                .statusCode(302);
    }

    private static void assertAllAnswered(int status, Supplier<Response> request) {
        assertThat(IntStream.range(0, PER_MINUTE).map(number -> request.get().statusCode()))
                .containsOnly(status);
    }

    private static RequestSpecification amira() {
        return as("amira", List.of("viewer"), List.of("X911"));
    }

    private static RequestSpecification ben() {
        return as("ben", List.of("viewer"), List.of("X911"));
    }

    private static String token(String name) {
        return TestProvider.sign(TestProvider.claims(name, List.of("viewer"), List.of("X911")));
    }

    /** The served mode with a limit that a test can reach. */
    public static class HundredAMinute extends ServedProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("bednight.limits.requests", String.valueOf(PER_MINUTE));
            return settings;
        }
    }
}
