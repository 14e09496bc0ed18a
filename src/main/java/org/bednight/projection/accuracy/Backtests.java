package org.bednight.projection.accuracy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.calendar.FinancialYear;
import org.bednight.capacity.Awaited;
import org.bednight.capacity.HeavyWork;
import org.bednight.estate.Prices;
import org.bednight.forecast.accuracy.Backtest;
import org.bednight.forecast.accuracy.BacktestResult;
import org.bednight.forecast.accuracy.Contender;
import org.bednight.forecast.accuracy.EpisodeContender;
import org.bednight.forecast.accuracy.ModelLabel;
import org.bednight.forecast.accuracy.Subject;
import org.bednight.forecast.accuracy.Uncertainty;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.funding.Allocations;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.RememberedWork;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.model.Recommender;
import org.bednight.projection.range.EpisodeStates;
import org.bednight.security.rows.AcrossAuthorities;
import org.bednight.security.rows.Crossing;
import org.bednight.security.rows.RowView;

/** Puts all models to the test on the facts on record. */
@ApplicationScoped
class Backtests implements Recommender {

    /** What the trial of one month's end takes in memory, in bytes, about. */
    private static final long TRIAL = 1_300;

    private final Authorities authorities;
    private final Prices prices;
    private final Allocations allocations;
    private final Knowledge knowledge;
    private final AcrossAuthorities across;
    private final RememberedWork<Single, Tested> single;
    private final RememberedWork<YearMonth, Tested> pooled;
    private final RememberedWork<YearMonth, Map<Integer, Uncertainty>> ranges;
    private final Remembered<YearMonth, EpisodesAsKnown> episodes = new Remembered<>(1);

    Backtests(
            Authorities authorities,
            Prices prices,
            Allocations allocations,
            Knowledge knowledge,
            HeavyWork work,
            AcrossAuthorities across,
            RowView rows) {
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.knowledge = knowledge;
        this.across = across;
        this.single = new RememberedWork<>(
                Remembered.within(
                        0.03,
                        Tested::bytes,
                        asked -> rows.sees(asked.authority().code().value())),
                work);
        this.pooled = new RememberedWork<>(Remembered.within(0.09, Tested::bytes), work);
        this.ranges = new RememberedWork<>(new Remembered<>(20), work);
    }

    /** One authority, and the last month of its nights that counts. */
    private record Single(Authority authority, YearMonth last) {}

    /**
     * A backtest, and on what it rests.
     *
     * @param origins how many month ends it has, each subject's counted
     * @param asKnown at how many of them the record of that day was used
     */
    record Tested(BacktestResult result, int origins, int asKnown) {

        /** Returns what this takes in memory, in bytes, about. */
        private long bytes() {
            return TRIAL * origins;
        }
    }

    /**
     * Tests the models on one authority; the episode model with the range that it states, unless some of the nights are known
     * by the totals of their months alone.
     */
    Tested of(Authority authority, DataVersion version) {
        return single.get(
                new Single(authority, Knowledge.lastMonth(version)),
                version,
                HeavyWork.BACKTEST,
                asked -> test(List.of(authority), EpisodeContender.Range.DISTRIBUTION, version));
    }

    /**
     * Tests the models on all authorities whose episodes are all that is known of their nights, of the episode model what it
     * expects; once for each version, however many ask.
     * What a recommendation needs is here.
     */
    Tested pooled(DataVersion version) {
        return pooled.get(
                Knowledge.lastMonth(version),
                version,
                HeavyWork.POOLED_BACKTEST,
                month -> across.read(
                        Crossing.POOL, () -> test(authorities.list(version), EpisodeContender.Range.MEAN, version)));
    }

    /**
     * Returns how well the episode model stated its uncertainty on all authorities, by months elapsed: its exact
     * distribution at every month end takes several times as long as all that {@link #pooled} returns.
     */
    Map<Integer, Uncertainty> pooledRange(DataVersion version) {
        return ranges.get(
                Knowledge.lastMonth(version),
                version,
                HeavyWork.POOLED_BACKTEST,
                month -> across.read(Crossing.POOL, () -> testRange(version)));
    }

    private Map<Integer, Uncertainty> testRange(DataVersion version) {
        var all = authorities.list(version);
        var contender = episodes(EpisodeContender.Range.DISTRIBUTION, version);
        var known = all.stream()
                .filter(authority -> !knowledge.hasMonths(authority, version))
                .toList();
        return backtest(all, subjects(known, version), List.of(contender), version)
                .uncertainties(EpisodeModel.NAME);
    }

    private Tested test(List<Authority> tested, EpisodeContender.Range range, DataVersion version) {
        boolean single = range == EpisodeContender.Range.DISTRIBUTION;
        var episodesKnown = tested.stream()
                .filter(authority -> !knowledge.hasMonths(authority, version))
                .toList();
        var contenders = single && episodesKnown.isEmpty()
                ? Contender.all()
                : Stream.concat(Contender.all().stream(), Stream.of(episodes(range, version)))
                        .toList();
        var subjects = subjects(single ? tested : episodesKnown, version);
        var result = backtest(tested, subjects, contenders, version);
        return new Tested(result, result.trials().size(), asKnown(result, subjects));
    }

    private BacktestResult backtest(
            List<Authority> tested, List<Subject> subjects, List<Contender> contenders, DataVersion version) {
        var known = tested.stream()
                .collect(Collectors.toMap(
                        authority -> authority.code().value(),
                        authority -> allocations.list(authority.code(), version)));
        return new Backtest(contenders)
                .run(subjects, new PriceValuation(prices.list(version), known), Awaited.checkForOtherThreads());
    }

    private List<Subject> subjects(List<Authority> tested, DataVersion version) {
        return tested.stream()
                .flatMap(authority -> knowledge.subject(authority, version).stream())
                .toList();
    }

    private Contender episodes(EpisodeContender.Range range, DataVersion version) {
        var all = episodes.get(
                Knowledge.lastMonth(version),
                version,
                month -> new EpisodesAsKnown(knowledge, authorities.list(version), version));
        return new EpisodeContender(EpisodeStates.MODEL, all, range);
    }

    private static int asKnown(BacktestResult result, List<Subject> subjects) {
        var byName = subjects.stream().collect(Collectors.toMap(Subject::name, Subject::asKnown));
        return (int) result.trials().stream()
                .filter(trial -> byName.getOrDefault(trial.subject(), Map.of())
                        .containsKey(YearMonth.of(trial.year().startYear(), 3).plusMonths(trial.monthsElapsed())))
                .count();
    }

    @Override
    public ModelChoice choose(FinancialYear year, LocalDate asAt, DataVersion version) {
        int elapsed = monthsOver(year, asAt);
        var past = pooled(version).result().endedBy(asAt);
        return recommend(past, elapsed).orElseGet(() -> ModelChoice.of(EpisodeModel.NAME, Map.of())
                .because(("The model was left to the service, which recommends one by the errors of at least %d"
                                + " authorities over years that have ended, and has %d. The episode model is used: it"
                                + " counts the children who are in, which an average of past nights does not, and takes"
                                + " their stays from published durations where few are on record. It has not been tested"
                                + " on these records.")
                        .formatted(
                                BacktestResult.SUBJECTS_NEEDED, past.at(elapsed).subjects())));
    }

    /** Returns how many whole months of the year are over at the close of a day, from 0 to 11. */
    static int monthsOver(FinancialYear year, LocalDate asAt) {
        long months = year.nights().start().until(asAt.plusDays(1), ChronoUnit.MONTHS);
        return (int) Math.max(0, Math.min(11, months));
    }

    private static Optional<ModelChoice> recommend(BacktestResult past, int elapsed) {
        return past.recommend(elapsed, EpisodeModel.NAME, past.contenders()).map(best -> {
            var label = ModelLabel.parse(best.contender());
            return ModelChoice.of(label.name(), label.settings())
                    .because("The model was left to the service. " + best.inWords());
        });
    }
}
