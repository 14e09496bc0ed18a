package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References are kept in files and papers: none is made of a child's name or date of birth. */
@QuarkusTest
class SafeReferenceTest {

    private static final String EPISODE = "/authorities/X001/remand-episodes/";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20030201",
                "01022003",
                "JS010203",
                "JS030201",
                "js-010203",
                "JS20030201",
                "JS01022003",
                "S20030201",
                "JohnSmith1",
                "Smith1",
                "John-Smith-01",
                "JS010203A"
            })
    void a_reference_that_looks_like_a_name_or_a_date_of_birth_is_refused(String reference) {
        assertThat(SafeReference.isPersonal(reference)).isTrue();
        facts.postEpisodes("X001,R1," + reference + ",YOI,,2018-05-01,,,")
                .statusCode(400)
                .body("faults[0].column", is("child"))
                .body("faults[0].expected", containsString("number the children from 1"));
        facts.postEpisodes("X001," + reference + ",C1,YOI,,2018-05-01,,,")
                .statusCode(400)
                .body("faults[0].column", is("episode"));
        facts.put(EPISODE + "R1", Map.of("child", reference, "placements", List.of(placement())))
                .statusCode(400)
                .body("detail", containsString("child: expected a reference that is made of no name"))
                .body("detail", containsString("BEDNIGHT_REMAND_ANY_REFERENCE"));
        facts.put(EPISODE + reference, Map.of("child", "C1", "placements", List.of(placement())))
                .statusCode(400)
                .body("detail", containsString("episode: expected a reference"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4501",
                "00012345",
                "BHM-R0155",
                "C-5.18",
                "C010203",
                "R99999999",
                "12345678",
                "20031301",
                "JS999999",
                "EPISODE1",
                "C5",
                "YOT2018-17",
                "Wx12",
                "0123456789"
            })
    void a_number_of_a_case_is_taken(String reference) {
        facts.episodes("X001," + reference + "," + reference + ",YOI,,2018-05-01,,,");
        facts.get(EPISODE + reference).statusCode(200);
    }

    private static Map<String, String> placement() {
        return Map.of("sector", "YOI", "startDate", "2018-05-01");
    }
}
