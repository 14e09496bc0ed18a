package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.ChartKind;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.Translation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 17: what every paper has to keep, tried on councils of every kind, for the house and for the public. */
@QuarkusTest
class EveryPaperTest {

    private static final Pattern FIGURE = Pattern.compile("[−(]?£?[\\d.,]+[km%]?\\)?|\\[c]");
    private static final String NOTE = "The figures of this table are rounded one by one";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    private Map<String, String> papers = Map.of();
    private final Map<String, String> bodies = new HashMap<>();
    private int inSheets;
    private int inLines;

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
                if (!files.isPublic()) {
                    FirstPage.standsAlone(files.name(), Papers.file(files.id(), "pdf", files.audience()));
                }
                isInTheEnglishBundle(files);
                endsWithItsLastPage(files);
                PaperSheets.fitTheirPaper(
                        files.name(),
                        files.json().forecast().isYearOver(),
                        files.json().forecast().outturn().cost().withheld(),
                        Papers.file(files.id(), "xlsx", files.audience()));
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
        assertThat(inSheets).isGreaterThan(1400);
        assertThat(inLines).isGreaterThan(1000);
        new PaperBodies(bodies).haveWhatTheirKindNeeds();
    }

    /** A paper's files, each fetched once. */
    private record Files(
            String name,
            FrozenPublication json,
            List<ShownTables.Shown> tables,
            String docx,
            String pdf,
            String id,
            String audience) {

        static Files of(String name, String id, String audience) throws IOException {
            var docx = Papers.file(id, "docx", audience);
            return new Files(
                    name,
                    FrozenPublication.read(Papers.file(id, "json", audience)),
                    ShownTables.ofDocx(docx),
                    PaperTexts.document(docx),
                    PaperTexts.of(Papers.file(id, "pdf", audience), "pdf"),
                    id,
                    audience);
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

    /** The numbers of each table of the DOCX are in the same table of the PDF and the workbook, in the CSV and in the JSON. */
    private void hasTheSameNumbers(Files files) throws IOException {
        var name = files.name();
        var wording = new Wording(json.readValue(files.json().houseStyle(), HouseStyle.class));
        var sheets = new SameNumbers(SheetTables.of(Papers.file(files.id(), "xlsx", files.audience())), wording);
        var lines = new SameLines(
                Papers.file(files.id(), "csv", files.audience()),
                files.json(),
                json.readTree(files.json().bytes()),
                wording);
        int from = 0;
        for (var table : files.tables()) {
            from = hasTheSameInPdf(files, table, from);
            assertThat(Stream.concat(Stream.of(table.caption()), table.headings().stream()))
                    .as("texts of the English bundle")
                    .allMatch(text -> Translation.isKnown(text)
                            || text.matches("20\\d\\d/\\d\\d")
                            || Objects.requireNonNull(wording.style().sectors()).containsValue(text));
            inSheets += sheets.check(name, table);
            inLines += lines.check(name, table);
        }
    }

    /** Returns where the table's caption stands in the PDF: what follows it there are its cells. */
    private static int hasTheSameInPdf(Files files, ShownTables.Shown table, int from) {
        int start = files.pdf().indexOf(table.caption(), from);
        assertThat(start).as("%s: %s", files.name(), table.caption()).isNotNegative();
        var words = new ArrayList<>(List.of(files.pdf().substring(start).split(" ")));
        for (var row : table.rows()) {
            for (var cell : row.subList(1, row.size())) {
                for (var word : cell.split(" ", -1)) {
                    assertThat(words.remove(word) || word.isEmpty())
                            .as("%s: %s: '%s' in the PDF", files.name(), table.caption(), word)
                            .isTrue();
                }
            }
        }
        return start;
    }

    /** What can be translated is all but names and what the author wrote. */
    private void isInTheEnglishBundle(Files files) throws IOException {
        var own = new String(files.json().definition().json(), StandardCharsets.UTF_8);
        var name = files.json().forecast().authorityName();
        assertThat(PaperTexts.paragraphs(Papers.file(files.id(), "docx", files.audience())))
                .as("%s: texts of the English bundle", files.name())
                .allMatch(text -> Translation.isKnown(text)
                        || text.equals(name)
                        || own.contains(text.replaceFirst("^[^:]*: ", ""))
                        || own.contains(text));
        chartsAreInTheEnglishBundle(files);
    }

    /** The texts of charts too, but names, numbers and what the author wrote. */
    private void chartsAreInTheEnglishBundle(Files files) throws IOException {
        for (var kind : ChartKind.values()) {
            var drawn = Papers.findChart(files.id(), kind.toString(), files.audience()).stream()
                    .flatMap(svg -> Pattern.compile("<text[^>]*>([^<]*)</text>")
                            .matcher(svg)
                            .results())
                    .map(found -> found.group(1))
                    .collect(Collectors.joining("\n"));
            assertThat(inOneLine(drawn, files).lines().filter(text -> !FIGURE.matcher(text)
                            .matches()))
                    .as("%s: chart %s", files.name(), kind)
                    .allMatch(Translation::isKnown);
        }
    }

    /** Joins what is broken into lines, and leaves out the names of types of establishments, which a house style states. */
    private String inOneLine(String drawn, Files files) throws IOException {
        var wording = new Wording(json.readValue(files.json().houseStyle(), HouseStyle.class));
        var words = new ReadersWords(wording, files.json().id());
        var sectors = Objects.requireNonNull(wording.style().sectors()).values();
        var joined = drawn;
        for (var name : sectors) {
            joined = joined.replaceAll(onSeveralLines(name), "£0");
        }
        var broken = Stream.of(
                        files.json().findMovement().stream()
                                .flatMap(movement -> movement.steps().stream())
                                .map(step -> words.of(step.words())),
                        files.json().tracking().stream().map(report -> words.report(report.id())),
                        Stream.of("nights, prices and the method together"))
                .flatMap(Function.identity())
                .toList();
        for (var text : broken) {
            joined = joined.replaceAll(onSeveralLines(text), text);
        }
        return joined;
    }

    private static String onSeveralLines(String text) {
        return Pattern.quote(text).replace(" ", "\\E\\s\\Q");
    }

    /** Word and LibreOffice set the paragraph that a document ends with: behind a table it is one point high. */
    private static void endsWithItsLastPage(Files files) throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(Papers.file(files.id(), "docx", files.audience())))) {
            var elements = document.getBodyElements();
            boolean behindTable = elements.get(elements.size() - 2) instanceof XWPFTable;
            assertThat(document.getLastParagraph().getSpacingBetween() == 1)
                    .as(files.name())
                    .isEqualTo(behindTable);
        }
    }

    private static void isWrittenForABoard(Files files) {
        for (var text : List.of(files.docx(), files.pdf())) {
            assertThat(text.replaceAll("(6 % up|15 % longer)", ""))
                    .as(files.name())
                    .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
                    .doesNotContainPattern("£\\d{4}")
                    .doesNotContainPattern("\\d %")
                    .doesNotContainPattern("£[\\d,.]+ [km]\\b")
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
}
