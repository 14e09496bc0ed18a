package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.analyst;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bednight.rest.LogRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the served mode nobody gets further without a valid sign-in, and a request counts as that of who signed in. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class SignInNeededTest {

    private static final PrivateKey FOREIGN_KEY = TestProvider.newKey();

    @Inject
    CurrentUser user;

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/authorities", "/api/v1/authorities/X911/forecast", "/q/openapi", "/no/such/path"})
    void a_program_without_a_token_is_refused(String path) {
        var answer = given().get(path);

        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .isEqualTo(
                        path.startsWith("/api/")
                                ? List.of("Bearer", "Basic realm=\"Bednight\", charset=\"UTF-8\"")
                                : List.of("Bearer"));
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/authorities/X911?asAt=2024-05-31", "/data", "/q/swagger-ui/"})
    void a_browser_that_reads_a_page_is_led_to_the_sign_in_and_back(String path) {
        var to = given().accept("text/html")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");

        assertThat(to).isEqualTo("/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void a_form_that_is_sent_when_the_session_has_ended_is_not_lost_on_the_way_to_the_sign_in() {
        given().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("reason", "typed at length")
                .post("/data/prices/retire")
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("What you typed is still there"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /authorities/X911/what-if?stays=15 | /authorities/X911/what-if?stays=10&window=3 | /authorities/X911/what-if?stays=15
        /authorities/X911/accuracy/misses  | /authorities/X911?asAt=2024-05-31           | /authorities/X911?asAt=2024-05-31
        /rows?asAt=2024-05-31              | /?asAt=2024-05-31                           | /?asAt=2024-05-31
        /rows                              | //elsewhere.example/                        | /
        """)
    void a_script_of_a_page_has_the_browser_sign_in_and_come_back_to_the_page(String part, String page, String back) {
        given().header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost:8080" + page)
                .get(part)
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8")
                .header("HX-Redirect", equalTo("/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_that_a_script_sends_after_the_end_of_the_session_is_refused_in_words() {
        given().header("HX-Request", "true")
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", "prices.csv", "sector".getBytes(StandardCharsets.UTF_8))
                .post("/data/upload/prices")
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8")
                .header("HX-Redirect", nullValue())
                .body(containsString("href=\"/sign-in\""));
    }

    /** Browsers count it as sending a form there when a form that asks is led to the sign-in. */
    @Test
    void a_form_of_a_page_may_lead_to_the_identity_provider() {
        analyst()
                .accept("text/html")
                .get("/help")
                .then()
                .header("Content-Security-Policy", containsString("form-action 'self' " + TestProvider.issuer() + ";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in?to=/"})
    void a_browser_that_goes_back_is_not_led_to_the_sign_in_by_an_answer_it_kept(String path) {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/assets/bednight.css", "/signed-out"})
    void the_state_of_the_service_and_the_look_of_pages_are_open_to_all(String path) {
        given().accept("text/html").get(path).then().statusCode(200);
    }

    static Stream<String> badTokens() {
        var valid = TestProvider.claims("amira", EVERY_ROLE, List.of("*"));
        long now = valid.getLong("iat");
        var none = TestProvider.encoded("{\"alg\":\"none\"}") + "." + TestProvider.encoded(valid.encode()) + ".";
        return Stream.of(
                TestProvider.sign(valid.copy().put("exp", now - 1)),
                TestProvider.sign(valid.copy().put("nbf", now + 300)),
                TestProvider.sign(valid.copy().put("iss", "https://elsewhere.example")),
                TestProvider.sign(valid.copy().put("aud", "another service")),
                TestProvider.sign(without(valid, "aud")),
                TestProvider.sign(without(valid, "exp")),
                TestProvider.sign(valid, "RS256", FOREIGN_KEY),
                none,
                none + TestProvider.encoded("signature"),
                signedWithSecret(valid),
                "no-token",
                ".",
                "..",
                "....",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_valid_here_and_now_is_refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/authorities")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"))
                .body(not(containsString("Council")));
    }

    @Test
    void who_is_known_but_has_no_role_reads_nothing() {
        as("nora", List.of(), List.of("*")).get("/api/v1/authorities").then().statusCode(403);
        as("nora", List.of("owner"), List.of("*")).get("/").then().statusCode(403);
    }

    @Test
    void who_has_a_role_but_no_authority_sees_none() {
        as("nora", EVERY_ROLE, List.of())
                .get("/api/v1/authorities")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    /** The demonstration is loaded when the service starts, when nobody has signed in. */
    @Test
    void what_the_service_does_itself_needs_no_sign_in_and_nothing_else_does_without() {
        assertThat(user.has(Role.VIEWER)).isFalse();
        assertThat(user.authorities().codes()).isEmpty();
        assertThat(user.authorities().isAll()).isFalse();

        ServiceWork.run(() -> assertThat(user.name()).isEqualTo("service"));
        ServiceWork.run(() -> assertThat(user.authorities().isAll()).isTrue());

        assertThat(user.has(Role.VIEWER)).isFalse();
    }

    @Test
    void no_token_goes_to_the_log() {
        var recorder = new LogRecorder();
        Logger.getLogger("").addHandler(recorder);
        try {
            badTokens().forEach(token -> given().auth().oauth2(token).get("/api/v1/authorities"));
            analyst().get("/api/v1/authorities/X912/forecast").then().statusCode(404);
            analyst().get("/data/upload/prices").then().statusCode(403);
        } finally {
            Logger.getLogger("").removeHandler(recorder);
        }

        assertThat(recorder.lines()).isNotEmpty().noneMatch(line -> line.contains("eyJ") || line.contains("amira"));
    }

    @Test
    void a_change_is_recorded_under_the_name_of_the_person() {
        change(analyst());

        national().get("/data/history").then().body(containsString("amira"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "service"})
    void a_person_whose_name_is_the_service_s_own_is_told_apart_in_the_history_and_the_record(String name) {
        change(as(name, List.of("analyst"), List.of("X911")));

        national().get("/data/history").then().body(containsString(name + " (signed in)"));
        national()
                .queryParam("who", name + " (signed in)")
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("put allocation"));
    }

    private static void change(RequestSpecification person) {
        person.contentType("application/json")
                .body("{\"amount\": %d.00, \"status\": \"confirmed\", \"source\": \"test\"}"
                        .formatted(System.nanoTime() % 10_000))
                .put("/api/v1/authorities/X911/allocations/2026-27/Own%20budget")
                .then()
                .statusCode(200);
    }

    @Test
    void a_page_says_who_is_signed_in_and_how_to_sign_out() {
        analyst().get("/help").then().body(containsString("amira")).body(containsString("/sign-out"));
    }

    private static JsonObject without(JsonObject claims, String name) {
        var fewer = claims.copy();
        fewer.remove(name);
        return fewer;
    }

    /** Takes the public key, which everybody knows, for a shared secret. */
    private static String signedWithSecret(JsonObject claims) {
        var content = TestProvider.encoded("{\"alg\":\"HS256\",\"kid\":\"tests\"}") + "."
                + TestProvider.encoded(claims.encode());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestProvider.key().getEncoded(), "HmacSHA256"));
            return content + "."
                    + TestProvider.encoded(new String(
                            mac.doFinal(content.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
