package org.bednight.remand.monthly;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MonthlyTotalResourceTest {

    private static final String TOTALS = "/monthly-bed-nights";
    private static final String OF_X001 = "/authorities/X001" + TOTALS;
    private static final String HEADINGS = "authority,month,sector,nights,source\n";
    private static final String SPRING = HEADINGS + """
            X001,2018-05,YOI,23,monthly return
            X001,2018-04,YOI,30.5,
            X001,2018-04,SCH,0,monthly return
            """;

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromTwoAuthorities() {
        facts.clear();
        clock.stopAt("2018-06-12T09:30:00Z");
        facts.authorities("X001", "X002");
    }

    @Test
    void a_file_of_monthly_totals_is_put_on_record_and_again_changes_nothing() {
        facts.post(OF_X001, SPRING).statusCode(200).body("received", is(3)).body("added", is(3));
        long version = facts.version();
        facts.post(OF_X001, SPRING).body("unchanged", is(3)).body("dataVersion", is((int) version));

        facts.get(OF_X001)
                .statusCode(200)
                .body("total", is(3))
                .body("items.month", contains("2018-04", "2018-04", "2018-05"))
                .body("items.sector", contains("LASCH", "YOI", "YOI"))
                .body("items.nights", contains(0, 30.5f, 23))
                .body("items.source", contains("monthly return", null, "monthly return"));
        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_dry_run_tells_what_would_change_and_stores_nothing() {
        facts.post(OF_X001 + "?dryRun=true", SPRING)
                .statusCode(200)
                .body("added", is(3))
                .body("dryRun", is(true));

        facts.get(OF_X001).body("total", is(0));
        facts.get("/authorities/X001").body("recordedTo", nullValue());
    }

    @Test
    void a_total_that_differs_replaces_the_one_on_record_which_stays_known() {
        facts.post(OF_X001, SPRING);
        clock.stopAt("2018-06-13T09:30:00Z");
        facts.post(OF_X001, HEADINGS + "X001,2018-05,YOI,25,corrected").body("changed", is(1));

        facts.get(OF_X001 + "?financialYear=2018-19").body("items[2].nights", is(25));
        facts.get(OF_X001 + "?knownAt=2018-06-12").body("items[2].nights", is(23));
        facts.get(OF_X001 + "?financialYear=2017-18").body("items", empty());
    }

    @Test
    void a_total_is_retired_with_a_reason_and_stays_known() {
        facts.post(OF_X001, SPRING);
        clock.stopAt("2018-06-13T09:30:00Z");
        facts.delete(OF_X001 + "/2018-05/YOI", "entered twice").statusCode(200).body("retired", is(1));

        facts.get(OF_X001).body("items.month", contains("2018-04", "2018-04"));
        facts.get(OF_X001 + "?knownAt=2018-06-12").body("total", is(3));
        facts.delete(OF_X001 + "/2018-05/YOI", "entered twice")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-monthly-total"));
        given().when().delete(API + OF_X001 + "/2018-04/YOI").then().statusCode(400);
        facts.delete(OF_X001 + "/2018-13/YOI", "entered twice").statusCode(400);
    }

    @Test
    void a_single_total_is_read_added_and_changed_from_the_state_that_was_seen() {
        facts.get(OF_X001 + "/2018-05/YOI").statusCode(404);
        facts.put(OF_X001 + "/2018-05/YOI", Map.of("source", "return"))
                .statusCode(400)
                .body("detail", containsString("states its 'nights'"));
        facts.put(OF_X001 + "/2018-05/YOI", Map.of("nights", 23, "source", "return"))
                .statusCode(200)
                .body("added", is(1));
        var tag = facts.get(OF_X001 + "/2018-05/YOI")
                .statusCode(200)
                .body("nights", is(23))
                .body("source", equalTo("return"))
                .extract()
                .header("ETag");
        facts.put(OF_X001 + "/2018-05/YOI", Map.of("nights", 24.5))
                .body("changed", is(1))
                .body("changes", contains("nights was 23 and is now 24.5."));
        facts.get(OF_X001 + "/2018-05/YOI").body("nights", is(24.5f)).body("source", equalTo("return"));

        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"nights\": 1}")
                .put(API + OF_X001 + "/2018-05/YOI")
                .then()
                .statusCode(412);
        facts.put(OF_X001 + "/2018-05/YOI", Map.of("nights", -1)).statusCode(400);
        facts.put(OF_X001 + "/2018-06/YOI", Map.of("nights", 1))
                .statusCode(400)
                .body("detail", containsString("a month that has ended"));
        facts.put("/authorities/X009" + TOTALS + "/2018-05/YOI", Map.of("nights", 1))
                .statusCode(404);
    }

    @Test
    void all_faults_of_a_file_come_back_at_once_and_nothing_is_stored() {
        facts.post(OF_X001, SPRING + "X001,2018-06,YOI,1,\nX002,2018-05,YOI,1,\nX001,2018-05,YOI,-1,\n")
                .statusCode(400)
                .body("type", equalTo("/problems/faulty-file"))
                .body("faults.line", contains(5, 7))
                .body("faults.column", contains("month", "nights"));
        facts.post(OF_X001, SPRING + "X002,2018-05,YOI,1,\n")
                .statusCode(400)
                .body("faults[0].expected", equalTo("X001, as in the address"));
        facts.get(OF_X001).body("total", is(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X001,2018-06,YOI,1,|month|2018-06|a month that has ended: 2018-06 ends on 2018-06-30, so state it from 2018-07-01 on",
                "X001,2019-01,YOI,1,|month|2019-01|a month that has ended: 2019-01 ends on 2019-01-31, so state it from 2019-02-01 on",
                "X001,05/2018,YOI,1,|month|05/2018|a month from 2000-01 to 2099-12, as 2018-05",
                "X001,2018-05-02,YOI,1,|month|2018-05-02|a month from 2000-01 to 2099-12, as 2018-05",
                "X001,2018-05,PRISON,1,|sector|PRISON|LASCH (or SCH), STC, YOI or SECURE_SCHOOL",
                "X001,2018-05,YOI,-1,|nights|-1|bed nights from 0 to 999999.99, in digits with two decimals at most, as 23 or 23.5",
                "X001,2018-05,YOI,1.005,|nights|1.005|bed nights from 0 to 999999.99, in digits with two decimals at most, as 23 or 23.5",
                "X001,2018-05,YOI,many,|nights|many|bed nights from 0 to 999999.99, in digits with two decimals at most, as 23 or 23.5",
                "X001,2018-05,YOI,1000000,|nights|1000000|bed nights from 0 to 999999.99, in digits with two decimals at most, as 23 or 23.5",
                "X001,2018-05,YOI,,|nights|''|a value; the cell is empty",
                "X001,2018-04,LASCH,2,|month|2018-04|one row for an authority, month and sector, but line 2 has one too",
                "X999,2018-05,YOI,1,|authority|X999|the code of an authority on record: add it at /api/v1/authorities first"
            })
    void a_faulty_total_is_named_with_what_was_expected(String row, String column, String value, String expected) {
        facts.post(TOTALS, HEADINGS + "X001,2018-04,SCH,1,\n" + row)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected));
        facts.get(OF_X001).body("total", is(0));
    }

    @Test
    void a_workbook_whose_months_are_dates_is_read_as_a_file() throws IOException {
        given().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(workbook())
                .when()
                .post(API + OF_X001)
                .then()
                .statusCode(200)
                .body("added", is(1));

        facts.get(OF_X001).body("items[0].month", equalTo("2018-05")).body("items[0].nights", is(23.25f));
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Months");
            var headings = sheet.createRow(0);
            var names = HEADINGS.strip().split(",", -1);
            for (int column = 0; column < names.length; column++) {
                headings.createCell(column).setCellValue(names[column]);
            }
            var month = workbook.createCellStyle();
            month.setDataFormat(workbook.createDataFormat().getFormat("mmm-yy"));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("X001");
            var may = row.createCell(1);
            may.setCellStyle(month);
            may.setCellValue(LocalDate.of(2018, 5, 1));
            row.createCell(2).setCellValue("YOI");
            row.createCell(3).setCellValue(23.25);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void the_records_of_an_authority_without_episodes_end_with_its_last_month() {
        facts.post(OF_X001, SPRING)
                .body("recordedToSet", is(1))
                .body(
                        "warnings",
                        contains(
                                "The records of X001 now end with the night of 2018-05-31, as its monthly totals do."));
        facts.get("/authorities/X001").body("recordedTo", equalTo("2018-05-31"));

        facts.episodes("X002,R1,C1,YOI,,2018-05-01,2018-05-11,,")
                .post(TOTALS, HEADINGS + "X002,2018-03,YOI,4,")
                .body("recordedToSet", is(0));
        facts.get("/authorities/X002").body("recordedTo", nullValue());
    }

    @Test
    void months_without_a_row_between_two_that_have_one_are_told() {
        facts.post(OF_X001, HEADINGS + "X001,2018-01,YOI,4,\nX001,2018-04,YOI,4,")
                .body("warnings", hasSize(2))
                .body(
                        "warnings[0]",
                        equalTo(
                                "X001 has no monthly total for 2018-02, 2018-03, so they count as without a night: import the nights, or 0 where there were none."));
    }

    @Test
    void totals_of_several_authorities_come_in_one_file() {
        facts.post(TOTALS, SPRING + "X002,2018-05,STC,8,\n").statusCode(200).body("added", is(4));

        facts.get("/authorities/X002" + TOTALS).body("items.nights", contains(8));
        facts.get("/authorities/X999" + TOTALS).statusCode(404);
        facts.post("/authorities/X999" + TOTALS, HEADINGS + "X999,2018-05,STC,8,\n")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-authority"));
    }
}
