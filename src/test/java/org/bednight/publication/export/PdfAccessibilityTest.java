package org.bednight.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.Papers;
import org.bednight.publication.style.Logos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What of PDF/UA-1 (ISO 14289-1) and of WCAG 2.2 can be read off the file: that a screen reader can tell each part of a
 * paper, in the order in which it is read. Whether it tells it well, a person has to hear.
 */
@QuarkusTest
class PdfAccessibilityTest {

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    private PDDocument document = new PDDocument();

    @BeforeEach
    void publish() throws IOException {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        facts.put("/authorities/E08000025/house-style", Map.of("logo", Logos.png(240, 60)))
                .statusCode(200);
        Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        document = Loader.loadPDF(Papers.file(Papers.publishBirmingham(), "pdf", "internal"));
    }

    @AfterEach
    void close() throws IOException {
        clock.run();
        document.close();
    }

    @Test
    void it_says_its_language_and_shows_its_title() {
        var catalog = document.getDocumentCatalog();

        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en-GB");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(document.getDocumentInformation().getTitle()).contains("Remand bed nights");
    }

    @Test
    void its_metadata_say_what_it_is_and_claim_the_standard() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var metadata = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        document.getDocumentCatalog().getMetadata().toByteArray()));

        assertThat(metadata.getElementsByTagNameNS("http://www.aiim.org/pdfua/ns/id/", "part")
                        .item(0)
                        .getTextContent())
                .isEqualTo("1");
        assertThat(metadata.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")
                        .item(0)
                        .getTextContent())
                .contains("Remand bed nights");
    }

    @Test
    void its_headings_follow_one_another_without_a_gap() {
        var headings = elements().stream()
                .map(PDStructureElement::getStandardStructureType)
                .filter(type -> type.matches("H\\d"))
                .toList();

        assertThat(headings).startsWith("H1", "H2").contains("H2");
        assertThat(headings.stream().filter("H1"::equals)).hasSize(1);
        for (int i = 1; i < headings.size(); i++) {
            assertThat(level(headings.get(i)) - level(headings.get(i - 1))).isLessThanOrEqualTo(1);
        }
    }

    private static int level(String heading) {
        return heading.charAt(1) - '0';
    }

    @Test
    void each_picture_has_a_text_that_stands_in_for_it() {
        var figures = elements().stream()
                .filter(element -> element.getStandardStructureType().equals("Figure"))
                .toList();

        assertThat(figures).hasSize(5);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.getAlternateDescription())
                .isNotBlank());
        assertThat(figures.get(0).getAlternateDescription()).isEqualTo("Logo");
    }

    @Test
    void each_table_names_its_columns_and_rows_in_header_cells() {
        var tables = elements().stream()
                .filter(element -> element.getStandardStructureType().equals("Table"))
                .toList();

        assertThat(tables).hasSizeGreaterThan(8);
        for (var table : tables) {
            var rows = below(table).stream()
                    .filter(element -> element.getStandardStructureType().equals("TR"))
                    .toList();
            var heads = kinds(rows.get(0));
            assertThat(heads).containsOnlyKeys("TH");
            for (var row : rows.subList(1, rows.size())) {
                assertThat(kinds(row)).containsEntry("TH", 1).containsEntry("TD", heads.getOrDefault("TH", 0) - 1);
            }
        }
    }

    private static Map<String, Integer> kinds(PDStructureElement row) {
        var kinds = new TreeMap<String, Integer>();
        below(row).stream()
                .map(PDStructureElement::getStandardStructureType)
                .filter(type -> type.startsWith("T"))
                .forEach(type -> kinds.merge(type, 1, Integer::sum));
        return kinds;
    }

    /** What is painted stands in the tree, or is marked as decoration. */
    @Test
    void nothing_is_painted_that_is_neither_told_nor_an_artifact() throws IOException {
        for (var page : document.getPages()) {
            int depth = 0;
            var tokens = new PDFStreamParser(page).parse();
            for (var token : tokens) {
                if (token instanceof Operator operator) {
                    depth += switch (operator.getName()) {
                        case "BDC", "BMC" -> 1;
                        case "EMC" -> -1;
                        default -> 0;
                    };
                    if (List.of("Tj", "TJ", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh")
                            .contains(operator.getName())) {
                        assertThat(depth).as(operator.getName()).isPositive();
                    }
                }
            }
            assertThat(depth).isZero();
        }
    }

    @Test
    void each_marked_content_of_a_page_stands_in_the_tree() throws IOException {
        for (var page : document.getPages()) {
            var marked = new TreeSet<Integer>();
            var operands = new ArrayList<Object>();
            for (var token : new PDFStreamParser(page).parse()) {
                if (token instanceof Operator operator) {
                    if (operator.getName().equals("BDC") && operands.get(1) instanceof COSDictionary properties) {
                        int id = properties.getInt(COSName.MCID);
                        if (id >= 0) {
                            marked.add(id);
                        }
                    }
                    operands.clear();
                } else {
                    operands.add(token);
                }
            }
            var told = new TreeSet<Integer>();
            contents(
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(),
                    page.getCOSObject(),
                    null,
                    told);
            assertThat(told).isEqualTo(marked).isNotEmpty();
        }
    }

    private static void contents(
            @Nullable COSBase node, COSDictionary page, @Nullable COSDictionary of, Set<Integer> ids) {
        if (node instanceof COSDictionary element && !(node instanceof COSStream)) {
            var own = element.getCOSDictionary(COSName.PG) == null ? of : element.getCOSDictionary(COSName.PG);
            if (element.containsKey(COSName.MCID)) {
                contents(element.getDictionaryObject(COSName.MCID), page, own, ids);
            } else {
                contents(element.getDictionaryObject(COSName.K), page, own, ids);
            }
        } else if (node instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                contents(list.getObject(i), page, of, ids);
            }
        } else if (node instanceof COSInteger id && of == page) {
            ids.add(id.intValue());
        }
    }

    @Test
    void its_fonts_are_in_it_and_can_be_read_as_text() throws IOException {
        var fonts = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add(font.getName());
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
            }
            assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
        }
        assertThat(fonts).hasSize(2);
        new EachGlyph().getText(document);
    }

    /** Refuses a glyph that is no character. */
    private static final class EachGlyph extends PDFTextStripper {

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector size) throws IOException {
            assertThat(font.toUnicode(code)).as("glyph %d at %s", code, place).isNotNull();
            super.showGlyph(place, font, code, size);
        }
    }

    private List<PDStructureElement> elements() {
        return below(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static List<PDStructureElement> below(PDStructureNode node) {
        var elements = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                elements.addAll(below(element));
            }
        }
        return elements;
    }
}
