package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestFiltersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/openapi", "/q/health/ready", "/api/v1/authorities", "/no/such/path"})
    void a_foreign_host_is_turned_away_from_every_path(String path) {
        given().header("Host", "evil.example")
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/foreign-host"))
                .body("title", equalTo("Foreign host"))
                .body("status", equalTo(403))
                .body("detail", containsString("the Host header was 'evil.example'"))
                .body("instance", equalTo(path));
    }

    @Test
    void a_form_that_a_foreign_page_sends_is_turned_away() {
        given().header("Origin", "https://evil.example")
                .formParam("name", "value")
                .post("/api/v1/bed-night-prices")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/foreign-origin"));
    }

    @Test
    void a_request_to_this_machine_passes() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void a_body_over_the_limit_is_refused_with_the_limit_and_the_size() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(new byte[33 * 1024 * 1024])));
    }

    @Test
    void a_body_over_the_limit_whose_size_is_not_stated_is_refused_likewise() throws Exception {
        assertTooLarge(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[33 * 1024 * 1024]))));
    }

    @Test
    void a_body_within_the_limit_whose_size_is_not_stated_is_read() throws Exception {
        var answer = send(BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("sector,from".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The file has 3 faults");
    }

    @Test
    void a_form_in_parts_whose_size_is_not_stated_is_refused_in_words_or_read() throws Exception {
        var large = sendInParts(33 * 1024 * 1024);

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("<h1 ", "A request has at most 33554432 bytes", "split the file");
        assertThat(sendInParts(100).statusCode()).isEqualTo(303);
    }

    /** Sends a file to the page that takes prices, as a browser does, but in chunks. */
    private static HttpResponse<String> sendInParts(int bytes) throws Exception {
        var content = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + "a".repeat(bytes) + "\r\n--cut--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/data/upload/prices"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** More than the service has threads for requests: each would wait for a body of which nothing comes. */
    @Test
    void bodies_that_do_not_come_keep_nobody_else_waiting() throws Exception {
        var stalled = new ArrayList<Socket>();
        try {
            for (int upload = 0; upload < 250; upload++) {
                stalled.add(beginUpload("text/csv", 100_000));
            }
            long begun = System.nanoTime();
            given().get("/api/v1/authorities").then().statusCode(200);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        } finally {
            for (var socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_stops_coming_is_refused_and_its_connection_closed() throws Exception {
        try (var socket = beginUpload("text/csv", 1000)) {
            socket.setSoTimeout(60_000);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("/problems/body-incomplete")
                    .contains("stopped coming after 6 bytes: send it again, whole.");
        }
    }

    private static Socket beginUpload(String type, int length) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.getOutputStream()
                .write(("POST /api/v1/bed-night-prices HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n"
                                + "Content-Length: %d\r\n\r\nsector")
                        .formatted(type, length)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> send(BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/bed-night-prices"))
                .header("Content-Type", "text/csv")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/too-large\"")
                .contains(
                        "\"detail\":\"A request has at most 33554432 bytes, but this one has 34603008: split the file, or"
                                + " raise QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.\"");
    }
}
