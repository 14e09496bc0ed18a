package org.bednight.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Scenario;

/** Writes how much each adjustment moved the forecast, one after another. */
final class ComparisonReport {

    private final Forecasts.Request request;
    private final AdjustmentContext setting;
    private final List<Adjustment> adjustments;
    private final Judgement judgement;

    /** What follows from the first 0, 1, 2, … adjustments. */
    private final List<Outcome> outcomes;

    private ComparisonReport(
            Forecasts.Request request, AdjustmentContext setting, List<Adjustment> adjustments, Judgement judgement) {
        this.request = request;
        this.setting = setting;
        this.adjustments = adjustments;
        this.judgement = judgement;
        this.outcomes = IntStream.rangeClosed(0, adjustments.size())
                .parallel()
                .mapToObj(made -> Outcome.of(Scenario.apply(adjustments.subList(0, made), setting)))
                .toList();
    }

    static Comparison of(
            Forecasts.Request request, AdjustmentContext setting, List<Adjustment> adjustments, Judgement judgement) {
        return new ComparisonReport(request, setting, adjustments, judgement).write();
    }

    private Outcome base() {
        return outcomes.get(0);
    }

    private Outcome whatIf() {
        return outcomes.get(adjustments.size());
    }

    private Comparison write() {
        return new Comparison(
                request.authority().code(),
                setting.assumptions().year(),
                setting.assumptions().asAt(),
                request.version().knownAt(),
                request.version().number(),
                setting.assumptions().model().toString(),
                judgement.figures(base()),
                judgement.figures(whatIf()),
                base().differenceTo(whatIf()),
                steps(),
                sectors(),
                periods(),
                whatIf().projection().others().stream()
                        .map(other -> new Comparison.Other(other.name(), other.cost()))
                        .toList(),
                assumptions(),
                warnings());
    }

    private List<Comparison.Step> steps() {
        return IntStream.range(0, adjustments.size())
                .mapToObj(index -> step(index, Comparison.Difference.between(figures(index), figures(index + 1))))
                .toList();
    }

    private Comparison.Figures figures(int made) {
        return outcomes.get(made).figures();
    }

    private Comparison.Step step(int index, Comparison.Difference moved) {
        var adjustment = adjustments.get(index);
        return new Comparison.Step(
                index,
                adjustment.kindName(),
                adjustment.words(setting),
                moved.bedNights(),
                moved.outturn(),
                moved.budget(),
                moved.variance(),
                moved.probabilityOfOverspend(),
                adjustment.breakEven(moved.bedNights(), moved.outturn()));
    }

    private List<Comparison.OfSector> sectors() {
        return Arrays.stream(Sector.values())
                .map(sector -> {
                    var before = amounts(
                            base().projection().bedNights(sector),
                            base().projection().cost(sector));
                    var after = amounts(
                            whatIf().projection().bedNights(sector),
                            whatIf().projection().cost(sector));
                    return new Comparison.OfSector(sector, before, after, less(after, before));
                })
                .toList();
    }

    private List<Comparison.OfPeriod> periods() {
        return setting.assumptions().year().periods().stream()
                .map(period -> {
                    var before = amounts(
                            base().projection().bedNights(period),
                            base().projection().cost(period));
                    var after = amounts(
                            whatIf().projection().bedNights(period),
                            whatIf().projection().cost(period));
                    return new Comparison.OfPeriod(
                            period.toString(), period.month().toString(), before, after, less(after, before));
                })
                .toList();
    }

    private static Comparison.Amounts amounts(BigDecimal bedNights, Money cost) {
        return new Comparison.Amounts(bedNights, cost);
    }

    private static Comparison.Amounts less(Comparison.Amounts after, Comparison.Amounts before) {
        return amounts(
                after.bedNights().subtract(before.bedNights()), after.cost().minus(before.cost()));
    }

    private List<String> assumptions() {
        var sentences = new ArrayList<>(Scenario.sentences(adjustments, setting));
        sentences.addAll(whatIf().projection().listAssumptions());
        return sentences;
    }

    private List<String> warnings() {
        var warnings = new ArrayList<>(judgement.doubts(whatIf()));
        for (int index = 0; index < adjustments.size(); index++) {
            var moved = Comparison.Difference.between(figures(index), figures(index + 1));
            adjustments
                    .get(index)
                    .findCaution(moved.bedNights(), moved.outturn())
                    .ifPresent(warnings::add);
        }
        return warnings;
    }
}
