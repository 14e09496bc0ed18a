package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DoorTest {

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
    void a_body_over_the_limit_is_refused_with_the_limit_and_the_size() {
        given().body(new byte[33 * 1024 * 1024])
                .post("/api/v1/bed-night-prices")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"))
                .body(
                        "detail",
                        equalTo(
                                "A request has at most 33554432 bytes, but this one has 34603008: split the file, or raise"
                                        + " QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE."));
    }
}
