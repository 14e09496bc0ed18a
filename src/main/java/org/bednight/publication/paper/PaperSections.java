package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReplacement;
import org.bednight.publication.frozen.Replacement;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.Wording;
import org.bednight.publication.template.PaperSection;

/**
 * What stands in each section of a paper: of a year that goes on, what is projected and what may move it; of one that is
 * over, the outturn and how its forecasts came out; where the whole year is withheld, what fits on one page.
 */
final class PaperSections {

    /** What a paper has of which the whole year is withheld. */
    private static final Set<PaperSection> OF_WITHHELD = EnumSet.of(
            PaperSection.PURPOSE,
            PaperSection.RECOMMENDATION,
            PaperSection.HEADLINE,
            PaperSection.BUDGET,
            PaperSection.OWN);

    /** What has nothing to say of a year that is over. */
    private static final Set<PaperSection> OF_THE_FUTURE =
            EnumSet.of(PaperSection.COMMITMENTS, PaperSection.RISK, PaperSection.WHAT_IFS);

    private final PaperText paper;
    private final FrozenPublication frozen;

    PaperSections(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
    }

    /** Returns a section; nothing where it has nothing to say. */
    List<Block> of(PaperSection section) {
        if (paper.isWithheld() && !OF_WITHHELD.contains(section)) {
            return List.of();
        }
        if (paper.isOver() && OF_THE_FUTURE.contains(section)) {
            return List.of();
        }
        return switch (section) {
            case PURPOSE -> new Headline(paper).purpose();
            case RECOMMENDATION -> new Headline(paper).recommendation();
            case HEADLINE -> headline();
            case BUDGET -> paper.isWithheld() ? new YearTables(paper).budget() : budget();
            case RECORD -> paper.isOver() ? new ForecastRecord(paper).blocks() : List.of();
            case MOVEMENT -> movement();
            case ACTIVITY -> activity();
            case COMMITMENTS -> new Commitments(paper).blocks();
            case LONG_STAYS -> LongStayTable.blocks(paper);
            case MITIGATIONS -> mitigations();
            case RISK -> new RangeTable(paper).blocks();
            default -> ofClosing(section);
        };
    }

    private List<Block> ofClosing(PaperSection section) {
        return switch (section) {
            case IMPLICATIONS -> implications();
            case NEXT_REVIEW -> nextReview();
            case SIGN_OFF ->
                paper.isPublic() ? List.of() : List.of(new Block.Heading("Sign-off"), Annexes.signOff(frozen));
            case WHAT_IFS -> whatIfs();
            case FIGURES -> figures();
            case ASSUMPTIONS -> new Annexes(paper).assumptions();
            case WARNINGS -> new Annexes(paper).warnings();
            case WITHHELD -> new Annexes(paper).withheld();
            case METHOD -> new Annexes(paper).methods();
            case PROVENANCE -> List.of(new Annexes(paper).provenance());
            default -> List.of();
        };
    }

    private List<Block> headline() {
        var blocks = new ArrayList<Block>(new Headline(paper).blocks());
        if (paper.isWithheld()) {
            blocks.add(Block.Paragraph.of(new Legend(frozen, paper.wording()).yearWithheld()));
        }
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
        blocks.addAll(paper.isWithoutNights() ? List.of(Block.Paragraph.of(noNight())) : new Activity(paper).blocks());
        return blocks;
    }

    private String noNight() {
        return "There was no bed night in %s, and %s in %s."
                .formatted(paper.yearBefore(), paper.isOver() ? "none" : "there is none so far", paper.year());
    }

    /** Of a year that is over, mitigations are listed where there were some. */
    private List<Block> mitigations() {
        return paper.isOver() && frozen.definition().mitigations().isEmpty()
                ? List.of()
                : new Mitigations(paper).blocks();
    }

    private List<Block> implications() {
        var texts = new ArrayList<String>();
        var definition = frozen.definition();
        definition.findFinanceImplication().ifPresent(text -> texts.add("Finance: " + text));
        definition.findLegalImplication().ifPresent(text -> texts.add("Legal: " + text));
        definition.findEqualityImplication().ifPresent(text -> texts.add("Equality: " + text));
        return texts.isEmpty() ? List.of() : List.of(new Block.Heading("Implications"), new Block.Points(texts));
    }

    private List<Block> nextReview() {
        return frozen.definition()
                .findNextReview()
                .<List<Block>>map(day -> List.of(
                        new Block.Heading("Next review"),
                        Block.Paragraph.of("The forecast is looked at again on %s.".formatted(Wording.date(day)))))
                .orElse(List.of());
    }

    private List<Block> whatIfs() {
        var blocks = new ArrayList<Block>(new Scenarios(paper).blocks());
        blocks.addAll(new Scenarios(paper).steps());
        return blocks;
    }

    /** Tables stand before charts, since they fill what is left of a page. */
    private List<Block> figures() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Annex: figures in detail"));
        blocks.addAll(new YearTables(paper).blocks());
        var movement = frozen.findMovement();
        movement.ifPresent(known -> blocks.addAll(new MovementTables(paper, known).detail()));
        frozen.findReplaces()
                .flatMap(FrozenReplacement::findMovement)
                .ifPresent(replaced -> blocks.addAll(new MovementTables(paper, replaced).detail()));
        chart(blocks, ChartKind.CUMULATIVE_COST);
        if (!paper.isWithoutNights()) {
            chart(blocks, ChartKind.MONTHLY_COST);
        }
        movement.ifPresent(known -> chart(blocks, ChartKind.MOVEMENT));
        if (paper.isOver() || movement.isPresent()) {
            chart(blocks, ChartKind.TRACKING);
        }
        return blocks;
    }

    private void chart(List<Block> blocks, ChartKind kind) {
        new PaperCharts(frozen, paper.wording()).draw(kind).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
    }
}
