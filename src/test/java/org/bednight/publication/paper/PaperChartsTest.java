package org.bednight.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.Translation;
import org.junit.jupiter.api.Test;

class PaperChartsTest {

    private static final Path LATEST =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02-latest.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a chart says to those who do not see it is of the language of its paper, withheld figures or not. */
    @Test
    void each_sentence_that_describes_a_chart_is_in_the_bundles() throws IOException {
        var publication = (ObjectNode) JSON.readTree(Files.readAllBytes(LATEST));
        eachSentenceIsTranslated(publication);

        ((ObjectNode) publication.at("/tracking/0")).put("outturn", Figure.WITHHELD);
        ((ObjectNode) publication.at("/movement/steps/1")).put("amount", Figure.WITHHELD);
        for (var period : publication.at("/forecast/periods")) {
            ((ObjectNode) period.at("/outturn")).put("cost", Figure.WITHHELD);
            ((ObjectNode) period).put("cumulativeCost", Figure.WITHHELD);
        }
        eachSentenceIsTranslated(publication);
    }

    private static void eachSentenceIsTranslated(ObjectNode publication) throws IOException {
        var frozen = FrozenPublication.read(publication.toString().getBytes(StandardCharsets.UTF_8));
        for (var kind : ChartKind.values()) {
            var english = sentences(frozen, kind, "{}");
            var welsh = sentences(frozen, kind, "{\"paper\": {\"language\": \"welsh\"}}");

            assertThat(english).as("%s", kind).hasSizeGreaterThan(1).allMatch(Translation::isKnown);
            assertThat(welsh).as("%s", kind).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
            assertThat(String.join(" ", welsh))
                    .doesNotContain(" overspend", " added", " withheld", " forecast", "ends at");
        }
    }

    private static List<String> sentences(FrozenPublication frozen, ChartKind kind, String style) throws IOException {
        var wording = new Wording(JSON.readValue(style, HouseStyle.class));
        var chart = new PaperCharts(frozen, wording).draw(kind).orElseThrow();
        return List.of(chart.description().replaceFirst("\\.$", "").split("(?<=[.]) (?=\\p{Lu})", -1));
    }
}
