package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.paper.Block.Column;

/** What may come instead: a low, a central and a high case, and the reserve that each needs. */
final class RangeTable {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final Optional<FrozenRange> range;

    RangeTable(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.range = frozen.forecast().findRange();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Risk and reserve")));
        if (range.isEmpty()) {
            blocks.add(Block.Paragraph.of(
                    "The forecast is a single figure; how far the year may miss it is not estimated."));
            return blocks;
        }
        blocks.add(Block.Paragraph.of(sentences(range.get())));
        blocks.add(table(range.get()));
        return blocks;
    }

    private String sentences(FrozenRange known) {
        var sentences = new ArrayList<String>();
        chance(known).ifPresent(sentences::add);
        sentences.add(needs(known));
        reserve().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> chance(FrozenRange known) {
        return known.probabilityOfOverspend()
                .find()
                .map(chance -> "The chance that the year ends above its budget is %s.".formatted(paper.chance(chance)));
    }

    /** Returns the reserve that each certainty needs; without a budget, the budget that it needs. */
    private String needs(FrozenRange known) {
        var most = known.reserveFor("0.8");
        var nearly = known.reserveFor("0.9");
        if (most.value() == null || nearly.value() == null) {
            return "A budget of %s would be enough with a chance of 80%%, one of %s with a chance of 90%%."
                    .formatted(
                            known.budgetFor("0.8").written(paper::amount),
                            known.budgetFor("0.9").written(paper::amount));
        }
        if (nearly.signum() == 0) {
            return "The budget is enough to be 90% sure of staying within it.";
        }
        return most.signum() == 0
                ? "The budget is enough to be 80%% sure of staying within it; to be 90%% sure, a further %s is needed."
                        .formatted(nearly.written(paper::amount))
                : "To be 80%% sure of staying within budget, a further %s is needed; to be 90%% sure, %s."
                        .formatted(most.written(paper::amount), nearly.written(paper::amount));
    }

    private Optional<String> reserve() {
        return frozen.definition().reserve().find().map(amount -> "The reserve held for this, %s, is %s."
                .formatted(
                        frozen.definition().findReserveName().orElseThrow(),
                        paper.wording().amount(amount)));
    }

    private Block.Table table(FrozenRange known) {
        var rows = List.of(
                row("Low: one year in ten costs no more", known.quantile("0.1")),
                row("Central: one year in two costs no more", known.quantile("0.5")),
                row("High: nine years in ten cost no more", known.quantile("0.9")));
        var table = new Block.Table(
                paper.inUnits("What the year may cost"),
                List.of(
                        Column.text("Case", 44),
                        Column.number("Outturn", 18),
                        Column.number("Variance", 26),
                        Column.number("Reserve needed", 18),
                        Column.number("Beyond the reserve held", 20)),
                rows);
        if (known.isOfTotals()) {
            return table.withNote(
                    "By how far earlier forecasts by the same method came out: only nights a month are known, and no single children.");
        }
        return frozen.forecast().model().equals(EpisodeModel.NAME)
                ? table
                : table.withNote("By the method that follows each child; the headline is the forecast of another, %s."
                        .formatted(method()));
    }

    private String method() {
        var model = frozen.forecast().model();
        return paper.words().of(model) + (model.equals(ModelChoice.DEFAULT) ? " of past nights" : "");
    }

    /** The variance is that of the rounded cost and budget, so that each row adds up as shown. */
    private Row row(String name, Figure cost) {
        var outturn = rounded(cost);
        var variance = outturn.minus(rounded(frozen.forecast().budget()));
        var needed = variance.atLeastNought();
        var beyond = needed.minus(rounded(frozen.definition().reserve())).atLeastNought();
        return Row.of(
                name,
                paper.cell(outturn),
                variance.written(paper.wording()::varianceInWords),
                paper.cell(needed),
                paper.cell(beyond));
    }

    private Figure rounded(Figure figure) {
        return figure.find()
                .map(pounds -> Figure.of(pounds.setScale(paper.wording().scale(), RoundingMode.HALF_UP)))
                .orElse(figure);
    }
}
