package org.bednight.projection.range;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.Period;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.money.Money;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.remand.nights.Charge;

/**
 * The distribution of what a year costs in the end: what was slept is known, and what is to come is added to it. METHOD
 * §8.5 and §8.6.
 *
 * @param slept the nights of the year so far, and what they cost
 * @param budget what the year's allocations add up to; empty where none is known
 * @param ahead what is to come
 */
public record CostRange(Charge slept, Optional<Money> budget, CostAhead ahead) {

    private static final List<String> CHANCES = List.of("0.5", "0.8", "0.9", "0.95");

    /** Returns the expected cost of the year. */
    public Money mean() {
        return slept.cost().plus(ahead.mean());
    }

    /** Finds the range of the cost up to the end of {@code period}; empty where all of its nights are slept. */
    public Optional<Range.OfPeriod> find(Period period) {
        return Optional.ofNullable(ahead.periods().get(period))
                .map(coming -> new Range.OfPeriod(
                        new Range.Cumulative(slept.cost().plus(coming.mean()), onTopOfSlept(coming.quantiles()))));
    }

    /** Returns the cost that is not exceeded with the chance {@code level}, such as {@code 0.975}. */
    public Money quantile(String level) {
        return slept.cost().plus(new Money(ahead.cost().quantile(Double.parseDouble(level))));
    }

    /**
     * Returns the range, to show beside a point forecast.
     *
     * @param outturn the year's cost by the chosen model
     * @param model its name
     */
    public Range report(Money outturn, String model) {
        var budgetFor = onTopOfSlept(ahead.quantiles(CHANCES));
        return new Range(
                ahead.paths() == null ? EpisodeModel.NAME : Range.MONTHLY_TOTALS,
                isOver() ? null : Range.Centre.ofYear(expectedNights()),
                mean(),
                quantile("0.5"),
                onTopOfSlept(ahead.quantiles(CostAhead.LEVELS)),
                chanceOfOverspend().orElse(null),
                budget.map(this::expectedOverspend).orElse(null),
                budgetFor,
                budget.map(amount -> reserves(budgetFor, amount)).orElse(null),
                ahead.paths() == null ? ahead.committed() : null,
                ahead.paths() == null ? ahead.expected() : null,
                nights(),
                ahead.evidence() == null ? null : RangeBasis.of(ahead.evidence()),
                ahead.paths(),
                assumptions(model),
                warnings(outturn, model));
    }

    /** Returns the chance that the year costs more than its budget, from 0 to 1; empty where no budget is known. */
    public Optional<BigDecimal> chanceOfOverspend() {
        return budget.map(amount -> DisplayRounding.chance(probabilityOfOverspend(amount)));
    }

    double probabilityOfOverspend(Money amount) {
        return ahead.cost().probabilityAbove(amount.minus(slept.cost()).pence());
    }

    /** Where an overspend is certain, it is the mean less the budget to the penny, and never expected to be less. */
    private Money expectedOverspend(Money amount) {
        var least = mean().minus(amount);
        long left = amount.minus(slept.cost()).pence();
        var excess = new Money(Math.round(ahead.cost().expectedExcess(left)));
        return left < 0 || excess.compareTo(least) < 0 ? least : excess;
    }

    private Map<String, Money> onTopOfSlept(Map<String, Money> coming) {
        var byLevel = new LinkedHashMap<String, Money>();
        coming.forEach((level, cost) -> byLevel.put(level, slept.cost().plus(cost)));
        return byLevel;
    }

    private static Map<String, Money> reserves(Map<String, Money> budgetFor, Money amount) {
        var reserves = new LinkedHashMap<String, Money>();
        budgetFor.forEach((chance, needed) ->
                reserves.put(chance, needed.compareTo(amount) > 0 ? needed.minus(amount) : Money.ZERO));
        return reserves;
    }

    private Range.Nights nights() {
        var nights = ahead.nights();
        long sleptNights = Math.round(slept.bedNights().doubleValue());
        var byLevel = new LinkedHashMap<String, Long>();
        for (var level : CostAhead.LEVELS) {
            byLevel.put(level, sleptNights + nights.quantile(Double.parseDouble(level)));
        }
        return new Range.Nights(DisplayRounding.number(expectedNights()), sleptNights + nights.median(), byLevel);
    }

    private double expectedNights() {
        return slept.bedNights().doubleValue() + ahead.nights().mean();
    }

    /** In a year that is over there is one figure, and no centre to choose. */
    private boolean isOver() {
        return ahead.equals(CostAhead.NONE);
    }

    private List<String> assumptions(String model) {
        if (ahead.paths() != null) {
            return ahead.assumptions();
        }
        return ahead.periods().isEmpty() && ahead.evidence() == null
                ? ahead.assumptions()
                : Stream.concat(Stream.of(HeadlineWords.centres(model)), ahead.assumptions().stream())
                        .toList();
    }

    private List<String> warnings(Money outturn, String model) {
        var warnings = new ArrayList<>(ahead.warnings());
        var low = quantile("0.025");
        var high = quantile("0.975");
        if (outturn.compareTo(low) < 0 || outturn.compareTo(high) > 0) {
            warnings.add("The outturn by %s, %s, lies %s the 95 %% range, %s to %s."
                    .formatted(
                            model,
                            HeadlineWords.exact(outturn.pounds()),
                            outturn.compareTo(low) < 0 ? "below" : "above",
                            HeadlineWords.exact(low.pounds()),
                            HeadlineWords.exact(high.pounds())));
        }
        return warnings;
    }
}
