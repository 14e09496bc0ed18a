package org.bednight.projection.stays;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.projection.range.RangeBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long stays last.
 *
 * @param summary the curve in sentences, with the number of stays that it rests on
 * @param medianNights after how many nights half of the stays have ended; null where that is more than two years
 * @param meanNights the mean length, nights after the 365th left out
 */
@Schema(description = "How long stays last, as expected at the as-at date")
public record StayCurve(
        NamedAuthority authority,
        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(description = "The curve in sentences, with the number of stays that it rests on")
        List<String> summary,

        @Schema(description = "Nights after which half of the stays have ended", examples = "49") @Nullable
        Integer medianNights,

        @Schema(description = "Mean nights of a stay, those after the 365th left out", examples = "74.12")
        BigDecimal meanNights,

        List<Point> points,
        RangeBasis evidence) {

    public StayCurve {
        summary = List.copyOf(summary);
        points = List.copyOf(points);
    }

    /** The chance that a stay lasts longer than so many nights. */
    @Schema(name = "StayCurvePoint")
    public record Point(
            @Schema(examples = "91") int nights,

            @Schema(description = "Chance that a stay lasts longer", examples = "0.3144")
            BigDecimal longer) {}
}
