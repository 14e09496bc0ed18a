package org.bednight.forecast.accuracy;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** Returns the trials whose year had ended by the close of {@code date}: those that could teach by then. */
    public BacktestResult endedBy(LocalDate date) {
        return new BacktestResult(
                contenders,
                trials.stream()
                        .filter(trial -> !trial.year().nights().last().isAfter(date))
                        .toList());
    }

    /** Returns how many subjects were tested. */
    public int subjects() {
        return (int) trials.stream().map(Trial::subject).distinct().count();
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

    /** Returns by months elapsed how well a contender stated its uncertainty; none where it stated none. */
    public Map<Integer, Uncertainty> uncertainties(String contender) {
        int place = place(contender);
        var byElapsed = new TreeMap<Integer, Uncertainty>();
        IntStream.range(0, 12)
                .forEach(elapsed -> at(elapsed).uncertainty(place).ifPresent(stated -> byElapsed.put(elapsed, stated)));
        return byElapsed;
    }

    /** Of trials at one number of months elapsed. */
    Performance performance(int contender) {
        double remaining = sum(trial -> trial.nights().remaining());
        var valued = valued();
        return new Performance(
                contenders.get(contender),
                trials.get(0).monthsElapsed(),
                trials.size(),
                (int) trials.stream().map(Trial::year).distinct().count(),
                (int) trials.stream().filter(Trial::isZeroYear).count(),
                valued.trials.size(),
                ratio(sum(trial -> trial.nights().error(contender)), remaining),
                ratio(sum(trial -> Math.abs(trial.nights().error(contender))), remaining),
                ratio(
                        valued.sum(trial -> Math.abs(trial.worth().yearError(contender))),
                        valued.sum(trial -> trial.worth().outturn())),
                valued.median(trial -> Math.abs(trial.worth().yearError(contender))),
                mean(trial -> trial.scaledError(contender)),
                mean(trial -> trial.rootScaledError(contender)),
                uncertainty(contender));
    }

    private BacktestResult valued() {
        return new BacktestResult(
                contenders, trials.stream().filter(Trial::isValued).toList());
    }

    private Optional<Uncertainty> uncertainty(int contender) {
        var placings = trials.stream()
                .flatMap(trial -> trial.placing(contender).stream())
                .toList();
        return placings.isEmpty() ? Optional.empty() : Optional.of(Uncertainty.of(placings));
    }

    private OptionalDouble mean(ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).filter(Double::isFinite).average();
    }

    /** Returns the smallest value that at least half of the trials do not exceed; empty where there is none. */
    private OptionalDouble median(ToDoubleFunction<Trial> value) {
        return trials.stream()
                .mapToDouble(value)
                .sorted()
                .skip(Math.max(0, (trials.size() + 1) / 2 - 1))
                .findFirst();
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
        return at(monthsElapsed).skill(contender, reference);
    }

    /** Does the same for trials at one number of months elapsed. */
    Optional<Skill> skill(String contender, String reference) {
        return skill(contender, reference, Trial::nights);
    }

    /** Returns how much less a contender errs than a reference on the year's money, where the worth of nights is known. */
    Optional<Skill> skillOfMoney(String contender, String reference) {
        return valued().skill(contender, reference, Trial::worth);
    }

    private Optional<Skill> skill(String contender, String reference, Function<Trial, Trial.Sums> of) {
        int one = place(contender);
        int other = place(reference);
        if (trials.isEmpty()) {
            return Optional.empty();
        }
        boolean pooled = subjects() > 1;
        var clusters = trials.stream()
                .collect(groupingBy(
                        trial -> pooled ? trial.subject() : trial.year().toString()));
        var errors = clusters.values().stream()
                .map(cluster -> new Skill.Errors(absoluteError(cluster, of, one), absoluteError(cluster, of, other)))
                .toList();
        return Skill.of(contender, reference, trials.get(0).monthsElapsed(), pooled ? "authorities" : "years", errors);
    }

    private static double absoluteError(List<Trial> trials, Function<Trial, Trial.Sums> of, int contender) {
        return trials.stream()
                .mapToDouble(trial -> Math.abs(of.apply(trial).error(contender)))
                .sum();
    }

    /**
     * Returns which of {@code choice} to use with so many months over, starting from {@code start}.
     *
     * @return empty where fewer than {@value #SUBJECTS_NEEDED} subjects were tested: nothing is recommended by the
     *     chances of a few
     */
    public Optional<Recommendation> recommend(int monthsElapsed, String start, Collection<String> choice) {
        var there = at(monthsElapsed);
        return there.subjects() < SUBJECTS_NEEDED
                ? Optional.empty()
                : Optional.of(Recommendation.of(there, start, choice));
    }

    private static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }
}
