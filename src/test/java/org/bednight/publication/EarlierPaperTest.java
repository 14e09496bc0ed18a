package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bednight.publication.chart.Typeface;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.PdfFile;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.junit.jupiter.api.Test;

/** A publication that was frozen before papers had all of today's sections, and signs that the typeface lacks. */
class EarlierPaperTest {

    private static final Path EARLIER =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02.json");

    @Test
    void an_earlier_publication_keeps_its_figures_and_leaves_out_what_was_not_frozen() throws IOException {
        var file = WordFile.of(paper(FrozenPublication.read(Files.readAllBytes(EARLIER))));

        assertThat(PaperTexts.document(file))
                .contains("Projected overspend of £1,024,007 (143.1% of the budget)")
                .contains("844,007 overspend")
                .contains("1,323,871")
                .doesNotContain("Long stays", "Implications", "The reserve held");
        assertThat(ShownTables.ofDocx(file)).hasSizeGreaterThan(12).allSatisfy(table -> assertThat(table.faults(1))
                .isEmpty());
    }

    /** U+2714 and Hebrew; ŵ and ŷ of Welsh, and an e with a combining accent, can be printed. */
    @Test
    void a_sign_that_the_typeface_lacks_is_named_in_place_of_a_blank_glyph() throws IOException {
        var stored = Files.readString(EARLIER).replace("Birmingham Children's Trust", "Done ✔ שלום ŵŷ cafe\u0301");

        var text = PaperTexts.of(
                PdfFile.of(paper(FrozenPublication.read(stored.getBytes(StandardCharsets.UTF_8)))), "pdf");

        assertThat(text)
                .contains("[heavy check mark]", "[hebrew letter shin]", "ŵŷ café")
                .doesNotContain("#");
        assertThat(Typeface.findMissing("Welsh ŵŷ, 5 × £1 – “quoted”")).isEmpty();
        assertThat(Typeface.findMissing("Done ✔")).hasValue(0x2714);
    }

    /** The name of a council may fill the line. */
    @Test
    void the_number_of_a_page_is_not_torn_apart_at_the_foot() throws IOException {
        var file = WordFile.of(paper(FrozenPublication.read(Files.readAllBytes(EARLIER))));

        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getFooterList().get(0).getText()).contains(", Page\u00a0", "\u00a0of\u00a0");
        }
    }

    private static BoardPaper paper(FrozenPublication frozen) {
        return BoardPaper.of(frozen, new Wording(HouseStyle.DEFAULT), Optional.of("Internal"));
    }
}
