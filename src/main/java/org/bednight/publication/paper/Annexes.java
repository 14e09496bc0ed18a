package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.util.List;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.style.AnnexSentences;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;

/** What the figures rest on, in a reader's words, and where they come from. */
final class Annexes {

    private static final int SHORT_DIGEST = 12;

    private final PaperText paper;
    private final FrozenPublication frozen;

    Annexes(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    List<Block> assumptions() {
        return points("Assumptions", new AnnexSentences(frozen, paper.words()).assumptions());
    }

    List<Block> warnings() {
        return points("Points to note", new AnnexSentences(frozen, paper.words()).warnings());
    }

    List<Block> withheld() {
        return points("What is withheld", paper.words().of(frozen.withheldReasons()));
    }

    List<Block> methods() {
        return List.of(new Block.Heading("Method"), Block.Paragraph.of(method()));
    }

    private static List<Block> points(String heading, List<String> texts) {
        return texts.isEmpty() ? List.of() : List.of(new Block.Heading(heading), new Block.Points(texts));
    }

    private String method() {
        boolean negative = paper.wording().style().sign() == HouseStyle.Sign.OVERSPEND_NEGATIVE;
        return "A bed night is one child for one night in the secure estate on remand. The council pays for each night the price of the type of establishment. %s are counted from its records. %sEach cost is rounded once, to the penny, for each type of establishment and month; every total is the sum of these. A variance is the %s, so that an overspend is %s."
                .formatted(
                        paper.isOver() ? "Nights" : "Nights to date",
                        paper.isOver()
                                ? ""
                                : "Nights to come are projected from past nights, and priced at what was known on %s. "
                                        .formatted(paper.asAt()),
                        negative ? "budget less the outturn" : "outturn less the budget",
                        negative ? "negative" : "positive");
    }

    Block.Table provenance() {
        var digest = frozen.provenance().dataDigest();
        var published = frozen.provenance();
        return new Block.Table(
                "Where the figures come from",
                List.of(
                        Column.text("Publication", 16),
                        Column.text("Method", 20),
                        Column.text("Data version", 12),
                        Column.text("Data digest", 16),
                        Column.text("Software", 22),
                        Column.text("Published", 24)),
                List.of(Row.of(
                        frozen.number(),
                        paper.words().of(frozen.forecast().model()),
                        String.valueOf(published.dataVersion()),
                        digest.substring(0, Math.min(SHORT_DIGEST, digest.length())),
                        published.software(),
                        "%s, by %s".formatted(Wording.moment(published.publishedAt()), published.publishedBy()))));
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
