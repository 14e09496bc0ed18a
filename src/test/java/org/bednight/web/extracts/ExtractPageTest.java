package org.bednight.web.extracts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.origin;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of another system are tried on a page, and put on record when they are confirmed. */
@QuarkusTest
class ExtractPageTest {

    private static final String EPISODES = """
            CHILD,DECOM,RNE,LS,PLACE,DEC,URN
            1001,01/05/2024,S,J1,K1,31/05/2024,9000999
            1002,01/05/2024,S,J1,K2,31/05/2024,
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromAnAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void files_are_tried_and_then_put_on_record_once() {
        assertThat(read("/data")).contains("/data/extracts");
        assertThat(read("/data/extracts")).contains("multiple", "Try the files");
        var address = next(send("X001", EPISODES));
        var tried = read(address);

        assertThat(tried)
                .contains("This is what the files would change", "Put this on record", "Rows of the files: 1 remand")
                .contains(
                        "Rows in doubt", "line 2 of Episodes.csv", "URN 9000999", "Episodes.csv of the SSDA903 return");
        facts.get("/authorities/X001/remand-episodes").body("total", is(0));

        var version = Map.of("version", hidden(tried, "version"));
        assertThat(next(submit(address, version))).isEqualTo(address);
        assertThat(next(submit(address, version))).isEqualTo(address);
        assertThat(read(address)).contains("The extract is on record").doesNotContain("Put this on record");
        facts.get("/authorities/X001/remand-episodes").body("total", is(1));
        assertThat(read(next(send("X001", EPISODES)))).contains("The files would change nothing");
    }

    @Test
    void facts_that_others_recorded_meanwhile_are_shown_before_anything_is_stored() {
        var address = next(send("X001", EPISODES));
        var version = Map.of("version", hidden(read(address), "version"));
        facts.episodes("X001,A1,1001,LASCH,,2024-05-01,,robbery,");

        var refused = submit(address, version);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Somebody has recorded other facts");
        next(submit(address, Map.of("version", hidden(refused.asString(), "version"))));
        facts.get("/authorities/X001/remand-episodes/A1").body("placements[0].endDate", is("2024-05-31"));
    }

    @Test
    void faults_are_listed_by_file_line_and_column_without_what_was_typed() {
        var page = open(next(send("X001", EPISODES + "Ivy Example,01/05/2024,S,J1,K2,,\n")));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString())
                .contains("The extract has a fault", "line 4 of Episodes.csv", "CHILD", "Aaa Aaaaaaa")
                .doesNotContain("Ivy", "Put this on record");
    }

    @Test
    void after_a_fault_the_form_is_filled_in_as_it_was_and_no_page_says_null_or_names_a_call() {
        var faulty = open(next(send("X001", EPISODES + "1003,31/02/2024,S,J1,K1,,\n")))
                .asString();
        assertThat(faulty).contains("value=\"X001\"");

        assertThat(read(next(send("X001", EPISODES))))
                .contains("value=\"X001\"", "add it.")
                .doesNotContain(">null<", "/api/v1/establishments");
    }

    @Test
    void a_form_without_files_or_with_another_authority_says_so() {
        var without = given().header("Origin", origin())
                .multiPart("authority", "Ashmere")
                .multiPart("recorded_to", "31/03/2025")
                .post("/data/extracts");

        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.asString())
                .contains(
                        "Choose at least one file",
                        "An authority&#39;s code is a capital letter",
                        "write 31/03/2025 as 2025-03-31");
        var unknown = open(next(send("X002", EPISODES)));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("There is no authority X002");
        assertThat(open("/data/extracts/nothing").statusCode()).isEqualTo(404);
    }

    private static Response send(String authority, String episodes) {
        return given().header("Accept", "text/html,*/*;q=0.8")
                .redirects()
                .follow(false)
                .header("Origin", origin())
                .multiPart("file", "Episodes.csv", episodes.getBytes(UTF_8), "text/csv")
                .multiPart("authority", authority)
                .multiPart("recorded_to", "")
                .post("/data/extracts");
    }
}
