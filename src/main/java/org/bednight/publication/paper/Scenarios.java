package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bednight.language.Counted;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenWhatIf;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.paper.StepRounding.Four;
import org.bednight.publication.style.Wording;

/** What would move the figure: the what-ifs that the author chose, and each step of them. */
final class Scenarios {

    private static final String HEADING = "What could change this";

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final Wording wording;

    Scenarios(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.wording = paper.wording();
    }

    /** Returns what each what-if comes to; nothing where none was chosen. */
    List<Block> blocks() {
        var scenarios = frozen.scenarios();
        if (scenarios.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Heading(HEADING), overview(scenarios));
    }

    /** Returns each what-if step by step; none to the public, from whom steps are withheld. */
    List<Block> steps() {
        return frozen.scenarios().stream()
                .filter(scenario -> scenario.steps().stream()
                        .noneMatch(step -> step.outturn().withheld()))
                .<Block>map(this::steps)
                .toList();
    }

    private Block.Table overview(List<FrozenWhatIf> scenarios) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(figures("As forecast", forecast(), forecast()), false));
        for (var scenario : scenarios) {
            var exact = four(scenario.figures());
            rows.add(new Row(figures(scenario.name(), exact, exact), false));
        }
        return table(paper.inUnits("The year with each what-if"), "What-if", rows);
    }

    private Block.Table steps(FrozenWhatIf scenario) {
        var lines = new ArrayList<Four>(List.of(forecast()));
        scenario.steps().forEach(step -> lines.add(four(step)));
        var total = four(scenario.figures());
        var shown = new StepRounding(lines, total, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(new Row(figures("As forecast", shown.line(0), forecast()), false));
        int line = 1;
        for (var step : scenario.steps()) {
            rows.add(new Row(moved(step(step), shown.line(line++)), false));
        }
        for (var other : scenario.others()) {
            rows.add(Row.of(
                    "of which for %s".formatted(other.name()), "", other.cost().written(wording::cell), "", ""));
        }
        rows.add(new Row(figures("With all of these", shown.total(), total), true));
        return shown.withNote(table(paper.inUnits(scenario.name() + ", step by step"), "Step", rows));
    }

    private static Block.Table table(String caption, String what, List<Row> rows) {
        return new Block.Table(
                caption,
                List.of(
                        Column.text(what, 46),
                        Column.number("Bed nights", 17),
                        Column.number("Outturn", 18),
                        Column.number("Variance", 24),
                        Column.number("Chance of an overspend", 17)),
                rows);
    }

    private Four forecast() {
        return new Four(
                frozen.forecast().outturn().bedNights(),
                frozen.forecast().outturn().cost(),
                frozen.forecast().variance(),
                frozen.forecast().chanceOfOverspend());
    }

    private static Four four(FrozenWhatIf.Figures figures) {
        return new Four(figures.bedNights(), figures.outturn(), figures.variance(), figures.probabilityOfOverspend());
    }

    /** Writes figures as they are rounded; the word of a variance, and a chance near certainty, are those of the exact ones. */
    private List<String> figures(String name, Four shown, Four exact) {
        return List.of(
                name,
                shown.nights().written(Wording::wholeNights),
                shown.outturn().written(wording::cell),
                wording.position(shown.variance(), exact.variance()),
                chance(shown.chance(), exact.chance()));
    }

    private List<String> moved(String words, Four four) {
        return List.of(
                words,
                four.nights().written(wording::wholeChange),
                four.outturn().written(wording::cell),
                four.variance().written(wording::variance),
                four.chance().written(this::points));
    }

    /** What a step adds to a chance is no chance of its own. */
    private String points(BigDecimal part) {
        var points = wording.points(part);
        return switch (points) {
            case "0" -> "no change";
            case "1", "(1)", "−1" -> points + " point";
            default -> points + " points";
        };
    }

    /** A chance that is rounded to nought or one without being so is said as it is. */
    private String chance(Figure shown, Figure exact) {
        return shown.written(part -> part.signum() == 0 || part.compareTo(BigDecimal.ONE) == 0
                ? exact.written(paper::chance)
                : paper.chance(part));
    }

    private String step(FrozenWhatIf.Step step) {
        return Counted.capital(paper.words().written(step.words()));
    }
}
