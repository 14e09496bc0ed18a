package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.chart.CostFan;
import org.bednight.publication.chart.MonthlyBars;
import org.bednight.publication.chart.TrackingChart;
import org.bednight.publication.chart.Waterfall;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenPeriod;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReport;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.publication.template.Translation;
import org.jspecify.annotations.Nullable;

/** Draws the charts of a publication. */
public final class PaperCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private static final Comparator<FrozenReport> BY_DATE = Comparator.comparing(FrozenReport::asAt)
            .thenComparing(report -> report.id().version());

    private final FrozenPublication frozen;
    private final Wording wording;
    private final ReadersWords words;
    private final Translation language;

    public PaperCharts(FrozenPublication frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording, frozen.id());
        this.language = Translation.of(wording.style().template().written());
    }

    /** Draws a chart; empty where there is nothing to draw, as of the movement of a first publication. */
    public Optional<Chart> draw(ChartKind kind) {
        return switch (kind) {
            case CUMULATIVE_COST -> Optional.of(fan());
            case MONTHLY_COST -> Optional.of(monthly());
            case MOVEMENT -> waterfall();
            case TRACKING -> Optional.of(tracking());
        };
    }

    private String subtitle() {
        return language.of("%s, %s, as at %s"
                .formatted(
                        frozen.forecast().authorityName(),
                        Years.printed(frozen.forecast().financialYear()),
                        Wording.date(frozen.forecast().asAt())));
    }

    private Chart fan() {
        var months = frozen.forecast().periods().stream()
                .map(period -> new CostFan.Month(
                        month(period),
                        period.cumulativeCost().value(),
                        period.cumulativeBudget().value(),
                        band(period, "0.25", "0.75"),
                        band(period, "0.05", "0.95")))
                .toList();
        return new CostFan(
                        subtitle(),
                        asAt(),
                        frozen.forecast().actual().cost().value(),
                        months,
                        "projected",
                        wording::amount)
                .draw(language::of);
    }

    private double asAt() {
        var start = frozen.forecast().periods().get(0).month().atDay(1);
        return CostFan.place(frozen.forecast().asAt(), start);
    }

    private static CostFan.@Nullable Band band(FrozenPeriod period, String low, String high) {
        var range = period.findCumulativeRange();
        var from = range.map(known -> known.quantile(low).value()).orElse(null);
        var to = range.map(known -> known.quantile(high).value()).orElse(null);
        return from == null || to == null ? null : new CostFan.Band(from, to);
    }

    private Chart monthly() {
        boolean bySector = frozen.forecast().periods().stream()
                .flatMap(period -> period.sectors().stream())
                .noneMatch(sector -> sector.outturn().cost().withheld());
        var months = frozen.forecast().periods().stream()
                .map(period -> new MonthlyBars.Month(
                        month(period),
                        bySector ? parts(period) : whole(period),
                        period.outturn().cost().value(),
                        !period.isActual()))
                .toList();
        var sectors = frozen.forecast().sectors().stream()
                .map(sector -> wording.sector(sector.sector()))
                .toList();
        return new MonthlyBars(
                        MonthlyBars.Measure.COST,
                        subtitle(),
                        bySector ? sectors : List.of("All sectors"),
                        months,
                        wording::amount)
                .draw(language::of);
    }

    private static List<BigDecimal> parts(FrozenPeriod period) {
        return period.sectors().stream()
                .flatMap(sector -> sector.outturn().cost().find().stream())
                .toList();
    }

    private static List<BigDecimal> whole(FrozenPeriod period) {
        return period.outturn().cost().find().map(List::of).orElse(List.of());
    }

    private Optional<Chart> waterfall() {
        return frozen.findMovement().flatMap(this::waterfall);
    }

    private Optional<Chart> waterfall(FrozenMovement movement) {
        var before = movement.varianceBefore().value();
        var after = movement.variance().value();
        if (before == null || after == null) {
            return Optional.empty();
        }
        return Optional.of(new Waterfall(
                        subtitle(),
                        new Waterfall.Bar(language.of(words.report(movement.againstNumber())), before),
                        bars(movement.steps(), after.subtract(before)),
                        new Waterfall.Bar(language.of(words.report(frozen.number())), after),
                        wording::size)
                .draw(language::of));
    }

    /** Steps that are withheld are one bar together: what is left of the change. */
    private List<Waterfall.Bar> bars(List<FrozenMovement.Step> steps, BigDecimal change) {
        var bars = new ArrayList<Waterfall.Bar>();
        var left = change;
        for (var step : steps) {
            var amount = step.amount().value();
            if (amount != null) {
                bars.add(new Waterfall.Bar(language.of(words.of(step.words())), amount));
                left = left.subtract(amount);
            }
        }
        if (bars.size() < steps.size()) {
            bars.add(0, new Waterfall.Bar(language.of("nights, prices and the method together"), left));
        }
        return bars;
    }

    private Chart tracking() {
        var reports = frozen.tracking().stream()
                .sorted(BY_DATE)
                .map(report -> new TrackingChart.Report(
                        language.of(words.report(report.id())),
                        report.outturn().value(),
                        report.budget().value()))
                .toList();
        return new TrackingChart(subtitle(), reports, wording::amount).draw(language::of);
    }

    private static String month(FrozenPeriod period) {
        return Objects.requireNonNull(period.month().format(MONTH));
    }
}
