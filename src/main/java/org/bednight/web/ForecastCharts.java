package org.bednight.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.chart.CostFan;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.jspecify.annotations.Nullable;

/** Draws the charts of a forecast. */
final class ForecastCharts {

    private ForecastCharts() {}

    /** Draws the cumulative cost, its range and the budget. */
    static Chart fan(Forecast forecast, Wording wording) {
        var months = forecast.periods().stream().map(ForecastCharts::month).toList();
        var subtitle = "%s, %s, as at %s"
                .formatted(
                        forecast.authority().name(),
                        Years.printed(forecast.financialYear()),
                        Wording.date(forecast.asAt()));
        return new CostFan(
                        subtitle,
                        CostFan.place(
                                forecast.asAt(),
                                forecast.financialYear().nights().start()),
                        forecast.actual().cost().pounds(),
                        months,
                        "Projection",
                        wording::amount)
                .draw();
    }

    private static CostFan.Month month(Forecast.OfPeriod period) {
        var range = period.range();
        var quantiles = range == null ? null : range.cumulativeCost().quantiles();
        return new CostFan.Month(
                PageWords.shortMonth(YearMonth.parse(period.month())),
                period.cumulativeCost().pounds(),
                pounds(period.cumulativeBudget()),
                band(quantiles, "0.25", "0.75"),
                band(quantiles, "0.05", "0.95"));
    }

    private static CostFan.@Nullable Band band(@Nullable Map<String, Money> quantiles, String low, String high) {
        if (quantiles == null) {
            return null;
        }
        var from = quantiles.get(low);
        var to = quantiles.get(high);
        return from == null || to == null ? null : new CostFan.Band(from.pounds(), to.pounds());
    }

    private static @Nullable BigDecimal pounds(@Nullable Money amount) {
        return amount == null ? null : amount.pounds();
    }
}
