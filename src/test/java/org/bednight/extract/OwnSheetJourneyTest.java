package org.bednight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.inspect;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council goes from a sheet of its own to a forecast: looks at it, confirms the mapping, tries it, imports it. */
@QuarkusTest
class OwnSheetJourneyTest {

    private static final String SHEET = """
            Remands to youth detention accommodation,,,,,
            Case ID,Young Person,Start Date,End Date,Unit,Home Postcode
            YP-101,Ivy Example,03/04/2024,22/05/2024,HMYOI Wetherby,LS2 7EW
            YP-101,Ivy Example,22/05/2024,25/06/2024,Adel Beck,LS2 7EW
            YP-102,Noah Nobody,14/11/2024,Ongoing,wetherby,LS2 7EW
            Total,,,,,
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromPricesAndABudget() {
        facts.clear().authorities("X001");
        facts.price("YOI", "2024-04-01", "2025-03-31", "300").price("LASCH", "2024-04-01", "2025-03-31", "900");
        facts.post("/establishments", "urn,postcode,name,sector\n,LS22 5ED,Wetherby,YOI\n9000101,,Adel Beck,LASCH\n")
                .statusCode(200);
        facts.post("/authorities/X001/allocations", ExtractUploads.text("allocations.csv"))
                .statusCode(200);
    }

    @Test
    void a_council_goes_from_its_own_sheet_to_a_forecast() {
        var inspection = inspect(Part.of("own.csv", SHEET))
                .statusCode(200)
                .body("headingRow", is(2))
                .body("rows", is(3))
                .body("sampleRows", contains(3, 4, 5))
                .body("questions", empty())
                .body("complete", is(true))
                .body("columns.role", contains("child", null, "placementStart", "placementEnd", "establishment", null))
                .body(
                        "columns.column",
                        contains("Case ID", "Young Person", "Start Date", "End Date", "Unit", "column F"))
                .body("columns[0].samples[0]", matchesPattern("child H[0-9A-F]{6}"))
                .body("columns[1].samples", contains("a name", "a name", "a name"))
                .body("columns[2].samples", contains("2024-04-03", "2024-05-22", "2024-11-14"))
                .body("columns[2].confidence", is(0.8f))
                .body("columns[3].samples", contains("2024-05-22", "2024-06-25", "no date"))
                .body("columns[4].samples", contains("Wetherby (YOI)", "Adel Beck (LASCH)", "Wetherby (YOI)"))
                .body("mapping.places", equalTo(Map.of("HMYOI Wetherby", "Wetherby")));
        Map<String, Object> mapping = inspection.extract().path("mapping");
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping))
                .statusCode(200)
                .body("version", is(1));

        var dryRun = upload("?form=own-sheet&dryRun=true&recordedTo=2024-12-31", Part.of("own.csv", SHEET))
                .statusCode(200)
                .body("made.placements", is(3))
                .body("made.episodes", is(2))
                .body("doubts", empty())
                .body("report.dryRun", is(true))
                .extract();
        facts.get("/authorities/X001/remand-episodes").body("total", is(0));
        upload("?form=own-sheet&recordedTo=2024-12-31", Part.of("own.csv", SHEET))
                .statusCode(200)
                .body("report.added", is(dryRun.<Integer>path("report.added")));

        // By hand: 49 + 48 nights in a YOI at £300, 34 in a LASCH at £900.
        facts.get("/authorities/X001/forecast?financialYear=2024-25&asAt=2024-12-31")
                .statusCode(200)
                .body("actual.bedNights", is(131))
                .body("actual.cost", is(59700.00f))
                .body("openPlacements", is(1));
    }

    @Test
    void what_may_mean_two_things_is_asked_and_left_out_of_the_mapping() {
        inspect(Part.of("own.csv", """
                        Case ID,Other ref,Start,Date remanded,Released,Type
                        YP-101,7001,03/04/2018,04/04/2018,05/06/2018,YOI
                        YP-102,7002,03/05/2018,04/05/2018,TBC,Welfare bed
                        """))
                .statusCode(200)
                .body("complete", is(false))
                .body("questions", hasItem(containsString("Which of the columns 'Case ID' (A), 'Other ref' (B)")))
                .body("questions", hasItem(containsString("'Date remanded' (D), 'Start' (C) is the start")))
                .body("questions", hasItem(containsString("day first or the month first in 'Released' (E)")))
                .body(
                        "questions",
                        hasItem(
                                "What do the cells of the column 'Type' (F) in row 3 mean? Explain each word in places."))
                .body("mapping.columns.child", nullValue())
                .body("mapping.columns.remandStart", nullValue())
                .body("mapping.columns.placementStart", nullValue())
                .body("mapping.columns.sector", equalTo("Type"));
    }

    @Test
    void numbers_that_may_be_of_the_child_or_of_the_establishment_are_asked_about() {
        inspect(Part.of("own.csv", """
                        URN,Start,End,Type
                        900101,22/05/2018,25/06/2018,YOI
                        900102,14/11/2018,30/11/2018,YOI
                        """))
                .statusCode(200)
                .body("complete", is(false))
                .body(
                        "questions",
                        hasItem(containsString("Is the column 'URN' (A) the reference of the child or the URN")))
                .body("mapping.columns.child", nullValue());
    }

    @Test
    void the_sheet_of_a_workbook_is_chosen_and_two_rows_of_headings_are_put_together() {
        var workbook = workbook(Map.of(
                "Contents",
                List.of("Kept by the team"),
                "Ivy Example",
                List.of(
                        ",,Remand,,",
                        "Ref,DOB,Start,End,Sector",
                        "YP-101,22/05/2008,13/04/2024,22/05/2024,YOI",
                        ",,,,",
                        "YP-102,22/05/2008,14/04/2024,22/05/2024,SCH")));
        Map<String, Object> mapping = inspect(new Part("own.xlsx", workbook))
                .statusCode(200)
                .body("mapping.headingRows", is(2))
                .body("mapping.columns.remandStart", equalTo("Remand Start"))
                .body("mapping.columns.remandEnd", equalTo("Remand End"))
                .body("mapping.sheet", matchesPattern("#[12]"))
                .extract()
                .path("mapping");
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping))
                .statusCode(200);
        upload("?form=own-sheet", new Part("own.xlsx", workbook))
                .statusCode(200)
                .body("made.placements", is(2))
                .body(
                        "files[0].readAs",
                        hasItem(
                                "The workbook has 1 sheet beside the one that the mapping names; what stands there was not read."));

        mapping.put("sheet", "Remands 2024");
        facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping))
                .statusCode(200);
        upload("?form=own-sheet", new Part("own.xlsx", workbook))
                .statusCode(400)
                .body("faults[0].expected", containsString("the sheet 'Remands 2024'; the workbook has 2 sheets"));
    }

    @Test
    void files_that_are_no_sheet_of_remands_are_answered_with_what_is_missing() {
        inspect(Part.of("empty.csv", "")).statusCode(400).body("type", equalTo("/problems/faulty-file"));
        inspect(new Part("zip.xlsx", new byte[] {'P', 'K', 3, 4, 0})).statusCode(400);
        inspect(Part.of("prose.csv", "Dear colleague,\nplease find enclosed\n"))
                .statusCode(200)
                .body("complete", is(false))
                .body("headingRow", nullValue())
                .body("questions[0]", containsString("Which row has the headings?"));
        inspect(Part.of("headings.csv", "Case ID,Start,End,Type\n"))
                .statusCode(200)
                .body("rows", is(0));
        var wide = String.join(",", Collections.nCopies(1000, "Start")) + "\n"
                + String.join(",", Collections.nCopies(1000, "22/05/2024")) + "\n";
        inspect(Part.of("wide.csv", wide)).statusCode(200).body("complete", is(false));
        inspect(Part.of("twice.csv", "Case ID,Start,Start,End,Type\nYP-1,22/05/2024,23/05/2024,24/05/2024,YOI\n"))
                .body("questions[0]", containsString("'Start (1)' (B), 'Start (2)' (C)"));
        facts.post("/authorities/X001/extracts/inspect", "x").statusCode(415);
        assertThat(facts.version()).isPositive();
    }

    private static byte[] workbook(Map<String, List<String>> sheets) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            sheets.forEach((name, lines) -> {
                var sheet = workbook.createSheet(name);
                for (int line = 0; line < lines.size(); line++) {
                    var row = sheet.createRow(line);
                    var cells = lines.get(line).split(",", -1);
                    for (int cell = 0; cell < cells.length; cell++) {
                        if (!cells[cell].isEmpty()) {
                            row.createCell(cell).setCellValue(cells[cell]);
                        }
                    }
                }
            });
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
