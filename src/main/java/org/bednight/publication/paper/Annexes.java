package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.HouseStyle;

/** What the figures rest on, in a reader's words, and where they come from. */
final class Annexes {

    private static final int SHORT_DIGEST = 12;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** The headline says these, or the table of the range. */
    private static final List<String> SAID = List.of(
            "Two methods disagree",
            "Two methods are at work",
            "The mean and the median of the episode model disagree",
            "The headline outturn is the mean",
            "The outturn by ",
            "The mean of the episode model, ");

    private final PaperText paper;
    private final FrozenPublication frozen;

    Annexes(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var forecast = frozen.forecast();
        var range = forecast.findRange();
        var assumptions = sentences(forecast.assumptions(), range.map(FrozenRange::assumptions));
        points(blocks, "Assumptions", assumptions);
        points(blocks, "Points to note", sentences(forecast.warnings(), range.map(FrozenRange::warnings)));
        points(blocks, "What is withheld", frozen.withheldReasons());
        blocks.add(new Block.Heading("Method"));
        blocks.add(Block.Paragraph.of(method()));
        blocks.add(provenance());
        return blocks;
    }

    private List<String> sentences(List<String> ofForecast, Optional<List<String>> ofRange) {
        return Stream.concat(ofForecast.stream(), ofRange.stream().flatMap(List::stream))
                .filter(sentence -> SAID.stream().noneMatch(sentence::startsWith))
                .map(paper.words()::of)
                .distinct()
                .toList();
    }

    private static void points(List<Block> blocks, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Points(texts));
        }
    }

    private String method() {
        boolean negative = paper.wording().style().sign() == HouseStyle.Sign.OVERSPEND_NEGATIVE;
        return "A bed night is one child for one night in the secure estate on remand. The council pays for each night the price of the type of establishment. Nights to date are counted from its records. %sEach cost is rounded once, to the penny, for each type of establishment and month; every total is the sum of these. A variance is the %s, so that an overspend is %s."
                .formatted(
                        paper.isOver()
                                ? ""
                                : "Nights to come are projected from past nights, and priced at what was known on %s. "
                                        .formatted(paper.asAt()),
                        negative ? "budget less the outturn" : "outturn less the budget",
                        negative ? "negative" : "positive");
    }

    private Block.Table provenance() {
        var digest = frozen.provenance().dataDigest();
        return new Block.Table(
                "Where the figures come from",
                List.of(Column.text("What", 25), Column.text("Value", 80)),
                List.of(
                        Row.of("Publication", frozen.number()),
                        Row.of("Method", paper.words().of(frozen.forecast().model())),
                        Row.of(
                                "Data version",
                                String.valueOf(frozen.provenance().dataVersion())),
                        Row.of("Data digest", digest.substring(0, Math.min(SHORT_DIGEST, digest.length()))),
                        Row.of("Software", frozen.provenance().software()),
                        Row.of(
                                "Published",
                                "%s, by %s"
                                        .formatted(
                                                MOMENT.format(
                                                        frozen.provenance().publishedAt()),
                                                frozen.provenance().publishedBy()))));
    }

    static Block.Table signOff(FrozenPublication frozen) {
        return new Block.Table(
                "Who signs this report",
                List.of(Column.text("Role", 30), Column.text("Name", 50), Column.text("Date", 25)),
                List.of(
                        Row.of(
                                "Prepared by",
                                frozen.definition().findPreparedBy().orElse(""),
                                ""),
                        Row.of("Finance", "", ""),
                        Row.of("Head of service", "", "")));
    }
}
