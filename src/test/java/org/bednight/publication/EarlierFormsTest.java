package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.publication.disclosure.Disclosure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.ChartKind;
import org.bednight.publication.paper.FigureList;
import org.bednight.publication.paper.PaperCharts;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.sheet.PublicationWorkbook;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A publication of each earlier form stays exportable: each form lacks some values of the latest. */
class EarlierFormsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "bednight", "publication");
    private static final Wording WORDING = new Wording(HouseStyle.DEFAULT);

    /** What forms before the latest lack, by the part that it was added to. */
    private static final List<List<String>> ADDED = List.of(
            List.of("/forecast", "headline"),
            List.of("/forecast/range", "centre"),
            List.of("/forecast/range/evidence", "levelAndShare"),
            List.of("/forecast", "toConfirm"),
            List.of("/provenance", "arrivalMethod"),
            List.of("/definition", "publicTexts"),
            List.of("/scenarios/0/figures", "headline"),
            List.of("/movement", "range"),
            List.of("", "longStays"),
            List.of("", "scenarios"));

    static Stream<FrozenPublication> formsBeforeTheLatest() throws IOException {
        var alone = ADDED.stream().map(List::of).map(EarlierFormsTest::latestWithout);
        var earliest = FrozenPublication.read(Files.readAllBytes(FOLDER.resolve("birmingham-2018-19-P02.json")));
        return Stream.concat(alone, Stream.of(latestWithout(ADDED), latestWithout(List.of()), earliest));
    }

    private static FrozenPublication latestWithout(List<List<String>> added) {
        try {
            var json = FrozenPublication.read(Files.readAllBytes(FOLDER.resolve("birmingham-2018-19-P02-latest.json")))
                    .copy();
            added.forEach(place -> remove(json, place.get(0), place.get(1)));
            return FrozenPublication.of(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void remove(JsonNode json, String part, String name) {
        if (json.at(part) instanceof ObjectNode object) {
            object.remove(name);
        }
    }

    @ParameterizedTest
    @MethodSource("formsBeforeTheLatest")
    void a_publication_of_an_earlier_form_stays_exportable(FrozenPublication publication) {
        var told = Disclosure.protect(publication).frozen();

        for (var frozen : List.of(publication, told)) {
            assertThat(FigureList.of(frozen, WORDING, Optional.of("Internal"))).contains("outturnCost");
            assertThat(PublicationWorkbook.of(frozen, WORDING, Optional.of("Internal")))
                    .isNotEmpty();
            assertThat(WordFile.of(BoardPaper.of(frozen, WORDING, Optional.of("Internal"))))
                    .isNotEmpty();
            for (var kind : ChartKind.values()) {
                assertThatCode(() -> new PaperCharts(frozen, WORDING).draw(kind))
                        .doesNotThrowAnyException();
            }
        }
        assertThat(told.forecast().outturn().cost().value()).isEqualByComparingTo("1740000");
    }
}
