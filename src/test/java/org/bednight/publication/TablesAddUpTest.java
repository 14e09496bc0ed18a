package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** METHOD §11: every table of every kind of paper adds up as it is shown. */
@QuarkusTest
class TablesAddUpTest {

    private static final String NOTE = "The figures of this table are rounded one by one";

    private static final String SECOND = """
            {"financialYear": "2018-19", "asAt": "2018-06-30", "settings": {"window": "7"},
             "mitigations": [
               {"what": "Bail support", "owner": "Head of service", "status": "agreed", "amount": 1234.49},
               {"what": "Fostering", "owner": "Head of service", "status": "planned", "amount": 777.49}],
             "scenarios": [{"name": "Dearer", "adjustments": [
               {"kind": "price", "percent": 3.7, "from": "2018-10-01"},
               {"kind": "length-of-stay", "factor": 1.13},
               {"kind": "allocation", "funder": "Trust", "percent": -7}]}]}""";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    /** Twelve children in three sectors at prices with pence, and budgets with pence. */
    @BeforeEach
    void recordCouncil() {
        facts.clear();
        clock.stopAt("2018-06-04T09:00:00Z");
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedFrom", "2016-04-01"))
                .statusCode(200);
        facts.price("LASCH", "2016-04-01", "2020-03-31", "678.73")
                .price("STC", "2016-04-01", "2020-03-31", "546.37")
                .price("YOI", "2016-04-01", "2017-03-31", "177.21")
                .price("YOI", "2017-04-01", "2020-03-31", "189.47");
        var sectors = List.of("LASCH", "STC", "YOI");
        for (int child = 0; child < 36; child++) {
            facts.episodes("X001,R%1$d,C%1$d,%2$s,,%3$s,%4$s,,"
                    .formatted(
                            child,
                            sectors.get(child % 3),
                            LocalDate.of(2016, 4, 3).plusDays(22L * child),
                            LocalDate.of(2016, 4, 3).plusDays(22L * child + 31 + child)));
        }
        allocation("Board", "2018-19", "41234.49");
        allocation("Trust", "2018-19", "20123.48");
        allocation("Own", "2018-19", "3456.48");
        allocation("Board", "2017-18", "40000.33");
        allocation("Trust", "2017-18", "21000.33");
        clock.stopAt("2018-06-05T09:00:00Z");
        Papers.publish("X001", Map.of("financialYear", "2018-19", "asAt", "2018-05-31"));
        clock.stopAt("2018-07-05T09:00:00Z");
        allocation("Own", "2018-19", "4456.97");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void every_table_of_a_paper_adds_up_in_pounds_and_in_thousands() throws IOException {
        for (var units : List.of("pounds", "thousands", "millions")) {
            for (var sign : List.of("overspend-positive", "overspend-negative")) {
                facts.put("/authorities/X001/house-style", Map.of("units", units, "sign", sign))
                        .statusCode(200);
                var id = publishJune();
                var tables = ShownTables.ofDocx(Papers.file(id, "docx", "internal"));
                assertThat(tables).hasSizeGreaterThan(12);
                for (var table : tables) {
                    assertThat(table.faults(sign.equals("overspend-positive") ? 1 : -1))
                            .as("%s %s", units, table.after())
                            .matches(faults -> faults.isEmpty() || table.after().contains(NOTE));
                }
                assertThat(tables.stream()
                                .filter(table -> table.after().contains(NOTE))
                                .map(ShownTables.Shown::caption))
                        .as("tables that do not add up")
                        .allMatch(caption -> caption.contains("step by step"));
                sameInPdf(id, tables);
            }
        }
    }

    /** Rounded one by one, some of the same tables would not add up. */
    @Test
    void a_public_paper_adds_up_or_says_that_it_is_rounded_one_by_one() throws IOException {
        var id = publishJune();
        for (var table : ShownTables.ofDocx(Papers.file(id, "docx", "public"))) {
            assertThat(table.faults(1))
                    .matches(faults -> faults.isEmpty() || table.after().contains(NOTE));
        }
    }

    /** A row of numbers is the same in the PDF. */
    private static void sameInPdf(String id, List<ShownTables.Shown> tables) throws IOException {
        var text = PaperTexts.of(Papers.file(id, "pdf", "internal"), "pdf");
        for (var table : tables) {
            if (table.caption().startsWith("Cost against") || table.caption().startsWith("Remand funding")) {
                for (var row : table.rows()) {
                    assertThat(text).contains(String.join(" ", row.subList(1, row.size())));
                }
            }
            if (table.after().contains(NOTE)) {
                assertThat(text).contains(NOTE);
            }
        }
    }

    @Test
    void every_sheet_adds_up_to_the_penny() throws IOException {
        var id = publishJune();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
            int steps = 0;
            for (var row : workbook.getSheet("Movement")) {
                if (row.getCell(4) != null && row.getCell(4).getCellType() == CellType.NUMERIC) {
                    assertThat(pounds(row, 2).add(pounds(row, 3)).add(pounds(row, 4)))
                            .as(row.getCell(0).getStringCellValue())
                            .isEqualByComparingTo(pounds(row, 1));
                    steps++;
                }
            }
            assertThat(steps).isEqualTo(5);
            var sum = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            int totals = 0;
            for (var row : workbook.getSheet("Months")) {
                if (row.getCell(8) != null && row.getCell(6).getCellType() != CellType.STRING) {
                    boolean total = row.getCell(3).getStringCellValue().equals("Total");
                    for (int column = 0; column < 3; column++) {
                        if (total) {
                            assertThat(sum[column]).isEqualByComparingTo(pounds(row, 6 + column));
                        }
                        sum[column] = total ? BigDecimal.ZERO : sum[column].add(pounds(row, 6 + column));
                    }
                    assertThat(pounds(row, 6).add(pounds(row, 7))).isEqualByComparingTo(pounds(row, 8));
                    totals += total ? 1 : 0;
                }
            }
            assertThat(totals).isEqualTo(12);
        }
    }

    /** Of each period and the year: the sectors' costs add up to all, and actual and projected to the outturn. */
    @Test
    void the_lines_of_figures_add_up_to_the_penny() {
        var values = new HashMap<List<String>, BigDecimal>();
        new String(Papers.file(publishJune(), "csv", "internal"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "text").split(",", -1))
                .filter(cells -> cells.length == 9 && cells[6].matches("-?\\d+(\\.\\d+)?"))
                .forEach(cells -> values.put(List.of(cells[3], cells[4], cells[5]), new BigDecimal(cells[6])));
        int sums = 0;
        for (var key : new ArrayList<>(values.keySet())) {
            if (key.get(1).equals("ALL")
                    && (key.get(2).endsWith("Cost") || key.get(2).startsWith("movement by"))) {
                var sectors = List.of("LASCH", "STC", "YOI", "SECURE_SCHOOL").stream()
                        .filter(sector -> values.containsKey(List.of(key.get(0), sector, key.get(2))))
                        .map(sector -> values.get(List.of(key.get(0), sector, key.get(2))))
                        .toList();
                if (sectors.size() == 4) {
                    assertThat(sectors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as("%s", key)
                            .isEqualByComparingTo(values.get(key));
                    sums++;
                }
            }
        }
        assertThat(sums).isEqualTo(13 * 3 + 5);
    }

    private static BigDecimal pounds(Row row, int column) {
        return BigDecimal.valueOf(Math.round(row.getCell(column).getNumericCellValue() * 100), 2);
    }

    private String publishJune() {
        return given().contentType("application/json")
                .body(SECOND)
                .post(API + "/authorities/X001/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void allocation(String funder, String year, String amount) {
        facts.put(
                        "/authorities/X001/allocations/%s/%s".formatted(year, funder),
                        Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200);
    }
}
