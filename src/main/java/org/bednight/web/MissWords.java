package org.bednight.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.language.Counted;
import org.bednight.money.Money;
import org.bednight.projection.accuracy.AccuracyReport;
import org.bednight.projection.accuracy.AccuracyReport.Horizon;
import org.bednight.projection.accuracy.AccuracyReport.OfModel;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.chart.MissChart;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes how far past forecasts missed: the plan's method and the best estimate. */
final class MissWords {

    private static final String PLAN_NAME = "The plan's method, a rolling average of twelve months";
    private static final String BEST_NAME = "The best estimate, the episode model";
    private static final int HALF_YEAR = 6;
    private static final int FEW_YEARS = 3;

    private final AccuracyReport report;
    private final YearHead head;
    private final Wording wording;

    MissWords(AccuracyReport report, YearHead head, Wording wording) {
        this.report = report;
        this.head = head;
        this.wording = wording;
    }

    String headline() {
        return find(HALF_YEAR)
                .or(() -> report.horizons().stream().findFirst())
                .map(this::sentence)
                .orElse("No past year can be tested yet.");
    }

    /** Returns how far past forecasts with so many months over missed. */
    String sentence(Horizon horizon) {
        var plan = miss(horizon, ModelChoice.DEFAULT);
        var best = miss(horizon, EpisodeModel.NAME);
        if (plan != null && best == null) {
            return "%s, half of the forecasts were within %s of the year's cost by the plan's method."
                    .formatted(after(horizon.monthsElapsed()), wording.amount(plan.pounds()));
        }
        if (plan == null || best == null) {
            return "The nights of past years can be tested, but not their cost.";
        }
        var sentence = horizon.pricedOrigins() == 1
                ? "%s, the one forecast that is tested missed the year's cost by %s by the plan's method, and by %s by the best estimate."
                : "%s, half of the forecasts were within %s of the year's cost by the plan's method, and within %s by the best estimate.";
        return sentence.formatted(
                after(horizon.monthsElapsed()), wording.amount(plan.pounds()), wording.amount(best.pounds()));
    }

    private static String after(int months) {
        return switch (months) {
            case 0 -> "Before the year began";
            case 1 -> "After one month";
            case HALF_YEAR -> "After six months";
            default -> "After %d months".formatted(months);
        };
    }

    private Optional<Horizon> find(int elapsed) {
        return report.horizons().stream()
                .filter(horizon -> horizon.monthsElapsed() == elapsed)
                .findFirst();
    }

    private static @Nullable Money miss(Horizon horizon, String model) {
        return of(horizon, model).map(OfModel::medianYearCostError).orElse(null);
    }

    private static Optional<OfModel> of(Horizon horizon, String model) {
        return horizon.models().stream()
                .filter(each -> each.model().equals(model))
                .findFirst();
    }

    List<String> evidence() {
        var sentences = new ArrayList<String>();
        int years = report.years().size();
        if (years > 0) {
            sentences.add("%s of this authority %s tested, %s, at %s."
                    .formatted(
                            years == 1 ? "One past year" : years + " past years",
                            years == 1 ? "is" : "are",
                            String.join(
                                    ", ",
                                    report.years().stream().map(Years::printed).toList()),
                            Counted.of(report.origins(), "month end")));
        }
        if (years > 0 && years < FEW_YEARS) {
            sentences.add(
                    "That is too few to say which method is better: one long remand moves every figure here. Look at several authorities together before you choose.");
        } else if (years > 0) {
            sentences.add("These are the years of one authority: choose a method by the errors of several together.");
        }
        sentences.addAll(report.basis());
        return sentences;
    }

    @Nullable
    Picture picture() {
        if (report.horizons().stream().allMatch(horizon -> miss(horizon, ModelChoice.DEFAULT) == null)) {
            return null;
        }
        return InlineSvg.of(new MissChart(
                        "%s, %s"
                                .formatted(
                                        head.authority().name(),
                                        String.join(
                                                ", ",
                                                report.years().stream()
                                                        .map(Years::printed)
                                                        .toList())),
                        List.of(
                                new MissChart.Method(BEST_NAME, misses(EpisodeModel.NAME)),
                                new MissChart.Method(PLAN_NAME, misses(ModelChoice.DEFAULT))),
                        wording::amount)
                .draw());
    }

    private List<@Nullable BigDecimal> misses(String model) {
        var misses = new ArrayList<@Nullable BigDecimal>();
        IntStream.range(0, 12)
                .mapToObj(elapsed -> find(elapsed).map(horizon -> miss(horizon, model)))
                .forEach(miss -> misses.add(miss.map(Money::pounds).orElse(null)));
        return misses;
    }

    Table table() {
        return new Table(
                "How far past forecasts missed, by months over",
                List.of(
                        "Months over",
                        "Forecasts",
                        "Plan's method: half within, " + wording.units(),
                        "Plan's method: mean miss, % of the year's cost",
                        "Best estimate: half within, " + wording.units(),
                        "Best estimate: mean miss, % of the year's cost",
                        "Best estimate: nights within its 80% range"),
                report.horizons().stream().map(this::row).toList(),
                null);
    }

    private Row row(Horizon horizon) {
        var plan = of(horizon, ModelChoice.DEFAULT);
        var best = of(horizon, EpisodeModel.NAME);
        return new Row(
                String.valueOf(horizon.monthsElapsed()),
                List.of(
                        String.valueOf(horizon.origins()),
                        cell(plan.map(OfModel::medianYearCostError)),
                        percent(plan.map(OfModel::wapeYearCost)),
                        cell(best.map(OfModel::medianYearCostError)),
                        percent(best.map(OfModel::wapeYearCost)),
                        percent(best.map(OfModel::coverage80))));
    }

    private String cell(Optional<Money> amount) {
        return PageWords.cell(wording, amount.orElse(null));
    }

    private static String percent(Optional<BigDecimal> part) {
        return part.map(PageWords::share).orElse(PageWords.NONE);
    }
}
