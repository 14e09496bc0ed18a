package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.analyst;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two councils use one service; what one records, the other never meets. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class CouncilsApartTest {

    @BeforeEach
    void record() {
        TestCouncils.record();
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

    @Test
    void a_content_type_that_is_none_is_no_fault_of_the_service() {
        analyst()
                .header("Content-Type", "nonsense")
                .get("/api/v1/authorities")
                .then()
                .statusCode(200);
        national()
                .header("Content-Type", "nonsense")
                .get("/api/v1/authorities")
                .then()
                .statusCode(200);
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

        var path = URI.create(address).getPath();
        analyst().get(path).then().statusCode(200);
        as("ben", List.of("analyst"), List.of(OWN)).get(path).then().statusCode(404);
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
}
