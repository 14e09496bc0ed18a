package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.national;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.bednight.rest.LogRecorder;
import org.bednight.token.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity provider stops while the service runs: who is signed in goes on, and who is not reads why they cannot. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class ProviderDownTest {

    private static final String LIST = "/api/v1/authorities";
    private static final int AT_MOST = 300;

    private final TestBrowser browser = new TestBrowser();
    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void record() {
        TestCouncils.record();
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void resume() throws Exception {
        Logger.getLogger("").removeHandler(log);
        TestProvider.setLifetime(3600);
        TestProvider.resume();
        until(() -> new TestBrowser().get("/sign-in").statusCode() == 302);
    }

    @Test
    void who_has_to_sign_in_reads_that_it_cannot_be_done_now_and_that_nothing_is_lost() throws Exception {
        stop();

        assertIsSaid(browser.browse("/data"));
    }

    @Test
    void who_comes_back_from_a_provider_that_has_just_stopped_reads_the_same() throws Exception {
        var back = browser.follow(browser.follow(browser.get("/")));
        assertThat(back.headers().firstValue("Location").orElseThrow()).contains("code=");
        stop();

        assertIsSaid(browser.follow(back));
    }

    @Test
    void a_session_whose_token_has_ended_is_kept_and_goes_on_once_the_provider_is_back() throws Exception {
        TestProvider.setLifetime(5);
        assertThat(browser.browse("/help").body()).contains("amira");
        stop();
        until(() -> browser.get("/help").statusCode() != 200);

        assertIsSaid(browser.get("/help"));
        TestProvider.setLifetime(3600);
        TestProvider.resume();

        until(() -> browser.get("/help").statusCode() == 200);
        assertThat(browser.get("/help").body()).contains("amira");
    }

    @Test
    void sessions_tokens_of_ours_and_tokens_of_a_known_key_go_on() throws Exception {
        browser.browse("/help");
        String ours = TestTokens.make(national(), "viewer", OWN).extract().path("token");
        stop();

        assertThat(browser.get("/help").statusCode()).isEqualTo(200);
        given().auth().oauth2(ours).get(LIST).then().statusCode(200);
        national().get(LIST).then().statusCode(200);
    }

    @Test
    void a_token_of_a_key_that_cannot_be_fetched_may_be_sent_again() throws Exception {
        stop();

        given().auth()
                .oauth2(ofUnknownKey())
                .get(LIST)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sign-in-unavailable"));
    }

    @Test
    void a_token_that_is_wrong_in_itself_is_refused_as_ever() throws Exception {
        stop();
        var ended = TestProvider.claims("amira", EVERY_ROLE, List.of("*"));

        given().auth()
                .oauth2(TestProvider.sign(ended.put("exp", ended.getLong("iat") - 1)))
                .get(LIST)
                .then()
                .statusCode(401);
    }

    @Test
    void the_log_says_once_which_address_cannot_be_reached_and_once_that_it_is_back() throws Exception {
        stop();
        var token = ofUnknownKey();
        for (int i = 0; i < 20; i++) {
            browser.get("/sign-in");
            given().auth().oauth2(token).get(LIST).then().statusCode(503);
        }
        TestProvider.resume();
        until(() -> browser.get("/sign-in").statusCode() == 302);

        assertThat(log.lines())
                .filteredOn(line -> line.contains(TestProvider.issuer()))
                .satisfiesExactly(
                        down -> assertThat(down)
                                .contains("cannot be reached")
                                .contains("Connection refused")
                                .contains("go on"),
                        up -> assertThat(up).contains("can be reached again"));
        assertThat(log.lines()).noneMatch(line -> line.contains(token) || line.contains("eyJ"));
    }

    /** Waits until what was asked of it a moment ago counts no longer. */
    private void stop() throws Exception {
        TestProvider.stop();
        until(() -> new TestBrowser().get("/sign-in").statusCode() == 503);
    }

    private static String ofUnknownKey() {
        var token = TestProvider.sign(TestProvider.claims("nadia", EVERY_ROLE, List.of("*")));
        var header = new JsonObject().put("alg", "RS256").put("kid", "newer").put("typ", "JWT");
        return TestProvider.encoded(header.encode()) + token.substring(token.indexOf('.'));
    }

    private static void assertIsSaid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.uri().getPort()).isEqualTo(RestAssured.port);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("The sign-in service cannot be reached now")
                .contains("Nothing is lost");
    }

    private static void until(Callable<Boolean> done) throws Exception {
        for (int i = 0; i < AT_MOST && !done.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(done.call()).isTrue();
    }
}
