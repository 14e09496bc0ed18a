package org.bednight.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.as;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.security.ServedProfile;

/** A council with a publication, in the served mode, and people who call the service from an address that a proxy states. */
final class AuditedCouncil {

    static final String API = "/api/v1";
    static final String COUNCIL = "E08000025";
    static final String OTHER = "X912";
    static final String PUBLISHED = COUNCIL + "-2018-19-P02-v1";
    static final String FROM = "192.0.2.7";

    private static boolean recorded;

    private AuditedCouncil() {}

    static synchronized void record() {
        if (recorded) {
            return;
        }
        recorded = true;
        for (var kind : List.of("authorities", "bed-night-prices", "allocations", "remand-episodes")) {
            csv(nadia(), Facts.resource("birmingham-2018-19/%s.csv".formatted(kind)))
                    .post(API + "/" + kind)
                    .then()
                    .statusCode(200);
        }
        nadia().contentType("application/json")
                .body("{\"name\": \"Council X912\"}")
                .put(API + "/authorities/" + OTHER)
                .then()
                .statusCode(200);
        nadia().contentType("application/json")
                .body(Facts.resource("../../../forecasts/birmingham-2018-19/publication.json"))
                .post(API + "/authorities/" + COUNCIL + "/publications")
                .then()
                .statusCode(200);
    }

    static RequestSpecification nadia() {
        return as("nadia", EVERY_ROLE, List.of("*")).header("X-Forwarded-For", FROM);
    }

    static RequestSpecification amira() {
        return as("amira", List.of("analyst"), List.of(COUNCIL)).header("X-Forwarded-For", FROM);
    }

    static RequestSpecification boris() {
        return as("boris", List.of("admin"), List.of(COUNCIL)).header("X-Forwarded-For", FROM);
    }

    static RequestSpecification csv(RequestSpecification who, String text) {
        return who.contentType("text/csv; charset=UTF-8").body(text.getBytes(UTF_8));
    }

    /** The served mode behind a proxy that states from where a request comes. */
    public static class BehindProxy extends ServedProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            return settings;
        }
    }
}
