package org.bednight.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.PaperTexts;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 6: a paper, a workbook and charts, with the numbers of the API. */
@QuarkusTest
class ExportTest {

    private static final List<String> CHARTS = List.of("cumulative-cost", "monthly-cost", "tracking");

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void recordFacts() {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
        Papers.smallCouncil(facts);
        Papers.emptyCouncil(facts);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void every_form_and_chart_can_be_had_for_many_few_and_no_children() throws IOException {
        for (var id : publishForManyFewAndNone()) {
            for (var extension : List.of("json", "csv", "xlsx", "docx", "pdf")) {
                assertThat(Papers.file(id, extension, "internal")).isNotEmpty();
            }
            for (var chart : CHARTS) {
                var picture = ImageIO.read(new ByteArrayInputStream(Papers.chart(id, chart, "png", "internal")));
                assertThat(picture.getWidth()).isEqualTo(1280);
                assertThat(Papers.chart(id, chart, "svg", "internal")).isNotEmpty();
            }
        }
        Papers.chart("E08000025-2018-19-P02-v1", "movement", "png", "internal");
    }

    private List<String> publishForManyFewAndNone() {
        Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        var may = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");
        return List.of(Papers.publishBirmingham(), Papers.publish("X003", may), Papers.publish("X004", may));
    }

    /** The second way: the formulas reckoned anew from the cells that hold figures. */
    @Test
    void the_workbook_reckoned_anew_has_the_figures_of_the_api() throws IOException {
        Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        var id = Papers.publishBirmingham();
        var frozen = json.readTree(Papers.file(id, "json", "internal"));
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
            workbook.setForceFormulaRecalculation(true);
            workbook.getCreationHelper().createFormulaEvaluator().clearAllCachedResultValues();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var summary = workbook.getSheet("Summary");
            assertThat(value(summary, "Variance: positive is an overspend", 1)).isEqualTo("1024007.00");
            assertThat(value(summary, "Variance, % of the budget", 1)).isEqualTo("143.10");
            assertThat(value(summary, "Budget", 1)).isEqualTo("715612.00");
            assertThat(value(summary, "Total", 6)).isEqualTo("1739619.00");
            assertThat(value(workbook.getSheet("Movement"), "Variance now", 1)).isEqualTo("1024007.00");
            assertThat(formulas(workbook)).isGreaterThan(100);
            var months = workbook.getSheet("Months");
            int period = 0;
            for (var row : months) {
                if (row.getCell(3) != null
                        && row.getCell(3).getStringCellValue().equals("Total")) {
                    var told = frozen.at("/forecast/periods/%d".formatted(period++));
                    assertThat(new BigDecimal(pounds(row.getCell(8))))
                            .isEqualByComparingTo(told.at("/outturn/cost").asText());
                    assertThat(new BigDecimal(pounds(row.getCell(9))))
                            .isEqualByComparingTo(told.at("/cumulativeCost").asText());
                }
            }
            assertThat(period).isEqualTo(12);
            assertThat(((XSSFSheet) months).createDrawingPatriarch().getCharts())
                    .hasSize(1);
        }
    }

    @Test
    void each_formula_gives_the_published_value_that_it_carries() throws IOException {
        for (var id : publishForManyFewAndNone()) {
            try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
                var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                for (var sheet : workbook) {
                    for (var row : sheet) {
                        for (var cell : row) {
                            if (cell.getCellType() == CellType.FORMULA) {
                                var published = pounds(cell);
                                assertThat(pounds(evaluator.evaluate(cell).getNumberValue()))
                                        .as("%s %s %s", id, sheet.getSheetName(), cell.getAddress())
                                        .isEqualTo(published);
                            }
                        }
                    }
                }
                assertThat(formulas(workbook)).isGreaterThan(100);
            }
        }
    }

    @Test
    void the_papers_have_the_headline_the_plans_tables_and_the_notes() throws IOException {
        var id = Papers.publishBirmingham();
        for (var extension : List.of("docx", "pdf")) {
            assertThat(PaperTexts.of(Papers.file(id, extension, "internal"), extension))
                    .as(extension)
                    .contains("Projected overspend of £1,024,007 (143.1% of the budget)")
                    .contains("an outturn of £1,739,619 against a budget of £715,612")
                    .contains("844,007 overspend")
                    .contains("5,418")
                    .contains("3,872")
                    .contains("The price since 12 May 2018, £610.00, is used")
                    .contains("Sign-off");
        }
        var text = PaperTexts.of(Papers.file(id, "pdf", "internal"), "pdf");
        assertThat(text)
                .contains("Partner Funding 2018/19 Funding 2017/18 Variance")
                .contains("Birmingham Children's Trust 147,997 147,997 0")
                .contains("Youth Justice Board remand grant 567,615 408,113 159,502")
                .contains("Total 715,612 556,110 159,502")
                .contains("Secure children's home (LASCH) 185,402 172,542 (12,860)")
                .contains("Secure training centre 318,600 668,928 350,328")
                .contains("Young offender institution 414,180 739,552 325,372")
                .contains("Total 918,182 1,581,022 662,840")
                .contains("the plan prints £918,123");
    }

    @Test
    void the_pdf_is_tagged_and_has_its_typeface_in_it() throws IOException {
        try (var document = Loader.loadPDF(Papers.file(Papers.publishBirmingham(), "pdf", "internal"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).contains("monitoring report for 2018/19, Month 2");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_would_be_read_as_a_formula_stays_text() throws IOException {
        facts.put("/authorities/X005", Map.of("name", "=1+1", "recordedFrom", "2018-04-01"))
                .statusCode(200);
        facts.put(
                        "/authorities/X005/allocations/2018-19/{funder}".replace("{funder}", "=cmd()"),
                        Map.of("amount", "1", "status", "confirmed"))
                .statusCode(200);
        var id = Papers.publish("X005", Map.of("financialYear", "2018-19", "asAt", "2018-05-31"));

        var lines = new String(Papers.file(id, "csv", "internal"), StandardCharsets.UTF_8);
        assertThat(lines.lines()).noneMatch(line -> line.startsWith("=") || line.contains(",="));
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
            for (var row : workbook.getSheet("Summary")) {
                for (var cell : row) {
                    boolean formula = cell.getCellType() == CellType.FORMULA;
                    assertThat(formula && cell.getCellFormula().contains("cmd")).isFalse();
                }
            }
        }
    }

    private static String value(Sheet sheet, String name, int column) {
        for (var row : sheet) {
            if (row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.STRING
                    && row.getCell(0).getStringCellValue().equals(name)) {
                return pounds(row.getCell(column));
            }
        }
        throw new AssertionError("No row " + name);
    }

    private static String pounds(Cell cell) {
        return pounds(cell.getNumericCellValue());
    }

    private static String pounds(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static int formulas(Workbook workbook) {
        int formulas = 0;
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        return formulas;
    }
}
