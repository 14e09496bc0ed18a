package org.bednight.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the audit record. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AuditPageTest {

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @Test
    void it_lists_what_was_done_the_latest_first_and_leads_to_the_file() {
        assertThat(read(overseer(), "/data/audit?action=put authority&from=&to=&who=&authority="))
                .contains("put authority", "nadia", OWN, OTHER, "127.0.0.1")
                .contains("value=\"put authority\"")
                .contains("href=\"/api/v1/audit.csv?action=put+authority\"");
    }

    @Test
    void an_admin_of_one_council_sees_nothing_of_another() {
        assertThat(read(as("odo", List.of("admin"), List.of(OWN)), "/data/audit?action=put authority"))
                .contains(OWN)
                .doesNotContain(OTHER);
        as("odo", List.of("admin"), List.of(OWN))
                .get("/data/audit?authority=" + OTHER)
                .then()
                .statusCode(404);
        as("ann", List.of("analyst"), List.of(OWN)).get("/data/audit").then().statusCode(403);
    }

    @Test
    void earlier_rows_are_one_click_away() {
        assertThat(read(overseer(), "/data/audit?size=1&who=nadia"))
                .contains("/data/audit?page=2&amp;size=1&amp;who=nadia");
    }

    @Test
    void the_check_says_what_it_found_and_the_hash_to_keep() {
        assertThat(read(overseer(), "/data/audit/check"))
                .contains("The record is whole from row 1 to row ")
                .containsPattern("<code>[0-9a-f]{64}</code>");
    }

    @Test
    void admins_alone_are_led_to_it() {
        assertThat(read(overseer(), "/data")).contains("/data/audit");
        assertThat(read(as("ann", List.of("analyst"), List.of(OWN)), "/data")).doesNotContain("/data/audit");
    }

    private static RequestSpecification overseer() {
        return as("nadia", EVERY_ROLE, List.of("*"));
    }

    private static String read(RequestSpecification who, String address) {
        return who.get(address).then().statusCode(200).extract().asString();
    }
}
