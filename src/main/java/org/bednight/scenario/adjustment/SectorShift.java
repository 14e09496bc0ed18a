package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bednight.estate.Sector;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.prospect.Rerouting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share of the nights of one sector is slept in another from a date on. */
@Schema(name = "SectorShift", description = "A share of the nights of one sector is slept in another")
record SectorShift(
        @Schema(required = true) @Nullable Sector fromSector,
        @Schema(required = true) @Nullable Sector toSector,

        @Schema(description = "From 0 to 1", examples = "0.25", required = true) @Nullable
        BigDecimal share,

        @Schema(description = "First night; the first to come if left out", examples = "2018-09-01") @Nullable
        LocalDate from)
        implements Adjustment {

    static final String KIND = "sector-shift";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.SECTORS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.required("fromSector", "a sector", fromSector);
        faults.required("toSector", "a sector", toSector);
        if (fromSector != null && fromSector == toSector) {
            faults.add("toSector", "another sector than fromSector", toSector);
        }
        faults.number("share", share, "0", "1");
        faults.night("from", from);
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var rerouting = new Rerouting(
                AdjustmentContext.slot(fromSector),
                AdjustmentContext.slot(toSector),
                setting.indexOf(from),
                share == null ? 0 : share.doubleValue());
        return setting.assumptions()
                .withProspects(setting.assumptions().prospects().with(rerouting));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "%s of the nights in %s slept in %s from %s"
                .formatted(
                        AdjustmentContext.percent(share == null ? BigDecimal.ZERO : share),
                        fromSector,
                        toSector,
                        setting.firstNight().plusDays(setting.indexOf(from)));
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("share")
                ? new SectorShift(fromSector, toSector, value, from)
                : Adjustment.super.with(property, value);
    }
}
