package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;

/** What may come instead: a low, a central and a high case, and the reserve that each needs. */
final class RangeTable {

    private final PaperText paper;
    private final Frozen frozen;
    private final Frozen range;

    RangeTable(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.range = frozen.at("/forecast/range");
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Risk and reserve")));
        if (!frozen.has("/forecast/range")) {
            blocks.add(Block.Paragraph.of(
                    "The forecast is a single figure; how far the year may miss it is not estimated."));
            return blocks;
        }
        var sentences = new ArrayList<String>();
        chance().ifPresent(sentences::add);
        sentences.add(needs());
        reserve().ifPresent(sentences::add);
        blocks.add(Block.Paragraph.of(String.join(" ", sentences)));
        blocks.add(table());
        return blocks;
    }

    private Optional<String> chance() {
        return range.figure("/probabilityOfOverspend")
                .find()
                .map(chance -> "The chance that the year ends above its budget is %s.".formatted(paper.chance(chance)));
    }

    /** Returns the reserve that each certainty needs; without a budget, the budget that it needs. */
    private String needs() {
        var most = range.figure("/reserveFor/0.8");
        var nearly = range.figure("/reserveFor/0.9");
        if (most.value() == null || nearly.value() == null) {
            return "A budget of %s would be enough with a chance of 80%%, one of %s with a chance of 90%%."
                    .formatted(
                            range.figure("/budgetFor/0.8").written(paper::amount),
                            range.figure("/budgetFor/0.9").written(paper::amount));
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
        return frozen.figure("/definition/reserve/amount").find().map(amount -> "The reserve held for this, %s, is %s."
                .formatted(
                        frozen.text("/definition/reserve/name"), paper.wording().amount(amount)));
    }

    private Block.Table table() {
        var rows = List.of(
                row("Low: one year in ten costs less", "/quantiles/0.1"),
                row("Central: as likely to cost more as less", "/quantiles/0.5"),
                row("High: one year in ten costs more", "/quantiles/0.9"));
        var table = new Block.Table(
                paper.inUnits("What the year may cost"),
                List.of(
                        Column.text("Case", 44),
                        Column.number("Outturn", 18),
                        Column.number("Variance", 26),
                        Column.number("Reserve needed", 18),
                        Column.number("Beyond the reserve held", 20)),
                rows);
        return frozen.text("/forecast/model/name").equals(EpisodeModel.NAME)
                ? table
                : table.withNote("By the method that follows each child; the headline is the forecast of another, %s."
                        .formatted(paper.words().of(frozen.text("/forecast/model/name"))));
    }

    /** The variance is that of the rounded cost and budget, so that each row adds up as shown. */
    private Row row(String name, String place) {
        var outturn = rounded(range.figure(place));
        var variance = outturn.minus(rounded(frozen.figure("/forecast/budget")));
        var needed = positive(variance);
        var beyond = positive(needed.minus(rounded(frozen.figure("/definition/reserve/amount"))));
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

    private static Figure positive(Figure figure) {
        return figure.signum() < 0 ? Figure.of(BigDecimal.ZERO) : figure;
    }
}
