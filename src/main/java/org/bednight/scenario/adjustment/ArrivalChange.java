package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.projection.expectation.Assumptions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code factor} times as many new remands from a date on, in one sector or in all. */
@Schema(name = "ArrivalChange", description = "Factor times as many new remands from a date on")
record ArrivalChange(
        @Schema(description = "0.8 is a fifth fewer", examples = "0.8", required = true) @Nullable
        BigDecimal factor,

        @Schema(description = "First night; the first to come if left out", examples = "2018-09-01") @Nullable
        LocalDate from,

        @Schema(description = "One sector; all if left out") @Nullable
        Sector sector)
        implements Adjustment {

    static final String KIND = "arrivals";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.ARRIVALS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.number("factor", factor, "0", "100");
        faults.night("from", from);
    }

    private double times() {
        return factor == null ? 1 : factor.doubleValue();
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var state = setting.state();
        int night = setting.indexOf(from);
        int slot = AdjustmentContext.slot(sector);
        var arrivals = state.arrivals().with(new Arrivals.Factor(night, times(), slot));
        return setting.assumptions().withEpisodes(state.withArrivals(arrivals));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "%s times as many new remands%s from %s"
                .formatted(
                        AdjustmentContext.number(factor),
                        sector == null ? "" : " to " + sector,
                        setting.firstNight().plusDays(setting.indexOf(from)));
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("factor")
                ? new ArrivalChange(value, from, sector)
                : Adjustment.super.with(property, value);
    }
}
