package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The served mode behind a proxy that ends TLS. */
@QuarkusTest
@TestProfile(BehindProxyTest.TrustedProxy.class)
class BehindProxyTest {

    private static final String STRICT_TRANSPORT = "Strict-Transport-Security";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signed-out",
                "/assets/bednight.css",
                "/api/v1/authorities",
                "/no/such/path",
                "/q/health/live"
            })
    void who_has_come_by_https_comes_by_nothing_else_for_a_year(String path) {
        given().header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .header(STRICT_TRANSPORT, "max-age=31536000");
        given().redirects().follow(false).get(path).then().header(STRICT_TRANSPORT, nullValue());
    }

    /** The names of the service are no exception: its own pages need none of these headers. */
    @ParameterizedTest
    @CsvSource({
        "https://evil.example, /api/v1/authorities",
        "https://evil.example, /q/openapi",
        "https://bednight.example, /api/v1/authorities",
        "https://bednight.example, /signed-out",
        "null, /api/v1/authorities"
    })
    void no_page_of_another_site_reads_an_answer(String origin, String path) {
        given().header("Origin", origin)
                .get(path)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "Authorization")
                .options(path)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }

    /** The served mode under a name of its own, behind a proxy on this machine. */
    public static class TrustedProxy extends ServedProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("bednight.hosts", "bednight.example");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            return settings;
        }
    }
}
