package org.bednight.web.mappings;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.fields;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.origin;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer has a sheet looked at on a page, confirms its mapping, and uploads the sheet by it. */
@QuarkusTest
class MappingPageTest {

    private static final String SHEET = """
            Young person,DOB,Start date,End date,Type
            Ivy Example,22/05/2008,01/05/2024,31/05/2024,YOI
            Noah Nobody,23/06/2008,14/05/2024,,Welfare bed
            Sam Sample,23/07/2008,14/05/2024,,SCH
            """;

    private static final String SAVED = "/data/mappings/saved";
    private static final String EDIT = SAVED + "/edit?authority=X001&name=own-sheet";
    private static final String RETIRE = SAVED + "/retire?authority=X001&name=own-sheet";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromAnAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void a_sheet_is_looked_at_its_mapping_confirmed_and_the_sheet_uploaded() {
        assertThat(read("/data")).contains("/data/mappings");
        var page = look("X001", "own-sheet").asString();
        assertThat(page)
                .contains("The sheet leaves questions open", "in row 3 mean?", "a date of birth", "2024-05-14")
                .doesNotContain("Ivy", "Nobody", "Welfare", "2008");

        var typed = new HashMap<>(Map.of(
                "authority",
                "X001",
                "name",
                "own-sheet",
                "headingRow",
                "1",
                "headingRows",
                "1",
                "placementStart",
                "Start date",
                "placementEnd",
                "End date",
                "sector",
                "Type",
                "childFrom",
                "Young person\r\nDOB"));
        typed.put("dateOfBirth", "DOB");
        typed.put("places", "Welfare bed = nowhere at all\r\nWelfare bed");
        assertThat(submit("/data/mappings/save", typed).asString())
                .contains("The mapping is not saved", "a word, = and what it means");
        typed.put("places", "Welfare bed = elsewhere");
        typed.put("dates", "DAY_FIRST");
        var saved = submit("/data/mappings/save", typed);
        assertThat(saved.header("Cache-Control")).isEqualTo("no-store");
        assertThat(saved.asString())
                .contains("The mapping is saved", "Version 1 of own-sheet of X001", "It is shown this once");
        assertThat(submit("/data/mappings/save", typed).asString()).doesNotContain("It is shown this once");

        var tried = read(next(upload("own-sheet")));
        assertThat(tried)
                .contains("This is what the files would change", "Put this on record", "Rows of the files: 2 remands");
        facts.get("/authorities/X001/remand-episodes").body("total", is(0));
    }

    @Test
    void saved_mappings_are_listed_changed_from_what_was_seen_and_retired() {
        assertThat(read(SAVED)).contains("None is saved yet.", "made-up-case-system");
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping("Type", List.of("n/a"))))
                .statusCode(200);
        assertThat(read("/data")).contains(SAVED);
        assertThat(read(SAVED)).contains("own-sheet", "Ref, Start, End, Type", EDIT.replace("&", "&amp;"));

        var typed = fields(read(EDIT));
        assertThat(typed)
                .containsEntry("openWords", "n/a")
                .containsEntry("state", "1")
                .containsEntry("sector", "Type")
                .containsEntry("end", "");
        typed.put("sector", "Kind");
        assertThat(submit("/data/mappings/save", typed).asString()).contains("Version 2 of own-sheet of X001");
        assertThat(submit("/data/mappings/save", typed).asString()).contains("Version 2 of own-sheet of X001");
        typed.put("sector", "Unit");
        var refused = submit("/data/mappings/save", typed);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("The mapping is not saved", "Unit", "Version 2 was saved by local on ")
                .doesNotContain("If-Match");
        facts.get("/authorities/X001/mappings/own-sheet")
                .body("version", is(2))
                .body("mapping.columns.sector", is("Kind"))
                .body("mapping.openWords", contains("n/a"));

        var retiring = fields(read(RETIRE));
        assertThat(submit(SAVED + "/retire", retiring).asString()).contains("A reason has 3 to 500 characters");
        retiring.put("reason", "not kept any more");
        assertThat(read(next(submit(SAVED + "/retire", retiring)))).contains("None is saved yet.");
        assertThat(submit(SAVED + "/retire", retiring).statusCode()).isEqualTo(303);
        assertThat(submit(SAVED + "/retire", Map.of("authority", "?", "name", ""))
                        .statusCode())
                .isEqualTo(400);
        facts.get("/authorities/X001/mappings/own-sheet").statusCode(404);
    }

    /** A fault of its own says nothing to whoever sent it of what somebody else has saved since. */
    @Test
    void a_form_with_a_fault_does_not_replace_what_was_saved_unseen() {
        var typed = new HashMap<>(Map.of("authority", "X001", "name", "own-sheet", "state", "none", "child", "Ref"));
        typed.putAll(Map.of("placementStart", "Start", "placementEnd", "Start", "sector", "Kind"));
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping("Type", List.of())))
                .statusCode(200);

        var faulty = submit("/data/mappings/save", typed);
        assertThat(faulty.statusCode()).isEqualTo(400);
        typed.put("state", hidden(faulty.asString(), "state"));
        typed.put("placementEnd", "End");
        var refused = submit("/data/mappings/save", typed);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Version 1 was saved by local on ");
        facts.get("/authorities/X001/mappings/own-sheet").body("mapping.columns.sector", is("Type"));
        typed.put("state", hidden(refused.asString(), "state"));
        assertThat(submit("/data/mappings/save", typed).asString()).contains("Version 2 of own-sheet of X001");
    }

    @Test
    void a_name_that_is_taken_is_said_before_it_is_replaced() {
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping("Type", List.of())))
                .statusCode(200);

        assertThat(look("X001", "own-sheet").asString()).contains("Version 1 of this name is on record.");
    }

    private static Map<String, Object> mapping(String sector, List<String> openWords) {
        return Map.of(
                "columns",
                Map.of("child", "Ref", "placementStart", "Start", "placementEnd", "End", "sector", sector),
                "openWords",
                openWords);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        var page = look("Ashmere", "No Name");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("An authority&#39;s code is a capital letter", "small letters, digits");
        assertThat(look("X002", "own-sheet").statusCode()).isEqualTo(404);
        assertThat(submit("/data/mappings/save", Map.of("authority", "X001", "name", "own-sheet"))
                        .asString())
                .contains("either a column with references or columns that identify a child");
    }

    private static Response look(String authority, String name) {
        return given().header("Origin", origin())
                .multiPart("file", "own.csv", SHEET.getBytes(UTF_8), "text/csv")
                .multiPart("authority", authority)
                .multiPart("name", name)
                .post("/data/mappings");
    }

    private static Response upload(String form) {
        return given().redirects()
                .follow(false)
                .header("Origin", origin())
                .multiPart("file", "own.csv", SHEET.getBytes(UTF_8), "text/csv")
                .multiPart("authority", "X001")
                .multiPart("recorded_to", "")
                .multiPart("form", form)
                .post("/data/extracts");
    }
}
