package org.bednight.forecast.outlook;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How well a set of forecasts foretold: coverage, CRPS, Brier score, WAPE; all are NaN without a forecast. */
record Scores(List<Trial> trials) {

    Scores {
        trials = List.copyOf(trials);
    }

    /** Returns the share of the trials of which {@code hit} holds. */
    double share(Predicate<Trial> hit) {
        return mean(trial -> hit.test(trial) ? 1 : 0);
    }

    /**
     * Returns the share of the nights or costs from level {@code low} to {@code high}, one to which a chance of its own was
     * given split: a range that begins at zero nights covers too much otherwise.
     */
    double coverage(Function<Trial, Trial.Placed> placed, double low, double high) {
        return mean(trial -> placed.apply(trial).between(low, high));
    }

    /** Returns the mean CRPS of the nights or the cost, as a share of their mean. */
    double crps(Function<Trial, Trial.Placed> placed) {
        return mean(trial -> placed.apply(trial).crps())
                / mean(trial -> placed.apply(trial).value());
    }

    /** Returns the mean pinball loss of the nights or the cost, as a share of their mean. */
    double pinball(Function<Trial, Trial.Placed> placed) {
        return mean(trial -> placed.apply(trial).pinball())
                / mean(trial -> placed.apply(trial).value());
    }

    /** Returns the mean squared error of the chance of an overspend. */
    double brier() {
        return mean(trial -> Math.pow(trial.chance() - (trial.overspent() ? 1 : 0), 2));
    }

    /** Returns Σ|expected − actual|/Σ actual nights. */
    double wape(ToDoubleFunction<Trial> expected) {
        return mean(trial -> Math.abs(expected.applyAsDouble(trial) - trial.actual())) / mean(Trial::actual);
    }

    /** Returns Σ|expected − paid|/Σ paid, of the cost. */
    double wapeOfCost() {
        return mean(trial -> Math.abs(trial.meanCost() - trial.cost().value()))
                / mean(trial -> trial.cost().value());
    }

    /** Returns Σ(mean − actual)/Σ actual nights; above zero where too many were expected. */
    double bias() {
        return mean(trial -> trial.mean() - trial.actual()) / mean(Trial::actual);
    }

    /** Returns the trials whose chance of an overspend lies in tenth {@code bin}, from 0 to 9. */
    Scores inTenth(int bin) {
        return new Scores(trials.stream()
                .filter(trial -> Math.min(9, (int) (trial.chance() * 10)) == bin)
                .toList());
    }

    /** Returns the trials of authorities that have from {@code least} to below {@code most} nights a year. */
    Scores having(double least, double most) {
        return new Scores(trials.stream()
                .filter(trial -> trial.yearly() >= least && trial.yearly() < most)
                .toList());
    }

    double mean(ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
