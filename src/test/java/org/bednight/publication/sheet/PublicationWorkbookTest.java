package org.bednight.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.publication.PaperTexts;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.FigureList;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbook says what the paper says, in its words and its forms. */
class PublicationWorkbookTest {

    private static final Path LATEST =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02-latest.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WELSH = "{\"paper\": {\"language\": \"welsh\"}}";

    private final ObjectNode publication = read();

    @Test
    void where_nothing_is_known_of_the_year_before_no_variance_of_the_funding_is_shown() throws IOException {
        try (var workbook = workbook("{}")) {
            assertThat(texts(workbook, "Summary")).contains("Year before");
        }
        object("/funding").putNull("totalYearBefore");
        publication.at("/funding/funders").forEach(line -> ((ObjectNode) line).putNull("yearBefore"));

        try (var workbook = workbook("{}")) {
            assertThat(texts(row(workbook, "Summary", "Funding, £"))).containsExactly("Funding, £", "Amount");
            assertThat(row(workbook, "Summary", "Youth Justice Board remand grant"))
                    .hasSize(2);
            assertThat(row(workbook, "Summary", "Budget")).hasSize(2);
        }
        assertThat(document("{}")).contains("Remand funding").doesNotContain("Funding 2017/18");
    }

    /** An amount of £400, a third of a night and half of a point. */
    @ParameterizedTest
    @CsvSource({"millions, minus, 0.000", "millions, brackets, 0.000", "thousands, minus, 0", "thousands, brackets, 0"})
    void a_negative_number_that_rounds_to_nought_has_no_sign(String units, String negatives, String nought)
            throws IOException {
        object("/forecast").put("varianceToDate", -400);
        var step = object("/scenarios/0/steps/0");
        step.put("bedNights", -0.3).put("variance", -0.4).put("probabilityOfOverspend", -0.0049);

        var style = "{\"units\": \"%s\", \"negatives\": \"%s\"}".formatted(units, negatives);
        try (var workbook = workbook(style)) {
            var shown = new ShownCells(workbook);
            assertThat(shown.of(row(workbook, "Budget", "Remand bed nights").getCell(5)))
                    .isEqualTo(nought);
            var cells = stepRow(workbook);
            assertThat(shown.of(cells.getCell(1))).isEqualTo("0");
            assertThat(shown.of(cells.getCell(4))).isEqualTo(nought);
            assertThat(shown.of(cells.getCell(5))).isEqualTo("no change");
            workbook.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> assertThat(shown.of(cell)).doesNotMatch("[(−-](0(\\.0+)?|no change)%?\\)?"))));
        }
    }

    /** A reader may change a figure: then a negative amount has its sign, and one of half a unit too. */
    @Test
    void a_negative_amount_of_half_a_unit_and_more_keeps_its_sign() throws IOException {
        object("/forecast").put("varianceToDate", -500);

        try (var workbook = workbook("{\"units\": \"millions\"}")) {
            var shown = new ShownCells(workbook);
            var cell = row(workbook, "Budget", "Remand bed nights").getCell(5);
            assertThat(shown.of(cell)).isEqualTo("(0.001)");
            cell.setCellValue(-499.99);
            assertThat(new ShownCells(workbook).of(cell)).isEqualTo("0.000");
            cell.setCellValue(-1_500_000);
            assertThat(new ShownCells(workbook).of(cell)).isEqualTo("(1.500)");
        }
    }

    @Test
    void where_the_figures_come_from_is_said_in_the_words_of_the_paper() throws IOException {
        try (var workbook = workbook("{}")) {
            var provenance = texts(workbook, "Provenance");
            assertThat(provenance)
                    .containsSubsequence("Publication", "Method", "the rolling average", "Data version")
                    .containsSubsequence("Data digest", "Software", "Published")
                    .contains("14 June 2018, 09:30 UTC, by local")
                    .noneMatch(text -> text.matches("[a-z]+([A-Z][a-z]+)*|rolling-average"));
        }
        assertThat(document("{}"))
                .containsSubsequence(
                        "Where the figures come from", "Publication", "Method", "Data version", "Data digest")
                .contains("the rolling average", "14 June 2018, 09:30 UTC, by local");
    }

    @Test
    void the_secure_school_is_left_out_where_it_has_no_night_in_any_year() throws IOException {
        try (var workbook = workbook("{}")) {
            workbook.forEach(sheet -> assertThat(texts(workbook, sheet.getSheetName()))
                    .as(sheet.getSheetName())
                    .doesNotContain("Secure school"));
        }
        ((ObjectNode) publication.at("/activity/sectors/3/figures/yearBefore")).put("bedNights", 3);

        try (var workbook = workbook("{}")) {
            for (var sheet : List.of("Summary", "Months", "Budget", "Activity", "Year on year", "Movement")) {
                assertThat(texts(workbook, sheet)).as(sheet).contains("Secure school");
            }
        }
    }

    /** It had a night in the last report alone: without its row the movement by type would not add up. */
    @Test
    void the_secure_school_is_shown_where_it_moved_the_forecast() throws IOException {
        ((ObjectNode) publication.at("/movement/steps/1/sectors/3")).put("amount", -700);

        try (var workbook = workbook("{}")) {
            assertThat(texts(workbook, "Movement")).contains("Secure school");
        }
        assertThat(document("{}")).contains("Secure school");
    }

    @Test
    void a_welsh_workbook_has_welsh_tabs_headings_names_of_rows_and_foot() throws IOException {
        try (var english = workbook("{}");
                var welsh = workbook(WELSH)) {
            assertThat(welsh.getSheetName(0)).isEqualTo("Crynodeb");
            for (int sheet = 0; sheet < welsh.getNumberOfSheets(); sheet++) {
                assertThat(welsh.getSheetName(sheet)).isNotEqualTo(english.getSheetName(sheet));
                assertThat(welsh.getSheetAt(sheet).getFooter().getLeft()).endsWith(", cyhoeddiad 2018-19 P02 v1");
                assertThat(welsh.getSheetAt(sheet).getFooter().getRight()).isEqualTo("Tudalen &P o &N");
                var left = texts(welsh, welsh.getSheetName(sheet));
                left.retainAll(texts(english, english.getSheetName(sheet)));
                assertThat(left)
                        .as(english.getSheetName(sheet))
                        .noneMatch(text -> Translation.isKnown(text)
                                && !text.endsWith(".")
                                && !List.of("Java", "Cost").contains(text));
            }
            assertThat(english.getSheetAt(0).getFooter().getRight()).isEqualTo("Page &P of &N");
            var chance = row(welsh, "Ystod", "Siawns o orwariant").getCell(1);
            assertThat(new ShownCells(welsh).of(chance)).isEqualTo("mwy na 99%");
        }
    }

    /** Names of measures are those of an interface. */
    @Test
    void the_csv_is_the_same_in_each_language() throws IOException {
        assertThat(FigureList.of(frozen(), wording(WELSH), Optional.empty()))
                .isEqualTo(FigureList.of(frozen(), wording("{}"), Optional.empty()));
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(Files.readAllBytes(LATEST));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) publication.at(pointer);
    }

    private FrozenPublication frozen() {
        return FrozenPublication.read(publication.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Wording wording(String style) throws IOException {
        return new Wording(JSON.readValue(style, HouseStyle.class));
    }

    private XSSFWorkbook workbook(String style) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(PublicationWorkbook.of(frozen(), wording(style), Optional.of("Internal"))));
    }

    private String document(String style) throws IOException {
        return PaperTexts.document(WordFile.of(BoardPaper.of(frozen(), wording(style), Optional.empty())));
    }

    private static List<String> texts(XSSFWorkbook workbook, String sheet) {
        var texts = new ArrayList<String>();
        workbook.getSheet(sheet).forEach(row -> texts.addAll(texts(row)));
        return texts;
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static Row row(XSSFWorkbook workbook, String sheet, String name) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .filter(row ->
                        texts(row).stream().findFirst().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the first step of the first what-if. */
    private static Row stepRow(XSSFWorkbook workbook) {
        int forecast = row(workbook, "What-ifs", "As forecast").getRowNum();
        return workbook.getSheet("What-ifs").getRow(forecast + 1);
    }
}
