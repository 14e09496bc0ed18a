package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bednight.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs call the service as it is shipped with tokens of a real Keycloak. */
@Tag("keycloak")
class KeycloakIT {

    private static final RoleMatrix MATRIX = new RoleMatrix(Keycloak.SEEN.get(0), Keycloak.SEEN.get(1), "X908");

    private static Path data;
    private static Keycloak keycloak;
    private static PackagedService service;
    private static String published;

    private final HttpClient client = HttpClient.newHttpClient();

    /** One person works first, without sign-in; then many are served from the same data. */
    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        keycloak = Keycloak.start();
        data = folder.resolve("data");
        try (var local = PackagedService.in(data).with("BEDNIGHT_DEMO", "true").start()) {
            var publish = HttpRequest.newBuilder(
                            URI.create(local.address() + "/api/v1/authorities/E08000025/publications"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"financialYear\": \"2018-19\", \"asAt\": \"2018-05-31\"}"))
                    .build();
            published = local.send(publish).body();
        }
        service = keycloak.serving(data).start();
    }

    @AfterAll
    static void stop() {
        service.close();
        keycloak.close();
    }

    @Test
    void what_was_published_in_local_mode_is_served_to_its_council_alone() throws Exception {
        var publication = "/api/v1/publications/E08000025-2018-19-P02-v1";
        var amira = keycloak.token("amira", Keycloak.TRIAL);
        var ben = keycloak.token("ben", Keycloak.TRIAL);

        assertThat(published).contains("\"variance\":1024007.00");
        assertThat(get(amira, publication + ".json").body()).contains("\"variance\":1024007.00");
        assertThat(get(amira, publication + "/verify").body()).contains("\"same\":true");
        for (var part : List.of("", ".json", ".docx", "/verify", "/movement", "/charts/cumulative-cost.svg")) {
            assertThat(get(ben, publication + part).statusCode()).as(part).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_operation_and_page_answers_each_role_as_the_table_says(Role role) throws Exception {
        var token = keycloak.token(role.toString(), Keycloak.TRIAL);

        assertThat(MATRIX.wrongAnswers(role, (call, address) -> send(token, call, address)))
                .isEmpty();
    }

    @Test
    void two_councils_see_their_own_and_the_nation_sees_both() throws Exception {
        assertThat(get(keycloak.token("amira", Keycloak.TRIAL)).body())
                .contains("E08000025")
                .doesNotContain("X901");
        assertThat(get(keycloak.token("ben", Keycloak.TRIAL)).body())
                .contains("X901")
                .doesNotContain("E08000025");
        assertThat(get(keycloak.token("nadia", Keycloak.TRIAL)).body()).contains("E08000025", "X901");
    }

    @Test
    void a_token_that_is_not_for_this_service_or_was_altered_is_refused() throws Exception {
        var good = keycloak.token("nadia", Keycloak.TRIAL);
        var refused = Map.of(
                "not for this service", keycloak.token("nadia", Keycloak.ELSEWHERE),
                "of another issuer", keycloak.foreignToken("nadia"),
                "without a signature", good.substring(0, good.lastIndexOf('.') + 1),
                "signed by nobody",
                        encoded("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1),
                "with the signature of another", altered(good, keycloak.token("ben", Keycloak.TRIAL)));

        assertThat(get(good).statusCode()).isEqualTo(200);
        assertThat(refused)
                .allSatisfy((kind, token) -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void a_token_that_has_ended_is_refused() throws Exception {
        var token = keycloak.token("nadia", Keycloak.BRIEF);
        assertThat(get(token).statusCode()).isEqualTo(200);

        service.waitFor(() -> status(token) == 401);
    }

    /** Which a service that does not ask cannot know before the token ends. */
    @Test
    void a_token_that_was_taken_back_is_refused_where_the_provider_is_asked() throws Exception {
        service.stop();
        service = keycloak.serving(data)
                .with("BEDNIGHT_SIGN_IN_ASK_PROVIDER", "true")
                .start();
        var token = keycloak.token("nadia", Keycloak.TRIAL);
        assertThat(get(token).statusCode()).isEqualTo(200);
        assertThat(get(token).body()).contains("E08000025", "X901");

        keycloak.revoke(token);

        assertThat(get(token).statusCode()).isEqualTo(401);
        assertThat(get(keycloak.token("ben", Keycloak.TRIAL)).statusCode()).isEqualTo(200);
        assertThat(service.log()).doesNotContain(token.substring(token.lastIndexOf('.')));
    }

    private HttpResponse<String> get(String token) throws Exception {
        return get(token, "/api/v1/authorities");
    }

    private HttpResponse<String> get(String token, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(keycloak.service() + address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(String token) {
        try {
            return get(token).statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int send(String token, Method call, String address) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(keycloak.service() + address))
                                .header("Authorization", "Bearer " + token)
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", RoleMatrix.consumed(call))
                                .method(AccessTest.verb(call), BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String altered(String token, String claims) {
        return token.substring(0, token.indexOf('.'))
                + claims.substring(claims.indexOf('.'), claims.lastIndexOf('.'))
                + token.substring(token.lastIndexOf('.'));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
