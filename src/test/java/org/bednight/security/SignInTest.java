package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A browser signs in by the authorisation code flow, works, and signs out. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class SignInTest {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    @Test
    void signs_in_with_pkce_and_shows_the_page_that_was_asked_for() throws Exception {
        var page = browse("/?wait=true");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/").hasQuery("wait=true");
        assertThat(page.body()).contains("amira");
    }

    @Test
    void cookies_are_kept_from_scripts_from_plain_http_and_from_other_sites() throws Exception {
        browse("/help");

        assertThat(setCookies)
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.contains("Secure") && cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"));
        assertThat(String.join(" ", setCookies)).doesNotContain(TestProvider.encoded("{\"iss\":"));
    }

    /** Tokens of the tests last an hour. */
    @Test
    void a_session_rests_for_an_hour_after_the_end_of_its_token() throws Exception {
        browse("/help");

        var ages = setCookies.stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .map(cookie -> Integer.parseInt(cookie.replaceFirst("(?s).*Max-Age=(\\d+).*", "$1")));
        assertThat(ages).isNotEmpty().allMatch(seconds -> seconds > 7_100 && seconds <= 7_200);
    }

    @Test
    void a_session_may_do_what_its_person_may_by_pages_and_downloads() throws Exception {
        browse("/help");

        assertThat(get(address("/api/v1/authorities")).statusCode()).isEqualTo(200);
        assertThat(get(address("/q/swagger-ui/")).statusCode()).isEqualTo(200);
        assertThat(get(address("/api/v1/authorities/X912/remand-episodes")).statusCode())
                .isEqualTo(404);
        assertThat(get(address("/data/upload/prices")).statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
        browse("/help");
        var out = get(address("/sign-out"));

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(TestProvider.issuer() + "/logout")
                .contains("signed-out");
        assertThat(get(address("/api/v1/authorities")).statusCode()).isEqualTo(401);
    }

    @Test
    void after_the_sign_in_nobody_is_led_to_another_site() throws Exception {
        browse("/help");

        for (var to : List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "evil.example", "")) {
            assertThat(get(address("/sign-in?to=" + to)).headers().firstValue("Location"))
                    .hasValue("/");
        }
        assertThat(get(address("/sign-in?to=/data")).headers().firstValue("Location"))
                .hasValue("/data");
    }

    @Test
    void a_sign_in_that_was_not_begun_here_is_refused() throws Exception {
        var answer = get(address("/sign-in?code=stolen&state=stolen"));

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(get(address("/api/v1/authorities")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_cookie_that_was_changed_is_worth_nothing() throws Exception {
        browse("/help");
        cookies.replaceAll((name, value) -> value.substring(0, value.length() - 4) + "AAAA");

        assertThat(get(address("/api/v1/authorities")).statusCode()).isIn(302, 401);
    }

    private HttpResponse<String> browse(String path) throws Exception {
        var answer = get(address(path));
        for (int i = 0; i < 8 && answer.statusCode() / 100 == 3; i++) {
            answer = get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> get(URI address) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Accept", accept(address));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private static String accept(URI address) {
        return address.getPath().startsWith("/api/") ? "application/json" : "text/html";
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            setCookies.add(cookie);
            cookies.put(pair[0], pair[1]);
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
