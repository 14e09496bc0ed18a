package org.bednight.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two councils, X911 and X912, use one service; what one records, the other never meets. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class ServedModeTest {

    private static final String OWN = "X911";
    private static final String OTHER = "X912";

    /** No authority has it. */
    private static final String UNKNOWN = "X919";

    /** Statuses that whoever may call an operation is not answered with. */
    private static final Set<Integer> UNFIT = Set.of(401, 403, 500, 503);

    private static final List<String> EVERY_ROLE = List.of("viewer", "analyst", "publisher", "admin");

    @Inject
    CurrentUser user;

    private static boolean recorded;

    @BeforeEach
    void record() {
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

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/authorities", "/api/v1/authorities/X911/forecast", "/q/openapi", "/no/such/path"})
    void a_program_without_a_token_is_refused(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/authorities/X911?asAt=2024-05-31", "/data", "/q/swagger-ui/"})
    void a_browser_that_reads_a_page_is_led_to_the_sign_in_and_back(String path) {
        var to = given().accept("text/html")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");

        assertThat(to).isEqualTo("/sign-in?to=" + java.net.URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void a_form_that_is_sent_when_the_session_has_ended_is_not_lost_on_the_way_to_the_sign_in() {
        given().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("reason", "typed at length")
                .post("/data/prices/retire")
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("What you typed is still there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/assets/bednight.css", "/signed-out"})
    void the_state_of_the_service_and_the_look_of_pages_are_open_to_all(String path) {
        given().accept("text/html").get(path).then().statusCode(200);
    }

    static Stream<String> badTokens() {
        var valid = TestProvider.claims("amira", EVERY_ROLE, List.of("*"));
        long now = valid.getLong("iat");
        var none = TestProvider.encoded("{\"alg\":\"none\"}") + "." + TestProvider.encoded(valid.encode()) + ".";
        return Stream.of(
                TestProvider.sign(valid.copy().put("exp", now - 1)),
                TestProvider.sign(valid.copy().put("nbf", now + 300)),
                TestProvider.sign(valid.copy().put("iss", "https://elsewhere.example")),
                TestProvider.sign(valid.copy().put("aud", "another service")),
                TestProvider.sign(without(valid, "aud")),
                TestProvider.sign(without(valid, "exp")),
                TestProvider.sign(valid, "RS256", TestProvider.newKey()),
                none,
                none + TestProvider.encoded("signature"),
                signedWithSecret(valid),
                "no-token",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_valid_here_and_now_is_refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/authorities")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"))
                .body(not(containsString("Council")));
    }

    @Test
    void who_is_known_but_has_no_role_reads_nothing() {
        as("nora", List.of(), List.of("*")).get("/api/v1/authorities").then().statusCode(403);
        as("nora", List.of("owner"), List.of("*")).get("/").then().statusCode(403);
    }

    @Test
    void who_has_a_role_but_no_authority_sees_none() {
        as("nora", EVERY_ROLE, List.of())
                .get("/api/v1/authorities")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    /** Each role × each operation and page × own and another's authority, as the table of openapi/access.md says. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void each_operation_and_page_answers_each_role_as_the_table_says(Role role) {
        var wrong = new ArrayList<String>();
        for (var call : AccessTest.CALLS) {
            var access = call.getAnnotation(Access.class);
            boolean may = AccessTest.mayCall(role, access)
                    && access.scope() != Scope.ALL
                    && !(role == Role.ADMIN && isOfKind(call));
            int own = send(role, call, OWN).statusCode();
            if (may ? UNFIT.contains(own) : own != 403) {
                wrong.add("%s may%s, but was answered %d: %s".formatted(role, may ? "" : " not", own, call));
            }
            if (access.scope() == Scope.NAMED) {
                int other = send(role, call, OTHER).statusCode();
                if (other != 404) {
                    wrong.add("%s was answered %d of another authority: %s".formatted(role, other, call));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_authority_is_answered_word_for_word_as_one_that_is_not_on_record() {
        var named = AccessTest.CALLS.stream()
                .filter(call -> call.getAnnotation(Access.class).scope() == Scope.NAMED)
                .toList();

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(call -> assertThat(
                        send(Role.VIEWER, call, OTHER).asString().replace(OTHER, UNKNOWN))
                .isEqualTo(send(Role.VIEWER, call, UNKNOWN).asString()));
    }

    private Response send(Role role, Method call, String code) {
        var publication = code + "-2024-25-P01-v1";
        var address = AccessTest.address(call)
                .replace("{code}", code)
                .replace("{id}", publication)
                .replace("{kind}", "allocations")
                .replace("{financialYear}", "2024-25")
                .replace("{extension}", "csv")
                .replace("{chart}", "cumulative-cost")
                .replace("{sector}", "YOI")
                .replace("{from}", "2024-04-01")
                .replace("{episode}", "E-9121")
                .replaceAll("\\{\\w+}", "name");
        if (address.equals("/data/episodes/add")) {
            address += "?authority=" + code;
        }
        if (address.equals("/api/v1/pool")) {
            address += "?authorities=%s,%s".formatted(OWN, code.equals(OWN) ? "X910" : code);
        }
        return as("person of " + role, List.of(role.toString()), List.of(OWN, "X910"))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(consumed(call))
                .redirects()
                .follow(false)
                .request(AccessTest.verb(call), address);
    }

    /** Says whether the kind of facts decides who may change them: here allocations, which are no admin's. */
    private static boolean isOfKind(Method call) {
        return AccessTest.address(call).contains("{kind}/")
                || AccessTest.address(call).endsWith("upload/{kind}");
    }

    private static String consumed(Method call) {
        var consumes = Optional.ofNullable(call.getAnnotation(Consumes.class))
                .orElse(call.getDeclaringClass().getAnnotation(Consumes.class));
        return consumes == null ? "application/json" : consumes.value()[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/authorities",
                "/api/v1/forecasts",
                "/api/v1/forecasts.csv",
                "/?wait=true",
                "/rows",
                "/data",
                "/data/authorities",
                "/data/allocations",
                "/data/allocations/edit",
                "/data/history",
                "/data/episodes",
                "/data/quality"
            })
    void whatever_lists_authorities_lists_those_that_the_caller_sees_whoever_asked_before(String path) {
        for (var order : List.of(List.of(OWN, OTHER), List.of(OTHER, OWN))) {
            var body = as("analyst of " + order.get(0), List.of("analyst"), List.of(order.get(0)))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(body).doesNotContain(order.get(1), order.get(1).replace("X", "C-"));
            if (!path.equals("/data") && !path.equals("/data/history")) {
                assertThat(body).contains(order.get(0));
            }
        }
        var all = national().get(path).then().statusCode(200).extract().asString();
        if (!path.equals("/data")) {
            assertThat(all).contains(OWN, OTHER);
        }
    }

    @Test
    void a_file_that_names_another_council_is_refused_without_a_word_of_its_children() {
        analyst()
                .contentType("text/csv")
                .body("""
                        authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                        X911,E-9112,C-9112,YOI,,2024-01-02,2024-02-01,,
                        X912,E-9129,C-9121,YOI,,2024-02-01,2024-02-03,,
                        """)
                .post("/api/v1/remand-episodes")
                .then()
                .statusCode(400)
                .body("faults.size()", equalTo(1))
                .body("faults[0].column", equalTo("authority"))
                .body("faults[0].value", equalTo("X912"));
        analyst()
                .contentType("text/csv")
                .body("authority,year,funder,amount,status,source\nX912,2024-25,Own budget,1.00,confirmed,\n")
                .post("/api/v1/allocations")
                .then()
                .statusCode(400)
                .body("faults[0].value", equalTo("X912"));
        national()
                .get("/api/v1/authorities/X912/allocations?financialYear=2024-25")
                .then()
                .statusCode(200)
                .body(containsString("9120"));
    }

    @Test
    void a_form_that_names_another_council_changes_nothing_of_it() {
        assertThat(retire(OTHER)).isEqualTo(retire(UNKNOWN));

        national()
                .get("/api/v1/authorities/X912/allocations?financialYear=2024-25")
                .then()
                .body(containsString("9120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct", "save", "retiring", "retire", "confirming", "confirm"})
    void a_form_that_names_another_councils_child_is_answered_as_if_there_were_none(String form) {
        var unknown = episodeForm(form, UNKNOWN, "application/x-www-form-urlencoded");
        var other = episodeForm(form, OTHER, "application/x-www-form-urlencoded");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.asString().replace(OTHER, UNKNOWN)).isEqualTo(unknown.asString());
        assertThat(episodeForm(form, "%00X%009%001%002", "application/x-www-form-urlencoded;charset=UTF-16")
                        .statusCode())
                .isEqualTo(415);
        assertThat(episodeForm(form, "%20" + OTHER, "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(404);
        assertThat(episodeForm(form, OWN, "application/x-www-form-urlencoded").statusCode())
                .isNotIn(401, 403, 404, 500);
    }

    private static Response episodeForm(String form, String code, String type) {
        return analyst()
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType(type)
                .body("authority=%s&episode=E-%s1".formatted(code, OWN.substring(1)))
                .post("/data/episodes/" + form);
    }

    private String retire(String code) {
        var answer = analyst()
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParams(Map.of("authority", code, "year", "2024-25", "funder", "Own budget", "reason", "a mistake"))
                .post("/data/allocations/retire");
        return answer.statusCode() + answer.asString().replace(code, UNKNOWN);
    }

    @Test
    void an_uploaded_file_is_of_use_only_to_who_uploaded_it() {
        var address = analyst()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .multiPart(
                        "file",
                        "a.csv",
                        "authority,year,funder,amount,status,source\nX911,2025-26,Own budget,1.00,confirmed,\n"
                                .getBytes(StandardCharsets.UTF_8))
                .post("/data/upload/allocations")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        var path = java.net.URI.create(address).getPath();
        analyst().get(path).then().statusCode(200);
        as("ben", List.of("analyst"), List.of(OWN)).get(path).then().statusCode(404);
    }

    @Test
    void the_pages_of_files_take_the_role_that_the_kind_of_facts_takes() {
        analyst().get("/data/upload/prices").then().statusCode(403);
        analyst().get("/data/upload/episodes").then().statusCode(200);
        as("adi", List.of("admin"), List.of("*"))
                .get("/data/upload/prices")
                .then()
                .statusCode(200);
        as("adi", List.of("admin"), List.of("*"))
                .get("/data/upload/episodes")
                .then()
                .statusCode(403);
        as("adi", List.of("admin"), List.of(OWN))
                .get("/data/upload/prices")
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_is_recorded_under_the_name_of_the_person() {
        analyst()
                .contentType("application/json")
                .body("{\"amount\": %d.00, \"status\": \"confirmed\", \"source\": \"test\"}"
                        .formatted(System.nanoTime() % 10_000))
                .put("/api/v1/authorities/X911/allocations/2026-27/Own%20budget")
                .then()
                .statusCode(200);

        national().get("/data/history").then().body(containsString("amira"));
    }

    @Test
    void a_page_says_who_is_signed_in_and_how_to_sign_out() {
        analyst().get("/help").then().body(containsString("amira")).body(containsString("/sign-out"));
    }

    /** The demonstration is loaded when the service starts, when nobody has signed in. */
    @Test
    void what_the_service_does_itself_needs_no_sign_in_and_nothing_else_does_without() {
        assertThat(user.has(Role.VIEWER)).isFalse();
        assertThat(user.authorities().codes()).isEmpty();
        assertThat(user.authorities().isAll()).isFalse();

        ServiceWork.run(() -> assertThat(user.name()).isEqualTo("service"));
        ServiceWork.run(() -> assertThat(user.authorities().isAll()).isTrue());

        assertThat(user.has(Role.VIEWER)).isFalse();
    }

    @Test
    void no_token_goes_to_the_log() {
        var lines = new CopyOnWriteArrayList<String>();
        var recorder = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord record) {
                lines.add(new PatternFormatter("%s%e").format(record));
            }
        };
        Logger.getLogger("").addHandler(recorder);
        try {
            badTokens().forEach(token -> given().auth().oauth2(token).get("/api/v1/authorities"));
            analyst().get("/api/v1/authorities/X912/forecast").then().statusCode(404);
            analyst().get("/data/upload/prices").then().statusCode(403);
        } finally {
            Logger.getLogger("").removeHandler(recorder);
        }

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("eyJ") || line.contains("amira"));
    }

    private static RequestSpecification analyst() {
        return as("amira", List.of("analyst"), List.of(OWN));
    }

    private static RequestSpecification national() {
        return as("nadia", EVERY_ROLE, List.of("*"));
    }

    private static RequestSpecification as(String name, List<String> roles, List<String> authorities) {
        return given().auth().oauth2(TestProvider.sign(TestProvider.claims(name, roles, authorities)));
    }

    private static JsonObject without(JsonObject claims, String name) {
        var fewer = claims.copy();
        fewer.remove(name);
        return fewer;
    }

    /** Takes the public key, which everybody knows, for a shared secret. */
    private static String signedWithSecret(JsonObject claims) {
        var content = TestProvider.encoded("{\"alg\":\"HS256\",\"kid\":\"tests\"}") + "."
                + TestProvider.encoded(claims.encode());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestProvider.key().getEncoded(), "HmacSHA256"));
            return content + "."
                    + TestProvider.encoded(new String(
                            mac.doFinal(content.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
