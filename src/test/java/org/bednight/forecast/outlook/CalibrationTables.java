package org.bednight.forecast.outlook;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Prints the scores of one nation's forecasts by months elapsed.
 *
 * @param modelled the scores of the model
 * @param hindsight those with the rate of arrivals that nobody can know: how far chance alone leaves them
 */
record CalibrationTables(String nation, Map<Integer, Scores> modelled, Map<Integer, Scores> hindsight) {

    /** From so many nights a year on an authority is of the middle: below, its mean is pulled up by single children. */
    private static final double MIDDLE = 220;

    private static final double LARGE = 900;

    void print() {
        line("");
        line("## Admissions and stays: " + nation);
        line("");
        line(modelled.keySet().stream()
                .map(elapsed -> " %d |".formatted(elapsed))
                .collect(Collectors.joining("", "| months elapsed |", "")));
        line("|---|" + "---:|".repeat(modelled.size()));
        row("forecasts", "%.0f", each -> each.trials().size());
        printCoverage();
        printScores();
        printErrors();
        printReliability();
    }

    /** Prints the main scores of one nation's forecasts by several ways of learning, by months elapsed. */
    static void printTogether(String nation, Map<String, Map<Integer, Scores>> scores) {
        line("");
        line("### " + nation);
        line("");
        line("| months elapsed | 0 | 3 | 6 | 9 |");
        line("|---|---:|---:|---:|---:|");
        scores.forEach((way, each) -> {
            line(cells(each, "%.2f %%", at -> 100 * at.wape(Trial::mean), "WAPE of the mean, nights, " + way));
            line(cells(each, "%.4f", at -> at.crps(Trial::nights), "CRPS of nights, " + way));
            line(cells(each, "%.4f", at -> at.crps(Trial::cost), "CRPS of cost, " + way));
            line(cells(each, "%.4f", Scores::brier, "Brier score, " + way));
            line(cells(each, "%+.2f %%", at -> 100 * at.bias(), "bias of the mean, nights, " + way));
            line(cells(each, "%.1f %%", at -> 100 * at.coverage(Trial::nights, 0.1, 0.9), "80 % range covers, " + way));
        });
    }

    private void printCoverage() {
        row("80 % range covers, nights", "%.1f %%", each -> 100 * each.coverage(Trial::nights, 0.1, 0.9));
        row("95 % range covers, nights", "%.1f %%", each -> 100 * each.coverage(Trial::nights, 0.025, 0.975));
        row("80 % range covers, cost", "%.1f %%", each -> 100 * each.coverage(Trial::cost, 0.1, 0.9));
        row("95 % range covers, cost", "%.1f %%", each -> 100 * each.coverage(Trial::cost, 0.025, 0.975));
        bySize("80 % range covers, nights", "%.1f %%", each -> 100 * each.coverage(Trial::nights, 0.1, 0.9));
    }

    private void printScores() {
        row("Brier score of more nights than last year", "%.3f", Scores::brier);
        line(cells(hindsight, "%.3f", Scores::brier, "the same, arrivals' rate in hindsight"));
        row(
                "Brier score of the base rate",
                "%.3f",
                each -> each.share(Trial::overspent) * (1 - each.share(Trial::overspent)));
        row("CRPS of nights, of their mean", "%.3f", each -> each.crps(Trial::nights));
        row("CRPS of cost, of its mean", "%.3f", each -> each.crps(Trial::cost));
        row("pinball loss of nights, of their mean", "%.4f", each -> each.pinball(Trial::nights));
        row("pinball loss of cost, of its mean", "%.4f", each -> each.pinball(Trial::cost));
    }

    private void printErrors() {
        row("bias of the mean, nights", "%+.1f %%", each -> 100 * each.bias());
        row("WAPE of the mean, nights", "%.1f %%", each -> 100 * each.wape(Trial::mean));
        line(cells(
                hindsight, "%.1f %%", each -> 100 * each.wape(Trial::mean), "the same, arrivals' rate in hindsight"));
        row("WAPE of the median", "%.1f %%", each -> 100 * each.wape(Trial::median));
        row("WAPE of the mean, cost", "%.1f %%", each -> 100 * each.wapeOfCost());
        row("WAPE of rolling 3", "%.1f %%", each -> 100 * each.wape(rolling(0)));
        row("WAPE of rolling 6", "%.1f %%", each -> 100 * each.wape(rolling(1)));
        row("WAPE of rolling 12", "%.1f %%", each -> 100 * each.wape(rolling(2)));
        bySize("bias of the mean, nights", "%+.1f %%", each -> 100 * each.bias());
        bySize("WAPE of the mean, nights", "%.1f %%", each -> 100 * each.wape(Trial::mean));
        bySize("WAPE of the median", "%.1f %%", each -> 100 * each.wape(Trial::median));
    }

    private static ToDoubleFunction<Trial> rolling(int window) {
        return trial -> Objects.requireNonNull(trial.rolling().get(window));
    }

    private void printReliability() {
        line("");
        line(
                "Of the forecasts that gave more nights than last year such a chance: how many there were, what they said on");
        line("average, and how often they came.");
        line("");
        line(modelled.keySet().stream()
                .map("%d months elapsed"::formatted)
                .collect(Collectors.joining(" | ", "| chance | ", " |")));
        line("|---|" + "---|".repeat(modelled.size()));
        for (int tenth = 0; tenth < 10; tenth++) {
            int bin = tenth;
            line(modelled.values().stream()
                    .map(each -> reliability(each.inTenth(bin)))
                    .collect(Collectors.joining(" | ", "| %d–%d %% | ".formatted(10 * tenth, 10 * tenth + 10), " |")));
        }
    }

    private static String reliability(Scores bin) {
        return bin.trials().isEmpty()
                ? "0"
                : "%d: %.1f %%, came %.1f %%"
                        .formatted(
                                bin.trials().size(), 100 * bin.mean(Trial::chance), 100 * bin.share(Trial::overspent));
    }

    private void bySize(String name, String format, ToDoubleFunction<Scores> score) {
        row(name + ", under 220 nights a year", format, each -> score.applyAsDouble(each.having(0, MIDDLE)));
        row(name + ", 220 to 899", format, each -> score.applyAsDouble(each.having(MIDDLE, LARGE)));
        row(name + ", 900 and more", format, each -> score.applyAsDouble(each.having(LARGE, Double.MAX_VALUE)));
    }

    private void row(String name, String format, ToDoubleFunction<Scores> score) {
        line(cells(modelled, format, score, name));
    }

    private static String cells(
            Map<Integer, Scores> scores, String format, ToDoubleFunction<Scores> score, String name) {
        return scores.values().stream()
                .map(each -> format.formatted(score.applyAsDouble(each)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    @SuppressWarnings("SystemOut")
    private static void line(String text) {
        System.out.println(text);
    }
}
