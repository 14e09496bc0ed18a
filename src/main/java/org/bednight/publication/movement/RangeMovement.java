package org.bednight.publication.movement;

import java.math.BigDecimal;
import org.bednight.money.Money;
import org.bednight.projection.range.CostRange;
import org.bednight.publication.style.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What moved the range beside a forecast: an authority's own data, or those of the others. Arrivals and lengths of stay
 * are learned from all authorities, so a range can move although nothing was recorded by its own.
 *
 * @param before the range of the earlier publication
 * @param withOwnData the same once this authority's children, prices, budget and as-at date are those of the later one
 * @param after the range of this publication: what it differs by from {@code withOwnData} comes from other authorities
 */
@Schema(description = "What moved the range beside the forecast: this authority's own data, or those of the others")
public record RangeMovement(Point before, Point withOwnData, Point after, String sentence) {

    static RangeMovement of(String against, CostRange before, CostRange withOwnData, CostRange after, Wording wording) {
        var then = Point.of(before);
        var own = Point.of(withOwnData);
        var now = Point.of(after);
        return new RangeMovement(then, own, now, inWords(against, then, own, now, wording));
    }

    private static String inWords(String against, Point then, Point own, Point now, Wording wording) {
        if (then.equals(own) && own.equals(now)) {
            return "Since %s the range has not moved.".formatted(against);
        }
        return "Since %s the 80%% range has gone from %s to %s. Of its mean, the authority's own data, prices and allocations %s; the data of other authorities, from which arrivals and stays are learned, %s."
                .formatted(
                        against,
                        then.inWords(wording),
                        now.inWords(wording),
                        moved(then, own, wording),
                        moved(own, now, wording));
    }

    private static String moved(Point from, Point to, Wording wording) {
        var by = to.mean.minus(from.mean);
        if (by.pence() == 0) {
            return "moved nothing";
        }
        return "%s %s".formatted(by.isNegative() ? "took off" : "added", wording.size(by.pounds()));
    }

    /** A range in four figures. */
    @Schema(name = "RangePoint")
    public record Point(
            @Schema(implementation = Double.class, description = "The mean cost of the year")
            Money mean,

            @Schema(implementation = Double.class, description = "The cost that is not exceeded with a chance of 10 %")
            Money low,

            @Schema(implementation = Double.class, description = "The cost that is not exceeded with a chance of 90 %")
            Money high,

            @Schema(
                    description = "The chance of an overspend, from 0 to 1; null where no budget is known",
                    examples = "0.87")
            @Nullable
            BigDecimal probabilityOfOverspend) {

        static Point of(CostRange range) {
            return new Point(
                    range.mean(),
                    range.quantile("0.1"),
                    range.quantile("0.9"),
                    range.chanceOfOverspend().orElse(null));
        }

        private String inWords(Wording wording) {
            return "%s – %s".formatted(wording.size(low.pounds()), wording.size(high.pounds()));
        }
    }
}
