package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenForecast;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 17: what every paper has to keep, tried on councils of every kind, for the house and for the public. */
@QuarkusTest
class EveryPaperTest {

    private static final String NOTE = "The figures of this table are rounded one by one";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    private Map<String, String> papers = Map.of();
    private final Map<String, String> bodies = new HashMap<>();

    @BeforeEach
    void publish() {
        papers = PaperCases.publish(facts, clock);
    }

    /** One test, since publishing all of them takes the time. */
    @Test
    void every_paper_adds_up_has_the_same_numbers_in_each_form_and_is_written_for_a_board() throws IOException {
        int tables = 0;
        for (var paper : papers.entrySet()) {
            for (var audience : List.of("internal", "public")) {
                var files = Files.of(paper.getKey() + ", " + audience, paper.getValue(), audience);
                tables += addsUp(files);
                hasTheSameNumbers(files);
                isWrittenForABoard(files);
                bodies.put(files.name(), files.pdf());
                if (files.name().equals("three children, internal")) {
                    countsLongStays(files.json());
                }
                assertThat(files.json().findLongStays().isPresent())
                        .as(files.name())
                        .isEqualTo(!files.isPublic() || files.name().startsWith("no child"));
            }
        }
        assertThat(tables).isGreaterThan(150);
        hasTheSectionsOfItsKind();
        promisesAReasonOnlyWhereThereIsAMovement();
        leavesOutWhatIsWithheld();
    }

    /** A paper's files, each fetched once. */
    private record Files(
            String name,
            FrozenPublication json,
            List<ShownTables.Shown> tables,
            String docx,
            String pdf,
            String csv,
            List<BigDecimal> workbook) {

        static Files of(String name, String id, String audience) throws IOException {
            var docx = Papers.file(id, "docx", audience);
            return new Files(
                    name,
                    FrozenPublication.read(Papers.file(id, "json", audience)),
                    ShownTables.ofDocx(docx),
                    PaperTexts.document(docx),
                    PaperTexts.of(Papers.file(id, "pdf", audience), "pdf"),
                    new String(Papers.file(id, "csv", audience), StandardCharsets.UTF_8),
                    numbers(Papers.file(id, "xlsx", audience)));
        }

        boolean isPublic() {
            return name.endsWith("public");
        }
    }

    private static int addsUp(Files files) {
        var name = files.name();
        int overspend = name.contains("overspend negative") || name.contains("millions") ? -1 : 1;
        for (var table : files.tables()) {
            assertThat(table.isKnown()).as("%s: %s", name, table.caption()).isTrue();
            assertThat(table.faults(overspend))
                    .as(name)
                    .matches(faults -> faults.isEmpty() || table.after().contains(NOTE));
            if (!files.isPublic()) {
                assertThat(table.after()).as("%s: %s", name, table.caption()).doesNotContain(NOTE);
            }
            for (int column = 1; column < table.headings().size(); column++) {
                int place = column;
                assertThat(table.rows())
                        .as("%s: %s has a column of dashes", name, table.caption())
                        .anyMatch(row -> !row.get(place).equals(Figure.NONE));
            }
        }
        return files.tables().size();
    }

    /** Each word of each cell of the DOCX is in the PDF; the figures of both, of the workbook and of the CSV are the JSON's. */
    private void hasTheSameNumbers(Files files) throws IOException {
        var name = files.name();
        var wording = new Wording(json.readValue(files.json().houseStyle(), HouseStyle.class));
        var pdf = new HashSet<>(List.of(files.pdf().split(" ")));
        var cells = new TreeSet<String>();
        for (var table : files.tables()) {
            for (var row : table.rows()) {
                row.forEach(cell -> cells.add(cell.replaceAll(" (over|under)spend| on budget", "")));
                for (var cell : row.subList(1, row.size())) {
                    if (cell.matches("[(−]?£?[\\d,.]+[%)]*")) {
                        assertThat(pdf).as("%s: %s", name, table.caption()).contains(cell);
                    }
                }
            }
        }
        var lines = lines(files.csv());
        var numbers = files.workbook();
        for (var figure : figures(files.json().forecast()).entrySet()) {
            var value = figure.getValue();
            assertThat(lines)
                    .as("%s: %s", name, figure.getKey())
                    .containsEntry(figure.getKey(), value.written(EveryPaperTest::plain));
            value.find().ifPresent(pounds -> {
                assertThat(numbers)
                        .as("%s: %s in the workbook", name, figure.getKey())
                        .anyMatch(number -> number.abs().compareTo(pounds.abs()) == 0);
                assertThat(cells)
                        .as("%s: %s in the paper", name, figure.getKey())
                        .contains(figure.getKey().equals("variance") ? wording.variance(pounds) : wording.cell(pounds));
            });
        }
    }

    private static Map<String, Figure> figures(FrozenForecast forecast) {
        return Map.of(
                "budget", forecast.budget(),
                "variance", forecast.variance(),
                "outturnCost", forecast.outturn().cost());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Returns the value of each measure of the whole year. */
    private static Map<String, String> lines(String csv) {
        var lines = new HashMap<String, String>();
        csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals("year") && cells[4].equals("ALL"))
                .forEach(cells -> lines.put(cells[5], shown(cells[6])));
        return lines;
    }

    private static String shown(String cell) {
        if (cell.isEmpty()) {
            return Figure.NONE;
        }
        return cell.matches("-?[\\d.]+") ? plain(new BigDecimal(cell)) : cell;
    }

    private static List<BigDecimal> numbers(byte[] workbook) throws IOException {
        var numbers = new ArrayList<BigDecimal>();
        try (var file = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (var sheet : file) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
                            numbers.add(BigDecimal.valueOf(Math.round(cell.getNumericCellValue() * 100), 2));
                        }
                    }
                }
            }
        }
        return numbers;
    }

    private static void isWrittenForABoard(Files files) {
        for (var text : List.of(files.docx(), files.pdf())) {
            assertThat(text.replaceAll("(6 % up|15 % longer)", ""))
                    .as(files.name())
                    .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
                    .doesNotContainPattern("£\\d{4}")
                    .doesNotContainPattern("\\d %")
                    .doesNotContain("#", "If so", "gross and net alike", "Nights up to that of", "learned from")
                    .doesNotContain("as likely on one night", "rolling-average", "recordedTo", "/api/", ": import")
                    .doesNotContain("The reserve that the budget lacks", "SECURE_SCHOOL");
            if (text.contains(" " + Figure.WITHHELD + " ")) {
                assertThat(text).as(files.name()).contains(Figure.WITHHELD + ": withheld, since");
            }
        }
    }

    /** 19 nights of YOI in April at £189; in May 11 of LASCH at £579 and 20 at £610: £3,591 and £18,569. */
    private static void countsLongStays(FrozenPublication json) {
        var stays = json.findLongStays().orElseThrow();
        assertThat(stays.bands().get(0).children().value()).isEqualByComparingTo("2");
        assertThat(stays.bands().get(1).children().value()).isEqualByComparingTo("0");
        assertThat(stays.total().bedNights().value()).isEqualByComparingTo("50");
        assertThat(stays.total().cost().value()).isEqualByComparingTo("22160");
        assertThat(stays.total().halfRestsOn().value()).isEqualByComparingTo("1");
    }

    private void hasTheSectionsOfItsKind() throws IOException {
        assertThat(body("month 2, internal"))
                .contains("monitoring report for 2018/19, Month 2")
                .containsSubsequence(
                        "Purpose",
                        "Recommendation",
                        "Headline",
                        "Budget monitor",
                        "What moved the variance since Month 1",
                        "Activity",
                        "Commitments and growth",
                        "Long stays",
                        "Mitigations",
                        "Risk and reserve",
                        "Next review",
                        "Annex")
                .contains(
                        "By a second method, which follows each child, an overspend is virtually certain (more than 99%)")
                .contains("A variance in brackets is an underspend; any other is an overspend.")
                .contains("Amounts are shown to the nearest £1")
                .doesNotContain("How the forecasts came out");
        assertThat(body("outturn, internal"))
                .contains("outturn report for 2017/18")
                .contains("How the forecasts came out", "Month 11", "Overspend of £1,024,912")
                .doesNotContain("Projected", "Risk and reserve", "Low: one year in ten", "Commitments and growth");
        assertThat(body("thousands, overspend negative, internal"))
                .contains("A variance in brackets is an overspend; any other is an underspend.")
                .contains("budget less the outturn, so that an overspend is negative")
                .contains("Period 2");
    }

    private void promisesAReasonOnlyWhereThereIsAMovement() {
        var reason = "against the budget, and why the forecast has moved.";
        assertThat(body("month 2, internal")).contains(reason);
        for (var name : List.of("no child, internal", "no child, public", "three children, public")) {
            assertThat(body(name)).as(name).contains("against the budget.").doesNotContain(reason);
        }
    }

    private void leavesOutWhatIsWithheld() throws IOException {
        assertThat(body("month 2, public"))
                .contains("Projected overspend of about £1,024,000")
                .contains("95% or more");
        assertThat(body("three children, public")).contains("Page 1 of 1");
        assertThat(body("three children, public"))
                .contains("The projected position is withheld", "36,000")
                .doesNotContain("Activity");
    }

    private String body(String name) {
        return bodies.getOrDefault(name, "");
    }
}
