package org.bednight.forecast.accuracy;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The trials of a backtest, and what they say.
 *
 * @param contenders the names of the models, in the order by which trials know them
 * @param trials in the order of the subjects and then of the origins
 */
public record BacktestResult(List<String> contenders, List<Trial> trials) {

    /** Fewer subjects than this recommend nothing: a few councils' years are chance. */
    public static final int SUBJECTS_NEEDED = 10;

    public BacktestResult {
        contenders = List.copyOf(contenders);
        trials = List.copyOf(trials);
    }

    /** Returns the trials of one subject, such as to follow its forecasts through a year. */
    public BacktestResult of(String subject) {
        return new BacktestResult(
                contenders,
                trials.stream().filter(trial -> trial.subject().equals(subject)).toList());
    }

    /** Returns the trials at which so many months of the year were over. */
    public BacktestResult at(int monthsElapsed) {
        return new BacktestResult(
                contenders,
                trials.stream()
                        .filter(trial -> trial.monthsElapsed() == monthsElapsed)
                        .toList());
    }

    /**
     * Returns the place of a contender, by which trials know it.
     *
     * @throws IllegalArgumentException if it was not in this backtest
     */
    public int place(String contender) {
        int place = contenders.indexOf(contender);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The contenders are %s, but was asked for '%s'".formatted(contenders, contender));
        }
        return place;
    }

    /** Returns how each contender did by months elapsed, for those at which there are trials. */
    public List<Performance> performances() {
        return IntStream.range(0, 12)
                .mapToObj(this::at)
                .filter(result -> !result.trials.isEmpty())
                .flatMap(result -> IntStream.range(0, contenders.size()).mapToObj(result::performance))
                .toList();
    }

    /** Of trials at one number of months elapsed. */
    private Performance performance(int contender) {
        double remaining = sum(trial -> trial.nights().remaining());
        return new Performance(
                contenders.get(contender),
                trials.get(0).monthsElapsed(),
                trials.size(),
                (int) trials.stream().map(Trial::year).distinct().count(),
                (int) trials.stream().filter(Trial::isZeroYear).count(),
                Accuracy.ratio(sum(trial -> trial.nights().error(contender)), remaining),
                Accuracy.ratio(sum(trial -> Math.abs(trial.nights().error(contender))), remaining),
                Accuracy.ratio(sum(trial -> Math.abs(trial.worth().error(contender))), sum(trial -> trial.worth()
                        .outturn())),
                trials.stream()
                        .mapToDouble(trial -> trial.scaledError(contender))
                        .filter(Double::isFinite)
                        .average(),
                trials.stream()
                        .mapToDouble(trial -> trial.rootScaledError(contender))
                        .filter(Double::isFinite)
                        .average());
    }

    private double sum(ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).sum();
    }

    /**
     * Returns how much less a contender errs than a reference on the remaining nights, with so many months over.
     *
     * @return empty where the reference made no error, or there is no trial
     */
    public Optional<Skill> skill(String contender, String reference, int monthsElapsed) {
        int one = place(contender);
        int other = place(reference);
        var there = at(monthsElapsed).trials;
        boolean pooled = there.stream().map(Trial::subject).distinct().count() > 1;
        var clusters = there.stream()
                .collect(groupingBy(
                        trial -> pooled ? trial.subject() : trial.year().toString()));
        var errors = clusters.values().stream()
                .map(cluster -> new Skill.Errors(absoluteError(cluster, one), absoluteError(cluster, other)))
                .toList();
        return Skill.of(contender, reference, monthsElapsed, pooled ? "authorities" : "years", errors);
    }

    private static double absoluteError(List<Trial> trials, int contender) {
        return trials.stream()
                .mapToDouble(trial -> Math.abs(trial.nights().error(contender)))
                .sum();
    }

    /**
     * Returns the contender with the least pooled error on the remaining nights, with so many months over.
     *
     * @return empty where fewer than {@value #SUBJECTS_NEEDED} subjects were tested: nothing is recommended by the
     *     chances of a few
     */
    public Optional<Recommendation> recommend(int monthsElapsed) {
        var there = at(monthsElapsed);
        long subjects = there.trials.stream().map(Trial::subject).distinct().count();
        if (subjects < SUBJECTS_NEEDED) {
            return Optional.empty();
        }
        return IntStream.range(0, contenders.size())
                .mapToObj(there::performance)
                .filter(performance -> performance.remainingError().isPresent())
                .min(Comparator.comparingDouble(
                        performance -> performance.remainingError().orElseThrow()))
                .map(best -> new Recommendation(best, (int) subjects));
    }
}
