package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page says to each person what helps them to a forecast. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class FirstPageTest {

    private static final String FOR_EDITORS = "as files of CSV or XLSX";

    @BeforeEach
    void recordTwoCouncilsWithoutAPrice() {
        TestCouncils.record();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "publisher", "admin"})
    void who_has_no_authority_is_told_which_claim_names_it(String role) {
        assertThat(page(role, List.of()))
                .contains(
                        "Your account names no authority. Ask the person who manages the sign-in to add yours (claim authorities).")
                .doesNotContain("on record yet", FOR_EDITORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "publisher", "admin"})
    void who_has_an_authority_that_is_not_on_record_is_told_who_adds_it(String role) {
        assertThat(page(role, List.of(UNKNOWN)))
                .contains(
                        "X919 is not on record here yet. Whoever may add authorities (role admin, all authorities) adds it under Data.")
                .doesNotContain("Start here", FOR_EDITORS);
        assertThat(page(role, List.of("X918", UNKNOWN)))
                .contains("X918, X919 are not on record here yet.", "adds them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "publisher", "admin"})
    void only_who_may_upload_is_told_to(String role) {
        assertThat(page(role, List.of(OWN)))
                .contains("What is still missing", "<strong>Prices</strong>")
                .satisfies(page -> assertThat(page.contains(FOR_EDITORS))
                        .isEqualTo(List.of("analyst", "admin").contains(role)));
    }

    private static String page(String role, List<String> authorities) {
        return as("reader", List.of(role), authorities)
                .header("Accept", "text/html")
                .get("/?wait=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
