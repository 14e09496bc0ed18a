package org.bednight.token;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes access tokens, and asks by them. */
public final class TestTokens {

    static final String TOKENS = "/api/v1/access-tokens";

    static final String LIST = "/api/v1/authorities";

    private TestTokens() {}

    static RequestSpecification nora() {
        return as("nora", EVERY_ROLE, List.of(OWN));
    }

    static String token(String role, String authority) {
        return make(nora(), role, authority).statusCode(201).extract().path("token");
    }

    public static ValidatableResponse make(RequestSpecification person, String role, String authority) {
        return person.contentType("application/json")
                .body(Map.of("label", "Monthly workbook", "roles", List.of(role), "authorities", List.of(authority)))
                .post(TOKENS)
                .then();
    }

    static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification basic(String name, String token) {
        return given().header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + token).getBytes(UTF_8)));
    }
}
