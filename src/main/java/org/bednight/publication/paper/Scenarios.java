package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.paper.Block.Column;
import org.bednight.publication.paper.Block.Row;
import org.bednight.publication.paper.StepRounding.Four;
import org.bednight.publication.style.Wording;

/** What would move the figure: the what-ifs that the author chose, and each step of them. */
final class Scenarios {

    private static final String HEADING = "What could change this";

    private final Frozen frozen;
    private final Wording wording;

    Scenarios(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
    }

    /** Returns nothing where no what-if was chosen. */
    List<Block> blocks() {
        var scenarios = frozen.list("/scenarios");
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(HEADING));
        blocks.add(overview(scenarios));
        blocks.addAll(headlines(scenarios));
        scenarios.forEach(scenario -> blocks.addAll(steps(scenario)));
        return blocks;
    }

    /** Returns what each what-if comes to in a sentence; none in publications made before there was one. */
    private static List<Block> headlines(List<Frozen> scenarios) {
        var texts = scenarios.stream()
                .filter(scenario -> scenario.has("/figures/headline"))
                .map(scenario -> "%s: %s".formatted(scenario.text("/name"), scenario.text("/figures/headline")))
                .toList();
        return texts.isEmpty() ? List.of() : List.of(new Block.Points(texts));
    }

    private Block.Table overview(List<Frozen> scenarios) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(figures("As forecast", forecast(), forecast()), false));
        for (var scenario : scenarios) {
            var told = told(scenario.at("/figures"));
            rows.add(new Row(figures(scenario.text("/name"), told, told), false));
        }
        return table("%s, %s".formatted(HEADING, wording.units()), "If", rows);
    }

    private List<Block> steps(Frozen scenario) {
        var lines = new ArrayList<Four>(List.of(forecast()));
        scenario.list("/steps").forEach(step -> lines.add(told(step)));
        var total = told(scenario.at("/figures"));
        var shown = new StepRounding(lines, total, wording.scale());
        var rows = new ArrayList<Row>();
        rows.add(new Row(figures("As forecast", shown.line(0), forecast()), false));
        int line = 1;
        for (var step : scenario.list("/steps")) {
            rows.add(new Row(moved(capitalised(step.text("/words")), shown.line(line++)), false));
        }
        for (var other : scenario.list("/others")) {
            rows.add(Row.of(
                    "of which for %s".formatted(other.text("/name")),
                    "",
                    other.figure("/cost").written(wording::cell),
                    "",
                    ""));
        }
        rows.add(new Row(figures("If so", shown.total(), total), true));
        return shown.withNote(
                table("%s, step by step, %s".formatted(scenario.text("/name"), wording.units()), "Step", rows));
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
                frozen.figure("/forecast/outturn/bedNights"),
                frozen.figure("/forecast/outturn/cost"),
                frozen.figure("/forecast/variance"),
                frozen.figure("/forecast/range/probabilityOfOverspend"));
    }

    private static Four told(Frozen figures) {
        return new Four(
                figures.figure("/bedNights"),
                figures.figure("/outturn"),
                figures.figure("/variance"),
                figures.figure("/probabilityOfOverspend"));
    }

    /** Writes figures as they are rounded; the word of a variance, and a chance near certainty, are those of the exact ones. */
    private List<String> figures(String name, Four shown, Four exact) {
        return List.of(
                name,
                shown.nights().written(Wording::nights),
                shown.outturn().written(wording::cell),
                wording.position(shown.variance(), exact.variance()),
                Wording.chance(shown.chance(), exact.chance()));
    }

    private List<String> moved(String words, Four four) {
        return List.of(
                words,
                four.nights().written(wording::change),
                four.outturn().written(wording::cell),
                four.variance().written(wording::variance),
                four.chance().written(wording::points));
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
