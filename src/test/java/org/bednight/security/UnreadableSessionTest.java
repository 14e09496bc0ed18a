package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shows a session that cannot be read is not signed in, and is led to the sign-in or refused in words. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class UnreadableSessionTest {

    /** As one that the provider no longer renews, or that a program on another port of this host has planted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session=garbage",
                "q_session=",
                "q_session_chunk_1=a",
                "q_session_chunk_x=x",
                "q_session_chunk_=x",
                "q_session_chunk_99999999999=y"
            })
    void a_session_that_cannot_be_read_is_none_and_is_forgotten(String cookie) {
        var page = withCookie(cookie).accept("text/html").get("/authorities/X911");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.header("Location")).isEqualTo("/sign-in?to=%2Fauthorities%2FX911");
        assertThat(page.headers().getValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith(cookie.split("=", 2)[0] + "=;") && set.contains("Max-Age=0"))
                .noneMatch(set -> set.startsWith("q_auth"));

        assertThat(withCookie(cookie)
                        .accept("application/json")
                        .get("/api/v1/authorities")
                        .statusCode())
                .isEqualTo(401);
        var form = withCookie(cookie)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("reason", "typed at length")
                .post("/data/prices/retire");
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.asString()).contains("What you typed is still there");
        assertThat(withCookie(cookie).accept("text/html").get("/signed-out").asString())
                .contains("Nobody is signed in here now");
        assertThat(withCookie(cookie)
                        .accept("text/html")
                        .get("/sign-in?to=/data")
                        .header("Location"))
                .satisfiesAnyOf(to -> assertThat(to).startsWith(TestProvider.issuer()), to -> assertThat(to)
                        .isEqualTo("/sign-in?to=%2Fdata"));
        assertThat(withCookie(cookie).get("/assets/bednight.css").statusCode()).isIn(200, 401);
    }

    private static RequestSpecification withCookie(String cookie) {
        return given().redirects().follow(false).header("Cookie", cookie);
    }
}
