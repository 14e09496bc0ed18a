package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bednight.capacity.HeavyWork;
import org.bednight.capacity.LiveMemory;
import org.bednight.publication.disclosure.Disclosure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.FigureList;
import org.bednight.publication.paper.PdfFile;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.sheet.PublicationWorkbook;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Logos;
import org.bednight.publication.style.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The estimate by which papers are admitted is at least what they hold: with all the texts that a definition may have, and the
 * largest logo.
 */
@Tag("memory")
class PaperMemoryTest {

    private static final Path PUBLICATION =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Prints how many bytes the making of a file holds. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) throws IOException, InterruptedException {
            var publication = withAllTexts();
            var style = JSON.writeValueAsBytes(JSON.createObjectNode().put("logo", Logos.png(2000, 1000)));
            var small = Files.readAllBytes(PUBLICATION);
            var plain = "{}".getBytes(StandardCharsets.UTF_8);
            System.out.println(LiveMemory.peak(
                    () -> System.out.println(made(arguments[0], small, plain) + " bytes"),
                    () -> System.out.println(made(arguments[0], publication, style) + " bytes")));
        }

        private static int made(String form, byte[] publication, byte[] style) {
            var wording = new Wording(style(style));
            var frozen = FrozenPublication.read(publication);
            var marking = Optional.of("Internal");
            return switch (form) {
                case "docx" -> WordFile.of(BoardPaper.of(frozen, wording, marking)).length;
                case "pdf" -> PdfFile.of(BoardPaper.of(frozen, wording, marking)).length;
                case "xlsx" -> PublicationWorkbook.of(frozen, wording, marking).length;
                case "csv" -> FigureList.of(frozen, wording, marking).length();
                default -> Disclosure.protect(frozen).frozen().bytes().length;
            };
        }

        private static HouseStyle style(byte[] json) {
            try {
                return JSON.readValue(json, HouseStyle.class);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static byte[] withAllTexts() throws IOException {
            var publication = (ObjectNode) JSON.readTree(Files.readAllBytes(PUBLICATION));
            var definition = (ObjectNode) publication.get("definition");
            var text = "What an author says who has much to say. ".repeat(100).substring(0, Definition.LONGEST);
            for (var property : new String[] {"purpose", "recommendation", "lessons"}) {
                definition.put(property, text);
            }
            var comments = definition.putArray("commentary");
            var notes = definition.putArray("notes");
            var mitigations = definition.putArray("mitigations");
            for (int number = 0; number < Definition.MOST; number++) {
                comments.addObject().put("line", "total").put("text", text);
                notes.add(text);
                mitigations
                        .addObject()
                        .put("what", text.substring(0, Definition.LONGEST_NAME))
                        .put("owner", "Director of Children's Services")
                        .put("status", "agreed")
                        .put("date", "2018-10-01")
                        .put("amount", 120_000);
            }
            return publication.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx", "csv", "public copy"})
    void a_paper_holds_no_more_than_its_estimate(String form) throws IOException, InterruptedException {
        long held = LiveMemory.printedBy(Measure.class, form);

        assertThat(held).isLessThanOrEqualTo(HeavyWork.PAPER);
    }
}
