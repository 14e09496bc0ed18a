package org.bednight.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One sheet, saved as a workbook and as CSV: the same episodes, the same outturn, nothing twice. */
@QuarkusTest
class SameSheetTest {

    private static final String FORECAST = "/authorities/X001/forecast?financialYear=2018-19&asAt=2018-06-30";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String CSV = Facts.EPISODES + """
            X001,00012345,00000077,YOI,Wetherby,2018-04-10,2018-05-03,robbery,became looked after on remand
            X001,4501,78,LASCH,,2018-05-20,,,
            X001,C-5/18,C5,YOI,Werrington,2018-06-01,2018-06-02,,previously looked after
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .price("LASCH", "2018-04-01", "2019-03-31", "579.00");
    }

    /** 23 nights and one at £189, 42 at £579. */
    @Test
    void a_sheet_sent_as_a_workbook_and_then_as_csv_is_on_record_once() {
        postWorkbook().statusCode(200).body("added", is(3));
        var workbook = outturn();
        facts.post("/remand-episodes", CSV)
                .statusCode(200)
                .body("added", is(0))
                .body("changed", is(0))
                .body("unchanged", is(3));

        assertThat(outturn()).isEqualTo(workbook);
        facts.get(FORECAST).body("actual.cost", is(24 * 189.0f + 42 * 579.0f)).body("actual.bedNights", is(66));
        facts.get("/authorities/X001/remand-episodes").body("total", is(3));
    }

    @Test
    void a_sheet_sent_as_csv_and_then_as_a_workbook_is_on_record_once() {
        facts.post("/remand-episodes", CSV).statusCode(200).body("added", is(3));
        var csv = outturn();
        postWorkbook().statusCode(200).body("added", is(0)).body("unchanged", is(3));

        assertThat(outturn()).isEqualTo(csv);
    }

    private Number outturn() {
        return facts.get(FORECAST).statusCode(200).extract().path("outturn.cost");
    }

    private ValidatableResponse postWorkbook() {
        return given().contentType(TYPE)
                .body(workbook())
                .post(API + "/remand-episodes")
                .then();
    }

    /** References are numbers where they can be, as a spreadsheet keeps them, two of them shown with leading zeros. */
    private static byte[] workbook() {
        return Sheets.workbook(book -> {
            var sheet = book.createSheet("Remands");
            Sheets.fill(sheet, Facts.EPISODES.strip());
            fill(
                    book,
                    sheet.createRow(1),
                    "00000000",
                    12345,
                    77,
                    "YOI",
                    "Wetherby",
                    "2018-04-10",
                    "2018-05-03",
                    "robbery");
            sheet.getRow(1).createCell(8).setCellValue("became looked after on remand");
            fill(book, sheet.createRow(2), "General", 4501, 78, "LASCH", "", "2018-05-20", "", "");
            fill(book, sheet.createRow(3), "General", 0, 0, "YOI", "Werrington", "2018-06-01", "2018-06-02", "");
            sheet.getRow(3).createCell(1).setCellValue("C-5/18");
            sheet.getRow(3).createCell(2).setCellValue("C5");
            sheet.getRow(3).createCell(8).setCellValue("previously looked after");
        });
    }

    private static void fill(
            XSSFWorkbook book, Row row, String format, int episode, int child, String... sectorToOffence) {
        var shown = book.createCellStyle();
        shown.setDataFormat(book.createDataFormat().getFormat(format));
        var date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        row.createCell(0).setCellValue("X001");
        row.createCell(1).setCellValue(episode);
        row.createCell(2).setCellValue(child);
        row.getCell(1).setCellStyle(shown);
        row.getCell(2).setCellStyle(shown);
        for (int i = 0; i < sectorToOffence.length; i++) {
            var cell = row.createCell(3 + i);
            boolean isDate = sectorToOffence[i].matches("\\d{4}-\\d\\d-\\d\\d");
            if (isDate) {
                cell.setCellValue(LocalDate.parse(sectorToOffence[i]));
                cell.setCellStyle(date);
            } else {
                cell.setCellValue(sectorToOffence[i]);
            }
        }
    }
}
