package org.bednight.forecast.accuracy;

import java.util.Locale;

/**
 * The model to choose with so many months of a year over, by errors pooled over subjects.
 *
 * @param best how it did
 * @param subjects how many were tested
 */
public record Recommendation(Performance best, int subjects) {

    public String contender() {
        return best.contender();
    }

    /** Returns the recommendation with its reason, as a sentence. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "With %d months of the year over, %s erred least: by %.1f %% of the remaining nights, over %d forecasts of %d authorities in %s.",
                best.monthsElapsed(),
                contender(),
                100 * best.remainingError().orElseThrow(),
                best.origins(),
                subjects,
                best.years() == 1 ? "1 year" : best.years() + " years");
    }
}
