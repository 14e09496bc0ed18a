package org.bednight.projection.headline;

import java.math.BigDecimal;

/** Writes a rating and its reason. */
public record RatingWords(String rating, String reason) {

    /** Rates {@code position} by {@code thresholds} and says by which of its two measures it is so. */
    public static RatingWords of(YearPosition position, RatingThresholds thresholds) {
        var rating = thresholds.rate(position);
        return new RatingWords(rating.toString(), reason(position, thresholds, rating));
    }

    private static String reason(YearPosition position, RatingThresholds thresholds, Rating rating) {
        if (position.budget() == null) {
            return "There is no budget to rate the outturn by.";
        }
        if (rating == Rating.NOT_RATED) {
            return "A nil or negative budget gives no percentage to rate by, and there is neither a chance nor an amount.";
        }
        var byOutturn = thresholds.rate(position.withoutRange());
        return byOutturn.compareTo(rating) >= 0
                ? "%s; %s."
                        .formatted(ofOutturn(position), chance(position, "the chance of an overspend, %s, is no worse"))
                : "%s, although by the outturn alone it is %s."
                        .formatted(chance(position, "The chance of an overspend is %s"), byOutturn.words());
    }

    private static String ofOutturn(YearPosition position) {
        var variance = position.variance().orElseThrow();
        if (variance.signum() == 0) {
            return "The outturn is on budget";
        }
        return position.variancePercent()
                .map(percent -> "The outturn is %s the budget"
                        .formatted(
                                PercentWords.isWorthTelling(percent)
                                        ? PercentWords.size(percent) + (variance.signum() < 0 ? " below" : " above")
                                        : variance.signum() < 0 ? "below" : "more than 10 times"))
                .orElseGet(() -> "The outturn exceeds a nil or negative budget by "
                        + HeadlineWords.exact(variance.max(BigDecimal.ZERO)));
    }

    private static String chance(YearPosition position, String words) {
        return position.chance().map(ChanceWords::percent).map(words::formatted).orElse("there is no range");
    }
}
