package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** The paper's first page: what it is for, what is asked, and the figure. */
final class Headline {

    private final Frozen frozen;
    private final Wording wording;
    private final HeadlineWords words;
    private final Figure variance;

    Headline(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new HeadlineWords(wording::amount);
        this.variance = frozen.figure("/forecast/variance");
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Purpose"));
        blocks.add(Block.Paragraph.of(frozen.findText("/definition/purpose").orElseGet(this::purpose)));
        blocks.add(new Block.Heading("Recommendation"));
        blocks.add(
                Block.Paragraph.of(frozen.findText("/definition/recommendation").orElseGet(this::recommendation)));
        blocks.add(new Block.Heading("Headline"));
        blocks.add(new Block.Paragraph(headline(), true));
        blocks.add(Block.Paragraph.of(soFar()));
        return blocks;
    }

    private String purpose() {
        return "To report what %s expects to spend in %s on children remanded to youth detention accommodation, against the budget, and why the forecast has moved."
                .formatted(frozen.text("/forecast/authority/name"), year());
    }

    private String recommendation() {
        var what = variance.find()
                .map(amount -> amount.signum() == 0
                        ? "that the year is projected to be on budget"
                        : "the projected %s of %s".formatted(Wording.position(amount), wording.size(amount)))
                .orElse("the position");
        return doubts()
                + "The %s is asked to note %s for %s, and the risks set out below."
                        .formatted(Objects.requireNonNull(wording.style().board()), what, year());
    }

    private String headline() {
        return PublishedPosition.find(frozen)
                .map(words::headline)
                .orElseGet(() ->
                        "The projected position is withheld, since it rests on the nights of fewer than %d children."
                                .formatted(wording.style().smallestCount()));
    }

    /** Returns what casts doubt on the outturn, as sentences to stand before others; empty where nothing does. */
    private String doubts() {
        return PublishedPosition.find(frozen).map(words::cautions).orElse(List.of()).stream()
                .map(sentence -> sentence + " ")
                .collect(Collectors.joining());
    }

    private String soFar() {
        return "By %s, %s bed nights had cost %s. The nights still to come in the year are expected to be %s, at %s. Children in the secure estate that night: %s."
                .formatted(
                        Wording.date(frozen.date("/forecast/asAt")),
                        frozen.figure("/forecast/actual/bedNights").written(Wording::nights),
                        frozen.figure("/forecast/actual/cost").written(wording::amount),
                        frozen.figure("/forecast/projected/bedNights").written(Wording::nights),
                        frozen.figure("/forecast/projected/cost").written(wording::amount),
                        frozen.figure("/forecast/openPlacements").written(Wording::nights));
    }

    private String year() {
        return Years.printed(frozen.text("/forecast/financialYear"));
    }
}
