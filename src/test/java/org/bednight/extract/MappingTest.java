package org.bednight.extract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mappings are saved in versions, private to an authority, and a sheet is read by one. */
@QuarkusTest
class MappingTest {

    private static final String MAPPINGS = "/authorities/X001/mappings/";

    private static final String COLUMNS = """
            "columns": {"child": "Case ID", "remandStart": "Remand Start", "remandEnd": "Remand End", "sector": "Type"}""";

    private static final String SHEET = """
            Remands 2024,,,
            Case ID,Remand Start,Remand End,Type
            YP-101,22/05/2024,03/06/2024,Secure Children's Home
            YP-102,01/06/2024,ongoing,YOI
            ,,,
            Total,,,2
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear().authorities("X001", "X002");
    }

    @Test
    void a_mapping_is_saved_in_versions_and_changed_only_from_the_version_that_was_read() {
        var first = save("own-sheet", COLUMNS).statusCode(200);
        first.body("version", is(1)).body("newKey", nullValue());
        var tag = first.extract().header("ETag");
        save("own-sheet", COLUMNS).body("version", is(1));

        change("own-sheet", tag, COLUMNS + ", \"dates\": \"day-first\"")
                .statusCode(200)
                .body("version", is(2));
        change("own-sheet", tag, COLUMNS).statusCode(412).body("type", equalTo("/problems/outdated-mapping"));

        facts.get(MAPPINGS + "own-sheet")
                .body("mapping.dates", equalTo("day-first"))
                .header("ETag", "\"2\"");
        facts.get(MAPPINGS + "own-sheet?version=1").body("mapping.dates", nullValue());
        facts.delete(MAPPINGS + "own-sheet", "not kept any more").statusCode(200);
        facts.get(MAPPINGS + "own-sheet").statusCode(404).body("detail", containsString("is retired"));
        facts.get(MAPPINGS + "own-sheet?version=2").statusCode(200);
        upload("?form=own-sheet", Part.of("own.csv", SHEET)).statusCode(404);
    }

    @Test
    void a_mapping_belongs_to_its_authority() {
        save("own-sheet", COLUMNS).statusCode(200);

        facts.get("/authorities/X002/mappings/own-sheet")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-mapping"));
        facts.get("/authorities/X002/mappings").body("items.name", not(hasItem("own-sheet")));
        facts.get("/authorities/X001/mappings").body("items.name", hasItems("own-sheet", "made-up-case-system"));
        facts.get("/authorities/X003/mappings/own-sheet").statusCode(404);
    }

    @Test
    void a_mapping_that_lacks_something_is_refused_with_what_it_lacks() {
        refused("\"columns\": {}", "either a column with references or columns that identify a child, but neither");
        refused("\"columns\": {\"child\": \"A\"}", "remandStart or placementStart");
        refused("\"columns\": {\"child\": \"A\", \"remandStart\": \"B\"}", "remandEnd or placementEnd");
        refused(
                "\"columns\": {\"child\": \"A\", \"remandStart\": \"B\", \"remandEnd\": \"C\"}",
                "by which the sector of a row is known");
        refused(COLUMNS.replace("Remand End", "remand start"), "remandStart and remandEnd are both");
        refused(COLUMNS + ", \"headingRow\": 0", "a row from 1 to");
        refused(COLUMNS + ", \"headingRows\": 3", "1 or 2");
        refused(COLUMNS + ", \"legalStatuses\": {\"x\": \"y\"}", "remand, rlaa or other");
        refused(COLUMNS + ", \"childFrom\": [\"Name\"]", "but both were stated");
        refused(COLUMNS + ", \"sheet\": \"\\u0007\"", "characters that can be seen");
        facts.put(MAPPINGS + "own-sheet", Map.of()).statusCode(400);
        facts.get(MAPPINGS + "AUTO").statusCode(400).body("detail", containsString("small letters"));
        facts.get(MAPPINGS + "auto").statusCode(400);
    }

    @Test
    void a_sheet_is_tried_and_then_imported_by_its_mapping() {
        save("own-sheet", COLUMNS).statusCode(200);

        upload("?form=own-sheet&dryRun=true", Part.of("own.csv", SHEET.replace("03/06/2024", "23/06/2024")))
                .statusCode(200)
                .body("form", equalTo("own-sheet"))
                .body("rows", is(2))
                .body("made.episodes", is(2))
                .body("made.placements", is(2))
                .body("report.dryRun", is(true))
                .body("files[0].kind", equalTo("a sheet that the mapping 'own-sheet' describes"))
                .body(
                        "files[0].readAs",
                        hasItems(
                                "Dates of 'Remand Start' such as 03/04/2025 have the day first, as others in the column show.",
                                "Totals, or rows that begin as the mapping says, were passed over: row 6."));
    }

    @Test
    void a_date_that_may_be_two_days_is_asked_about_until_the_mapping_says_which() {
        save("own-sheet", COLUMNS).statusCode(200);
        var sheet = Part.of("own.csv", SHEET);

        upload("?form=own-sheet", sheet)
                .statusCode(400)
                .body("faults.column", hasItem("Remand End"))
                .body("faults[0].expected", containsString("State dates in the mapping"));

        save("own-sheet", COLUMNS + ", \"dates\": \"day-first\"").statusCode(200);
        upload("?form=own-sheet", sheet).statusCode(200).body("report.added", is(2));
        facts.get("/authorities/X001/remand-episodes/YP-101-R1")
                .body("child", equalTo("YP-101"))
                .body("placements[0].sector", equalTo("LASCH"))
                .body("placements[0].startDate", equalTo("2024-05-22"))
                .body("placements[0].endDate", equalTo("2024-06-03"));
        facts.get("/authorities/X001/remand-episodes/YP-102-R1").body("placements[0].endDate", nullValue());
        upload("?form=own-sheet", sheet).body("report.unchanged", is(2));
    }

    @Test
    void a_column_that_the_file_lacks_is_named_with_how_to_mend_it() {
        save("own-sheet", COLUMNS.replace("Remand End", "Release date")).statusCode(200);

        upload("?form=own-sheet", Part.of("own.csv", SHEET))
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(2))
                .body("faults[0].column", equalTo("Release date"))
                .body(
                        "faults[0].expected",
                        containsString("of the 4 that it names, the row that has most of them has 3"));
        upload("?form=nothing", Part.of("own.csv", SHEET))
                .statusCode(404)
                .body("detail", containsString("has no mapping 'nothing'"));
        upload("?form=No%20Form", Part.of("own.csv", SHEET)).statusCode(400);
    }

    @Test
    void children_without_a_reference_are_named_by_a_key_that_is_shown_once() {
        var hashed = COLUMNS.replace("\"child\": \"Case ID\"", "\"dateOfBirth\": \"DOB\"")
                + ", \"childFrom\": [\"Name\", \"DOB\"], \"dates\": \"day-first\"";
        var key = save("by-name", hashed)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("newKey", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .<String>path("newKey");
        save("by-name", hashed).body("newKey", nullValue());
        save("again", hashed).body("newKey", nullValue());
        facts.get(MAPPINGS + "by-name").body("newKey", nullValue());
        facts.put(MAPPINGS + "by-name", "{\"mapping\": {%s}, \"key\": \"%s\"}".formatted(hashed, "0".repeat(64)))
                .statusCode(409)
                .body("type", equalTo("/problems/other-key"));

        var sheet = """
                Name,DOB,Remand Start,Remand End,Type
                "SMITH, Zoë",22/05/2008,01/05/2024,03/05/2024,YOI
                Zoe Smith,22-May-08,01/06/2024,,SCH
                Sam Smith,22/05/2008,01/06/2024,,YOI
                """;
        upload("?form=by-name", Part.of("own.csv", sheet))
                .statusCode(200)
                .body("made.episodes", is(3))
                .body("doubtCount", is(1))
                .body("doubts[0].line", is(4))
                .body("doubts[0].why", containsString("They were read as two children"));
        List<String> children =
                facts.get("/authorities/X001/remand-episodes").extract().path("items.child");
        assertThat(children).allMatch(child -> child.matches("H[0-9A-F]{20}"));
        assertThat(children.stream().distinct()).hasSize(2);
        assertThat(new ReferenceKey(key)
                        .reference(List.of("smith zoe", "2008-05-22"))
                        .value())
                .isIn(children);
    }

    @Test
    void a_key_from_a_backup_gives_children_the_same_references() {
        var hashed = COLUMNS.replace("\"child\": \"Case ID\", ", "") + ", \"childFrom\": [\"Name\"]";
        var body = "{\"mapping\": {%s}, \"key\": \"%s\"}";
        facts.put(MAPPINGS + "by-name", body.formatted(hashed, "xyz")).statusCode(400);
        facts.put(MAPPINGS + "by-name", body.formatted(hashed, "1f".repeat(32)))
                .statusCode(200)
                .body("newKey", equalTo("1f".repeat(32)));
        facts.put(MAPPINGS + "by-name", body.formatted(hashed, "1f".repeat(32))).statusCode(200);
    }

    @Test
    void a_mapping_that_comes_with_the_service_is_data() {
        facts.get(MAPPINGS + "made-up-case-system")
                .statusCode(200)
                .body("shipped", is(true))
                .body("version", is(0))
                .body("description", containsString("made up"));
        upload("?form=made-up-case-system", Part.of("export.csv", """
                        Person Reference,Family Name,Remand Start Date,Remand End Date,Placement Start Date,Placement End Date,Accommodation Type,Accommodation Name,Outcome,Eighteenth Birthday
                        5001,Nobody,01/05/2024,01/07/2024,01/05/2024,20/05/2024,YOI,,Remand YDA,03/03/2026
                        5001,Nobody,01/05/2024,01/07/2024,20/05/2024,22/05/2024,Hospital,,Remand YDA,03/03/2026
                        5001,Nobody,01/05/2024,01/07/2024,22/05/2024,,Secure Children's Home,,Remand YDA,03/03/2026
                        5002,Nobody,01/05/2024,02/05/2024,,,Other,,Remand LAA,
                        5003,Nobody,01/05/2024,02/05/2024,,,,,Bail,
                        """))
                .statusCode(200)
                .body("made.episodes", is(1))
                .body("made.placements", is(2))
                .body("setAside.reason", equalTo(List.of("rlaa", "temporary", "other legal status")));
        facts.get("/authorities/X001/remand-episodes/5001-R1")
                .body("placements.startDate", equalTo(List.of("2024-05-01", "2024-05-22")))
                .body("placements.endDate", equalTo(List.of("2024-05-20", "2024-07-01")));
    }

    private ValidatableResponse save(String name, String members) {
        return facts.put(MAPPINGS + name, "{\"mapping\": {%s}}".formatted(members));
    }

    private void refused(String members, String why) {
        save("own-sheet", members)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-record"))
                .body("detail", containsString(why));
    }

    private static ValidatableResponse change(String name, String tag, String members) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"mapping\": {%s}}".formatted(members))
                .put(Facts.API + MAPPINGS + name)
                .then();
    }
}
