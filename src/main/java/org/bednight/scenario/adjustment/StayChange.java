package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import org.bednight.projection.expectation.Assumptions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Stays that last {@code factor} times as long, those that have begun included. METHOD §10: S<sup>1/factor</sup>. */
@Schema(name = "StayChange", description = "Stays that last factor times as long, those that have begun included")
record StayChange(
        @Schema(description = "1.15 is 15 % longer", examples = "1.15", required = true) @Nullable
        BigDecimal factor) implements Adjustment {

    static final String KIND = "length-of-stay";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.STAYS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.number("factor", factor, "0.1", "10");
        faults.night("the change", null);
    }

    private double times() {
        return factor == null ? 1 : factor.doubleValue();
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var state = setting.state();
        return setting.assumptions().withEpisodes(state.withStays(state.stays().stretched(times())));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "stays last %s times as long".formatted(AdjustmentContext.number(factor));
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("factor") ? new StayChange(value) : Adjustment.super.with(property, value);
    }
}
