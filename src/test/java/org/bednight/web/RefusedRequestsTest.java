package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before any page is made is told a browser on a page with a way on, and a program by a problem body. */
@QuarkusTest
class RefusedRequestsTest {

    private static final Pattern REPEATED = Pattern.compile("<(\\d+)>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400|GET /%zz|||stands only before two digits
        400|GET /authorities/E08000025?asAt=%zz|||stands only before two digits
        400|GET /authorities/E08000025?asAt=a^b|||stands only before two digits
        403|GET /help|Host: evil.example||the Host header was
        403|POST /data/prices/edit|Origin: https://evil.example|a=b|the Origin header was
        403|POST /data/prices/edit||a=b|send it from its page
        404|GET /assets/nowhere.css|||There is nothing at this address.
        405|POST /help|Sec-Fetch-Site: same-origin|a=b|takes no form
        405|PUT /help|||takes no form
        413|POST /data/prices/edit|Sec-Fetch-Site: same-origin|<34000000>|split the file
        414|GET /help?q=<9000>|||at most 8,000 characters
        414|GET /help?q=<60000>|||at most 8,000 characters
        415|POST /data/prices/edit|Sec-Fetch-Site: same-origin, Content-Type: text/plain|a=b|no form of this page
        431|GET /help|Cookie: a=<21000>||cookies
        431|GET /help|Cookie: a=<60000>||cookies
        """)
    void a_refusal_is_a_page_for_a_browser(
            int status, String request, @Nullable String headers, @Nullable String body, String words)
            throws IOException {
        var page = send(request, "text/html,*/*;q=0.8", headers, body);

        assertThat(page).startsWith("HTTP/1.1 " + status);
        assertThat(page.toLowerCase(Locale.ROOT))
                .contains("content-type: text/html", "content-security-policy: default-src 'none'");
        assertThat(page)
                .contains(words, "<h1 ", "All authorities</a>", "Status " + status)
                .doesNotContain("/q/openapi", "Content-Type is", "{\"type\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400|GET /api/v1/%zz|||bad-request
        403|GET /api/v1/authorities|Host: evil.example||foreign-host
        403|GET /api/v1/authorities|Origin: https://evil.example||foreign-origin
        404|GET /api/nowhere|||unknown-path
        405|DELETE /api/v1/forecasts|||method-not-allowed
        413|POST /api/v1/authorities||<34000000>|too-large
        414|GET /api/v1/authorities?q=<9000>|||address-too-long
        431|GET /api/v1/authorities|X-Much: <21000>||headers-too-large
        """)
    void a_refusal_is_a_problem_body_for_a_program_even_in_a_browser(
            int status, String request, @Nullable String headers, @Nullable String body, String type)
            throws IOException {
        for (var accepted : List.of("application/json", "text/html,*/*;q=0.8")) {
            var answer = send(request, accepted, headers, body);

            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"type\":\"/problems/" + type + "\"");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        }
    }

    /** Sends what no client library lets pass. */
    private static String send(String request, String accepted, @Nullable String headers, @Nullable String body)
            throws IOException {
        var stated = headers == null ? "" : written(headers);
        var content = body == null ? "" : written(body);
        var lines = new ArrayList<String>();
        lines.add(written(request) + " HTTP/1.1");
        lines.add("Connection: close");
        lines.add("Accept: " + accepted);
        if (!stated.contains("Host: ")) {
            lines.add("Host: localhost:" + RestAssured.port);
        }
        if (!stated.contains("Content-Type: ")) {
            lines.add("Content-Type: application/x-www-form-urlencoded");
        }
        lines.add("Content-Length: " + content.length());
        if (!stated.isEmpty()) {
            lines.add(stated.replace(", ", "\r\n"));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(60_000);
            var whole = String.join("\r\n", lines) + "\r\n\r\n" + content;
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes {@code <3>} as aaa. */
    private static String written(String text) {
        return REPEATED.matcher(text).replaceAll(number -> "a".repeat(Integer.parseInt(number.group(1))));
    }
}
