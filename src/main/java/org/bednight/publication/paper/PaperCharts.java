package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.bednight.publication.chart.Tracking;
import org.bednight.publication.chart.Waterfall;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.jspecify.annotations.Nullable;

/** Draws the charts of a publication. */
public final class PaperCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private static final Comparator<Frozen> BY_DATE = Comparator.<Frozen, LocalDate>comparing(
                    report -> report.date("/asAt"))
            .thenComparing(PaperCharts::version);

    private final Frozen frozen;
    private final Wording wording;
    private final ReadersWords words;

    public PaperCharts(Frozen frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording);
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
        return "%s, %s, as at %s"
                .formatted(
                        frozen.text("/forecast/authority/name"),
                        Years.printed(frozen.text("/forecast/financialYear")),
                        Wording.date(frozen.date("/forecast/asAt")));
    }

    private Chart fan() {
        var months = frozen.list("/forecast/periods").stream()
                .map(period -> new CostFan.Month(
                        month(period),
                        period.figure("/cumulativeCost").value(),
                        period.figure("/cumulativeBudget").value(),
                        band(period, "0.25", "0.75"),
                        band(period, "0.05", "0.95")))
                .toList();
        return new CostFan(
                        subtitle(),
                        asAt(),
                        frozen.figure("/forecast/actual/cost").value(),
                        months,
                        wording::amount)
                .draw();
    }

    private double asAt() {
        var start = YearMonth.parse(frozen.text("/forecast/periods/0/month")).atDay(1);
        return CostFan.place(frozen.date("/forecast/asAt"), start);
    }

    private static CostFan.@Nullable Band band(Frozen period, String low, String high) {
        var quantiles = period.at("/range/cumulativeCost/quantiles");
        var from = quantiles.figure("/" + low).value();
        var to = quantiles.figure("/" + high).value();
        return from == null || to == null ? null : new CostFan.Band(from, to);
    }

    private Chart monthly() {
        boolean bySector = frozen.list("/forecast/periods").stream()
                .flatMap(period -> period.list("/sectors").stream())
                .noneMatch(sector -> sector.figure("/outturn/cost").withheld());
        var months = frozen.list("/forecast/periods").stream()
                .map(period -> new MonthlyBars.Month(
                        month(period),
                        bySector ? parts(period) : whole(period),
                        period.figure("/outturn/cost").value(),
                        !period.text("/status").equals("actual")))
                .toList();
        var sectors = frozen.list("/forecast/sectors").stream()
                .map(sector -> wording.sector(sector.text("/sector")))
                .toList();
        return new MonthlyBars(
                        MonthlyBars.Measure.COST,
                        subtitle(),
                        bySector ? sectors : List.of("All sectors"),
                        months,
                        wording::amount)
                .draw();
    }

    private static List<BigDecimal> parts(Frozen period) {
        return period.list("/sectors").stream()
                .flatMap(sector -> sector.figure("/outturn/cost").find().stream())
                .toList();
    }

    private static List<BigDecimal> whole(Frozen period) {
        return period.figure("/outturn/cost").find().map(List::of).orElse(List.of());
    }

    private Optional<Chart> waterfall() {
        var movement = frozen.at("/movement");
        var before = movement.figure("/varianceBefore").value();
        var after = movement.figure("/variance").value();
        if (before == null || after == null) {
            return Optional.empty();
        }
        return Optional.of(new Waterfall(
                        subtitle(),
                        new Waterfall.Bar(words.report(movement.text("/againstNumber")), before),
                        bars(movement.list("/steps"), after.subtract(before)),
                        new Waterfall.Bar(words.report(frozen.text("/number")), after),
                        wording::size)
                .draw());
    }

    /** Steps that are withheld are one bar together: what is left of the change. */
    private List<Waterfall.Bar> bars(List<Frozen> steps, BigDecimal change) {
        var bars = new ArrayList<Waterfall.Bar>();
        var left = change;
        for (var step : steps) {
            var amount = step.figure("/amount").value();
            if (amount != null) {
                bars.add(new Waterfall.Bar(words.of(step.text("/words")), amount));
                left = left.subtract(amount);
            }
        }
        if (bars.size() < steps.size()) {
            bars.add(0, new Waterfall.Bar("nights, prices and the model together", left));
        }
        return bars;
    }

    private Chart tracking() {
        var reports = frozen.list("/tracking").stream()
                .sorted(BY_DATE)
                .map(report -> new Tracking.Report(
                        words.report(PublicationId.parse(report.text("/id"))),
                        report.figure("/outturn").value(),
                        report.figure("/budget").value()))
                .toList();
        return new Tracking(subtitle(), reports, wording::amount).draw();
    }

    private static int version(Frozen report) {
        return PublicationId.parse(report.text("/id")).version();
    }

    private static String month(Frozen period) {
        return Objects.requireNonNull(YearMonth.parse(period.text("/month")).format(MONTH));
    }
}
