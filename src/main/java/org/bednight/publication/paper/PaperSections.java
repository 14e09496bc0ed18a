package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReplacement;
import org.bednight.publication.frozen.Replacement;
import org.bednight.publication.style.Wording;

/**
 * The sections of a paper in the order in which a board reads them: of a year that goes on, what is projected and what may
 * move it; of one that is over, the outturn and how its forecasts came out; where the whole year is withheld, one page.
 */
final class PaperSections {

    private static final String WITHHELD =
            "This copy gives the budget alone. All other figures rest on so few children that they are withheld.";

    private final PaperText paper;
    private final FrozenPublication frozen;

    PaperSections(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    List<Block> blocks() {
        if (paper.isWithheld()) {
            return withheld();
        }
        var blocks = new ArrayList<Block>();
        blocks.addAll(new Headline(paper).blocks());
        blocks.addAll(paper.isOver() ? outturn() : monitoring());
        blocks.addAll(annexes());
        return blocks;
    }

    private List<Block> monitoring() {
        var blocks = new ArrayList<Block>(budget());
        blocks.addAll(movement());
        blocks.addAll(activity());
        blocks.addAll(new Commitments(paper).blocks());
        blocks.addAll(LongStayTable.blocks(paper));
        blocks.addAll(new Mitigations(paper).blocks());
        blocks.addAll(new RangeTable(paper).blocks());
        blocks.addAll(new Scenarios(paper).blocks());
        blocks.addAll(closing());
        return blocks;
    }

    private List<Block> outturn() {
        var blocks = new ArrayList<Block>(budget());
        blocks.addAll(new ForecastRecord(paper).blocks());
        blocks.addAll(movement());
        blocks.addAll(activity());
        blocks.addAll(LongStayTable.blocks(paper));
        if (!frozen.definition().mitigations().isEmpty()) {
            blocks.addAll(new Mitigations(paper).blocks());
        }
        blocks.addAll(closing());
        return blocks;
    }

    private List<Block> budget() {
        var sectors = new SectorTable(paper);
        var blocks = new ArrayList<Block>(
                List.of(new Block.Heading("Budget"), new BudgetTable(paper, sectors.moved()).table()));
        blocks.addAll(sectors.blocks());
        return blocks;
    }

    private List<Block> movement() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("What moved the forecast")));
        blocks.addAll(frozen.findMovement()
                .map(movement -> new MovementTables(paper, movement).causes())
                .orElseGet(() -> List.of(Block.Paragraph.of(paper.words()
                        .of(frozen.findNoMovement()
                                .orElse("There is no earlier publication of the year to compare with."))))));
        frozen.findReplaces().ifPresent(replaced -> {
            blocks.add(Block.Paragraph.of(paper.words().written(Replacement.sentence(frozen, replaced))));
            replaced.findMovement().ifPresent(movement -> blocks.addAll(new MovementTables(paper, movement).causes()));
        });
        return blocks;
    }

    private List<Block> activity() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Activity")));
        blocks.addAll(new Activity(paper).blocks());
        return blocks;
    }

    private List<Block> closing() {
        var blocks = new ArrayList<Block>(implications());
        frozen.definition().findNextReview().ifPresent(day -> {
            blocks.add(new Block.Heading("Next review"));
            blocks.add(Block.Paragraph.of("The forecast is looked at again on %s.".formatted(Wording.date(day))));
        });
        if (!paper.isPublic()) {
            blocks.add(new Block.Heading("Sign-off"));
            blocks.add(Annexes.signOff(frozen));
        }
        return blocks;
    }

    private List<Block> implications() {
        var texts = new ArrayList<String>();
        var definition = frozen.definition();
        definition.findFinanceImplication().ifPresent(text -> texts.add("Finance: " + text));
        definition.findLegalImplication().ifPresent(text -> texts.add("Legal: " + text));
        definition.findEqualityImplication().ifPresent(text -> texts.add("Equality: " + text));
        return texts.isEmpty() ? List.of() : List.of(new Block.Heading("Implications"), new Block.Points(texts));
    }

    private List<Block> annexes() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("Annex: figures in detail")));
        chart(blocks, ChartKind.CUMULATIVE_COST);
        chart(blocks, ChartKind.MONTHLY_COST);
        blocks.addAll(new YearTables(paper).blocks());
        frozen.findMovement().ifPresent(movement -> {
            blocks.addAll(new MovementTables(paper, movement).detail());
            chart(blocks, ChartKind.MOVEMENT);
            if (!paper.isOver()) {
                chart(blocks, ChartKind.TRACKING);
            }
        });
        frozen.findReplaces()
                .flatMap(FrozenReplacement::findMovement)
                .ifPresent(movement -> blocks.addAll(new MovementTables(paper, movement).detail()));
        blocks.addAll(new Scenarios(paper).steps());
        blocks.addAll(new Annexes(paper).blocks());
        return blocks;
    }

    private void chart(List<Block> blocks, ChartKind kind) {
        new PaperCharts(frozen, paper.wording()).draw(kind).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
    }

    private List<Block> withheld() {
        var blocks = new ArrayList<Block>(new Headline(paper).blocks());
        blocks.add(Block.Paragraph.of(WITHHELD));
        blocks.addAll(new YearTables(paper).budget());
        return blocks;
    }
}
