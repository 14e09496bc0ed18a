package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.style.Wording;

/** What the figures rest on, and who answers for them. */
final class Grounds {

    private static final String METHOD =
            "A bed night is one child for one night in the secure estate on remand. Nights slept are priced at the price of their sector and date; nights to come are projected by the model named below and priced at what was known on the as-at date. A cost is rounded once, to the penny, for each sector and month, and every total is the sum of these. A variance is the outturn less the budget.";

    private final Frozen frozen;

    Grounds(Frozen frozen) {
        this.frozen = frozen;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        points(blocks, "Assumptions", frozen.texts("/forecast/assumptions"));
        points(blocks, "Warnings", frozen.texts("/forecast/warnings"));
        points(blocks, "What the range of outcomes rests on", rangeAssumptions());
        points(blocks, "Warnings of the range", without("/forecast/range/warnings", "/forecast/warnings"));
        points(blocks, "Withheld", frozen.texts("/disclosure/reasons"));
        blocks.add(new Block.Heading("Method"));
        blocks.add(Block.Paragraph.of(METHOD));
        blocks.add(provenance());
        blocks.add(new Block.Heading("Sign-off"));
        blocks.add(signOff());
        return blocks;
    }

    /** The centres are explained beside the range. */
    private List<String> rangeAssumptions() {
        var centres = HeadlineWords.centres(frozen.text("/forecast/model/name"));
        return frozen.texts("/forecast/range/assumptions").stream()
                .filter(text -> !text.equals(centres))
                .toList();
    }

    /** Lists the texts at a place that do not stand at another. */
    private List<String> without(String place, String other) {
        var told = frozen.texts(other);
        return frozen.texts(place).stream().filter(text -> !told.contains(text)).toList();
    }

    private static void points(List<Block> blocks, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Points(texts));
        }
    }

    private Block.Table provenance() {
        return new Block.Table(
                "Where the figures come from",
                List.of(Column.text("What", 25), Column.text("Value", 80)),
                List.of(
                        Row.of("Publication", frozen.text("/number")),
                        Row.of("Model", frozen.text("/forecast/model/name")),
                        Row.of("Data version", frozen.text("/provenance/dataVersion")),
                        Row.of("Data digest", frozen.text("/provenance/dataDigest")),
                        Row.of("Software", frozen.text("/provenance/software")),
                        Row.of(
                                "Published",
                                "%s by %s"
                                        .formatted(
                                                frozen.text("/provenance/publishedAt"),
                                                frozen.text("/provenance/publishedBy")))));
    }

    private Block.Table signOff() {
        var review = frozen.has("/definition/nextReview")
                ? Wording.date(frozen.date("/definition/nextReview"))
                : Figure.NONE;
        return new Block.Table(
                "Sign-off",
                List.of(Column.text("Role", 30), Column.text("Name", 50), Column.text("Date", 25)),
                List.of(
                        Row.of(
                                "Prepared by",
                                frozen.findText("/definition/preparedBy").orElse(""),
                                ""),
                        Row.of("Finance", "", ""),
                        Row.of("Head of service", "", ""),
                        Row.of("Next review", "", review)));
    }
}
