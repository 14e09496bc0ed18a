package org.bednight.publication.paper;

import java.util.List;
import java.util.function.Function;
import org.bednight.publication.frozen.Figure;

/** The forecast, the steps of a what-if, and where they lead, so rounded that each column adds up. */
final class StepRounding {

    /** Chances are shown in whole per cent. */
    private static final int CHANCE_DECIMALS = 2;

    private final ShownTable nights;
    private final ShownTable outturn;
    private final ShownTable variance;
    private final ShownTable chance;

    /** The four figures of a row. */
    record Four(Figure nights, Figure outturn, Figure variance, Figure chance) {}

    /**
     * Rounds a table.
     *
     * @param lines the forecast, then each step
     * @param scale of the amounts
     */
    StepRounding(List<Four> lines, Four total, int scale) {
        this.nights = column(lines, total, Four::nights, 0);
        this.outturn = column(lines, total, Four::outturn, scale);
        this.variance = column(lines, total, Four::variance, scale);
        this.chance = column(lines, total, Four::chance, CHANCE_DECIMALS);
    }

    private static ShownTable column(List<Four> lines, Four total, Function<Four, Figure> figure, int scale) {
        return ShownTable.ofSteps(
                figure.apply(lines.get(0)),
                lines.subList(1, lines.size()).stream().map(figure).toList(),
                figure.apply(total),
                scale);
    }

    Four line(int line) {
        return new Four(nights.row(line), outturn.row(line), variance.row(line), chance.row(line));
    }

    Four total() {
        return new Four(nights.total(), outturn.total(), variance.total(), chance.total());
    }

    Block.Table withNote(Block.Table table) {
        return ShownTable.withNote(table, nights, outturn, variance, chance);
    }
}
