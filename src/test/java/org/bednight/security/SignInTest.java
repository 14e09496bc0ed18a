package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser signs in by the authorisation code flow, works, and signs out. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class SignInTest {

    private final TestBrowser browser = new TestBrowser();

    @Test
    void signs_in_with_pkce_and_shows_the_page_that_was_asked_for() throws Exception {
        var page = browser.browse("/?wait=true");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/").hasQuery("wait=true");
        assertThat(page.body()).contains("amira");
    }

    @Test
    void cookies_are_kept_from_scripts_from_plain_http_and_from_other_sites() throws Exception {
        browser.browse("/help");

        assertThat(browser.setCookies())
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.contains("Secure") && cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"));
        assertThat(String.join(" ", browser.setCookies())).doesNotContain(TestProvider.encoded("{\"iss\":"));
    }

    /** Tokens of the tests last an hour. */
    @Test
    void a_session_rests_for_an_hour_after_the_end_of_its_token() throws Exception {
        browser.browse("/help");

        var ages = browser.setCookies().stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .map(cookie -> Integer.parseInt(cookie.replaceFirst("(?s).*Max-Age=(\\d+).*", "$1")));
        assertThat(ages).isNotEmpty().allMatch(seconds -> seconds > 7_100 && seconds <= 7_200);
    }

    @Test
    void a_session_may_do_what_its_person_may_by_pages_and_downloads() throws Exception {
        browser.browse("/help");

        assertThat(browser.get("/api/v1/authorities").statusCode()).isEqualTo(200);
        assertThat(browser.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/authorities/X912/remand-episodes").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/data/upload/prices").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
        browser.browse("/help");
        var out = browser.post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(TestProvider.issuer() + "/logout")
                .contains("signed-out");
        assertThat(browser.get("/api/v1/authorities").statusCode()).isEqualTo(401);
    }

    /** Another port of the same host is the same site: the cookies are sent along. */
    @ParameterizedTest
    @CsvSource({
        "same-site, image",
        "cross-site, image",
        "cross-site, document",
        "none, document",
        "same-origin, document"
    })
    void neither_an_image_nor_a_link_signs_anybody_out(String from, String what) throws Exception {
        browser.browse("/help");

        var asked = browser.get("/sign-out", "Sec-Fetch-Site", from, "Sec-Fetch-Dest", what);

        assertThat(asked.body()).contains("<form method=\"post\" action=\"/sign-out\">");
        assertThat(browser.get("/api/v1/authorities").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site"})
    void no_form_of_another_site_signs_anybody_out(String from) throws Exception {
        browser.browse("/help");

        assertThat(browser.post("/sign-out", "Origin", "http://localhost:1", "Sec-Fetch-Site", from)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-out", "Sec-Fetch-Site", from).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/authorities").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signs_out_without_a_session_reads_that_nobody_is_signed_in() throws Exception {
        assertThat(browser.follow(browser.post("/sign-out")).uri()).hasPath("/signed-out");
    }

    @Test
    void the_page_after_a_sign_out_says_who_is_signed_in_as_long_as_somebody_is() throws Exception {
        assertThat(browser.get("/signed-out").body()).contains("Nobody is signed in here now");
        browser.browse("/help");

        assertThat(browser.get("/signed-out").body())
                .contains("amira is signed in here")
                .doesNotContain("Nobody is signed in");
        browser.post("/sign-out");
        assertThat(browser.get("/signed-out").body()).contains("Nobody is signed in here now");
    }

    @Test
    void after_the_sign_in_nobody_is_led_to_another_site() throws Exception {
        browser.browse("/help");

        for (var to : List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "evil.example", "")) {
            assertThat(browser.get("/sign-in?to=" + to).headers().firstValue("Location"))
                    .hasValue("/");
        }
        assertThat(browser.get("/sign-in?to=/data").headers().firstValue("Location"))
                .hasValue("/data");
    }

    @Test
    void however_many_sign_ins_are_begun_the_latest_can_be_finished_and_so_can_one_of_another_tab() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(browser.get("/sign-in?to=/tab/" + i).statusCode()).isEqualTo(302);
        }
        var another = browser.get("/sign-in?to=/help");
        var latest = browser.get("/sign-in?to=/help");
        assertThat(browser.cookies().keySet())
                .filteredOn(name -> name.startsWith("q_auth"))
                .hasSize(SignInCookies.MOST);

        assertThat(browser.follow(browser.follow(another)).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in?to=/help"));
        browser.follow(browser.follow(latest));
        assertThat(browser.get("/help").body()).contains("amira");
    }

    @Test
    void a_sign_in_begins_as_a_page_of_its_own_and_not_as_an_image() throws Exception {
        assertThat(browser.get("/sign-in", "Sec-Fetch-Site", "same-site", "Sec-Fetch-Dest", "image")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.get("/sign-in", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "document")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_sign_in_that_was_not_begun_here_is_refused() throws Exception {
        var answer = browser.get("/sign-in?code=stolen&state=stolen");

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(browser.get("/api/v1/authorities").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_cookie_that_was_changed_is_worth_nothing() throws Exception {
        browser.browse("/help");
        browser.cookies().replaceAll((name, value) -> value.substring(0, value.length() - 4) + "AAAA");

        assertThat(browser.get("/api/v1/authorities").statusCode()).isIn(302, 401);
    }
}
