package org.bednight.security;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Two councils, X911 and X912, that use one service, and the people who call it with a token of the tests. */
public final class TestCouncils {

    public static final String OWN = "X911";
    public static final String OTHER = "X912";

    /** No authority has it. */
    public static final String UNKNOWN = "X919";

    public static final List<String> EVERY_ROLE = List.of("viewer", "analyst", "publisher", "admin");

    /** Tokens by whom they are of: to sign one takes as long as to answer a request. */
    private static final ConcurrentMap<List<?>, String> TOKENS = new ConcurrentHashMap<>();

    private static final String PRICE = "/api/v1/bed-night-prices/YOI/2023-04-01";

    private static boolean recorded;

    private TestCouncils() {}

    /** Records both, once for all classes that use one service. */
    public static synchronized void record() {
        if (recorded) {
            return;
        }
        recorded = true;
        for (var code : List.of(OWN, OTHER)) {
            national()
                    .contentType("application/json")
                    .body("{\"name\": \"Council %s\", \"recordedFrom\": \"2023-04-01\", \"recordedTo\": \"2024-06-30\"}"
                            .formatted(code))
                    .put("/api/v1/authorities/" + code)
                    .then()
                    .statusCode(200);
        }
        national()
                .contentType("text/csv")
                .body("""
                        authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                        X911,E-9111,C-9111,YOI,,2024-01-02,2024-03-01,,
                        X912,E-9121,C-9121,YOI,,2024-01-02,2024-03-01,,
                        """)
                .post("/api/v1/remand-episodes")
                .then()
                .statusCode(200);
        national()
                .contentType("text/csv")
                .body("""
                        authority,year,funder,amount,status,source
                        X911,2024-25,Own budget,9110.00,confirmed,budget book
                        X912,2024-25,Own budget,9120.00,confirmed,budget book
                        """)
                .post("/api/v1/allocations")
                .then()
                .statusCode(200);
    }

    /** Records both, and the price of their nights, which is in the way of those that other tests record. */
    public static void recordWithPrice() {
        record();
        national()
                .contentType("application/json")
                .body("{\"price\": 300.00, \"to\": \"2025-03-31\"}")
                .put(PRICE)
                .then()
                .statusCode(200);
    }

    public static void retirePrice() {
        national().delete(PRICE + "?reason=a test").then().statusCode(200);
    }

    public static RequestSpecification analyst() {
        return as("amira", List.of("analyst"), List.of(OWN));
    }

    public static RequestSpecification national() {
        return as("nadia", EVERY_ROLE, List.of("*"));
    }

    public static RequestSpecification as(String name, List<String> roles, List<String> authorities) {
        var token = TOKENS.computeIfAbsent(
                List.of(name, roles, authorities),
                person -> TestProvider.sign(TestProvider.claims(name, roles, authorities)));
        return given().auth().oauth2(token);
    }
}
