package org.bednight.forecast.accuracy;

import java.util.List;

/**
 * Puts models to the test on the past: at each month end, with what was on record then, each forecasts the remaining
 * nights of the financial year; then this is compared with what was recorded.
 *
 * <p>An origin is a month end with at least {@value #MONTHS_NEEDED} complete months on record before it, and whose
 * financial year is on record to its end. Sectors are forecast apart and added up; years without a night count like
 * any other. The work is spread over the processor's cores; the result does not depend on how many there are.
 *
 * @param contenders the models, each under its own name
 */
public record Backtest(List<Contender> contenders) {

    /** A contender has at least a year to learn from. */
    public static final int MONTHS_NEEDED = 12;

    public Backtest {
        contenders = List.copyOf(contenders);
        if (contenders.stream().map(Contender::name).distinct().count() != contenders.size()) {
            throw new IllegalArgumentException("Each contender has a name of its own, but they were "
                    + contenders.stream().map(Contender::name).toList());
        }
    }

    /** Returns the backtest of {@link Contender#all()}. */
    public static Backtest ofAll() {
        return new Backtest(Contender.all());
    }

    /** Tests the contenders on the nights of {@code subjects}, pooled. */
    public BacktestResult run(List<Subject> subjects) {
        return run(subjects, Valuation.NIGHTS);
    }

    /** Tests the contenders on the nights of {@code subjects}, and on what these come to under {@code valuation}. */
    public BacktestResult run(List<Subject> subjects, Valuation valuation) {
        return run(subjects, valuation, () -> {});
    }

    /**
     * Does the same in steps that can be stopped.
     *
     * @param step runs before each trial, on any thread; what it throws ends the backtest
     */
    public BacktestResult run(List<Subject> subjects, Valuation valuation, Runnable step) {
        var trials = subjects.stream()
                .map(subject -> new SubjectRecord(subject, valuation))
                .flatMap(past -> past.origins().mapToObj(months -> new SubjectTrial(past, months)))
                .toList();
        return new BacktestResult(
                contenders.stream().map(Contender::name).toList(),
                trials.parallelStream()
                        .peek(trial -> step.run())
                        .map(trial -> trial.hold(contenders))
                        .toList());
    }
}
