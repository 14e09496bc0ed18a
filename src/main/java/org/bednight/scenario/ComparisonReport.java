package org.bednight.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.forecast.draw.PairedYears;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Tells what adjustments moved, one after another. */
final class ComparisonReport {

    private static final int PATHS = 4000;
    private static final long SEED = 1;
    private static final List<String> LEVELS =
            List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975");

    private final Forecasts.Request request;
    private final Setting setting;
    private final List<Adjustment> adjustments;

    /** What follows from the first 0, 1, 2, … adjustments. */
    private final List<Outcome> outcomes;

    private ComparisonReport(Forecasts.Request request, Setting setting, List<Adjustment> adjustments) {
        this.request = request;
        this.setting = setting;
        this.adjustments = adjustments;
        this.outcomes = IntStream.rangeClosed(0, adjustments.size())
                .parallel()
                .mapToObj(made -> Outcome.of(Scenario.apply(adjustments.subList(0, made), setting)))
                .toList();
    }

    static Comparison of(Forecasts.Request request, Setting setting, List<Adjustment> adjustments) {
        return new ComparisonReport(request, setting, adjustments).tell();
    }

    private Outcome base() {
        return outcomes.get(0);
    }

    private Outcome whatIf() {
        return outcomes.get(adjustments.size());
    }

    private Comparison tell() {
        return new Comparison(
                request.authority().code(),
                setting.assumptions().year(),
                setting.assumptions().asAt(),
                request.version().knownAt(),
                request.version().number(),
                setting.assumptions().model().toString(),
                figures(base()),
                figures(whatIf()),
                difference(),
                steps(),
                sectors(),
                periods(),
                whatIf().projection().others().stream()
                        .map(other -> new Comparison.Other(other.name(), other.cost()))
                        .toList(),
                assumptions(),
                warnings());
    }

    static Comparison.Figures figures(Outcome outcome) {
        var projection = outcome.projection();
        return new Comparison.Figures(
                projection.bedNights(),
                projection.costOfNights(),
                projection.cost(),
                projection.budget().orElse(null),
                projection.variance().orElse(null),
                projection.variance().map(Projection::position).orElse(null),
                probability(outcome).orElse(null));
    }

    static Optional<BigDecimal> probability(Outcome outcome) {
        return outcome.cost().flatMap(cost -> outcome.budget().map(cost::probabilityOfOverspend));
    }

    private Comparison.Difference difference() {
        return new Comparison.Difference(
                nights(base(), whatIf()),
                money(base(), whatIf(), Projection::costOfNights),
                money(base(), whatIf(), Projection::cost),
                moved(base(), whatIf(), Projection::budget),
                moved(base(), whatIf(), Projection::variance),
                movedProbability(base(), whatIf()),
                drawn().orElse(null));
    }

    private Optional<Comparison.DrawnRange> drawn() {
        return base().cost()
                .flatMap(before ->
                        whatIf().cost().map(after -> PairedYears.draw(before.course(), after.course(), SEED, PATHS)))
                .map(years -> {
                    var quantiles = new LinkedHashMap<String, Money>();
                    LEVELS.forEach(level -> quantiles.put(level, new Money(years.quantile(Double.parseDouble(level)))));
                    return new Comparison.DrawnRange(
                            new Money(Math.round(years.mean())),
                            quantiles,
                            new BigDecimal(years.shareBelowZero()).setScale(4, RoundingMode.HALF_UP),
                            PATHS,
                            SEED);
                });
    }

    private List<Comparison.Step> steps() {
        return IntStream.range(0, adjustments.size())
                .mapToObj(index -> {
                    var before = outcomes.get(index);
                    var after = outcomes.get(index + 1);
                    return new Comparison.Step(
                            index,
                            adjustments.get(index).kindName(),
                            adjustments.get(index).words(setting),
                            nights(before, after),
                            money(before, after, Projection::cost),
                            moved(before, after, Projection::budget),
                            moved(before, after, Projection::variance),
                            movedProbability(before, after),
                            breakEven(adjustments.get(index), before, after));
                })
                .toList();
    }

    /** The set-up cost divided by what each diverted night saves, up to the next whole night. */
    private static @Nullable Long breakEven(Adjustment adjustment, Outcome before, Outcome after) {
        if (!(adjustment instanceof Diversion diversion) || diversion.setUpCost() == null) {
            return null;
        }
        var diverted = nights(before, after).negate();
        var saved = diversion
                .setUpCost()
                .subtract(money(before, after, Projection::cost).pounds());
        return diverted.signum() <= 0 || saved.signum() <= 0
                ? null
                : diversion
                        .setUpCost()
                        .multiply(diverted)
                        .divide(saved, 0, RoundingMode.CEILING)
                        .longValueExact();
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
        var sentences = new ArrayList<String>();
        for (var adjustment : adjustments) {
            var words = adjustment.words(setting);
            sentences.add(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
        }
        sentences.addAll(whatIf().projection().listAssumptions());
        return sentences;
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (whatIf().budget().isEmpty()) {
            warnings.add("No allocation is known: there is no budget, and so no variance.");
        }
        if (whatIf().cost().isEmpty()) {
            warnings.add("There is no range by the episode model, and so no chance of an overspend.");
        }
        return warnings;
    }

    private static BigDecimal nights(Outcome before, Outcome after) {
        return after.projection().bedNights().subtract(before.projection().bedNights());
    }

    private static Money money(Outcome before, Outcome after, Function<Projection, Money> figure) {
        return figure.apply(after.projection()).minus(figure.apply(before.projection()));
    }

    private static @Nullable Money moved(Outcome before, Outcome after, Function<Projection, Optional<Money>> figure) {
        return figure.apply(before.projection())
                .flatMap(from -> figure.apply(after.projection()).map(to -> to.minus(from)))
                .orElse(null);
    }

    private static @Nullable BigDecimal movedProbability(Outcome before, Outcome after) {
        return probability(before)
                .flatMap(from -> probability(after).map(to -> to.subtract(from)))
                .orElse(null);
    }
}
