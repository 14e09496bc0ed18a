package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bednight.language.Counted;

/**
 * What the expected number of arrivals rests on: the level of all authorities and the share of this one.
 *
 * @param asAt the last night that is known
 * @param nights the nights forecast after it
 * @param authorities those with records by then, this one included
 * @param levelHalfLife in how many days what is known of the level weighs half
 * @param levelPerYear arrivals a year at an average authority, at the level of the as-at date
 * @param averagePerYear arrivals a year at an average authority in the last three years, or since the records begin
 * @param levelVariance the relative variance of the level: its error is common to all authorities
 * @param pooledArrivals the arrivals that bear the level, each weighed by its age
 * @param shareHalfLife in how many days what is known of the share weighs half
 * @param share arrivals at this authority for one at an average one
 * @param ownArrivals its own arrivals that bear the share, each weighed by its age
 * @param expected the arrivals expected in the nights forecast, without any what-if
 * @param change what the last days say of the level, against what was expected of them; empty where the record is short
 */
public record ArrivalEvidence(
        LocalDate asAt,
        int nights,
        int authorities,
        int levelHalfLife,
        double levelPerYear,
        double averagePerYear,
        double levelVariance,
        double pooledArrivals,
        int shareHalfLife,
        double share,
        double ownArrivals,
        double expected,
        Optional<LevelChange> change) {

    private static final int DAYS_OF_TWO_MONTHS = 60;

    private static final double LEAST_WITH_ONE_DECIMAL = 0.95;

    /** Of fewer arrivals than this neither a level nor a share is said to be high or low: chance alone makes them so. */
    private static final int FEW = 5;

    /** Above this the figure itself says nothing. */
    private static final long LARGEST_PERCENT = 999;

    private static final int WEEK = 7;

    private static final int MONTH = 30;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Returns the level, the share and what follows from them, as a sentence; few arrivals are said to be few. */
    public String inWords() {
        return authorities < 2
                ? "%s; from this, %s."
                        .formatted(levelInWords("this council, the only one on record"), expectedInWords())
                : "%s; %s; from both, %s."
                        .formatted(
                                levelInWords("the %d authorities on record".formatted(authorities)),
                                shareInWords(),
                                expectedInWords());
    }

    private String levelInWords(String where) {
        if (pooledArrivals < FEW) {
            return "Lately few children were remanded at %s, too few to tell a change from chance".formatted(where);
        }
        double more = averagePerYear == 0 ? 0 : levelPerYear / averagePerYear - 1;
        long percent = Math.round(Math.abs(100 * more));
        return "In about %s, %s usual were remanded at %s".formatted(lately(), compared(percent, more > 0), where);
    }

    private static String compared(long percent, boolean more) {
        if (percent == 0) {
            return "as many children as";
        }
        return percent > LARGEST_PERCENT
                ? "more than ten times as many children as"
                : "%d %% %s children than".formatted(percent, more ? "more" : "fewer");
    }

    private String lately() {
        return levelHalfLife < DAYS_OF_TWO_MONTHS
                ? Counted.last(Math.max(1, Math.round(levelHalfLife / (double) WEEK)), "week")
                : Counted.last(Math.round(levelHalfLife / (double) MONTH), "month");
    }

    private String shareInWords() {
        var times = String.format(Locale.UK, share < LEAST_WITH_ONE_DECIMAL ? "%.2f" : "%.1f", share);
        return ownArrivals < FEW
                ? "this council's own arrivals are too few to tell its share, which is taken as %s times the average"
                        .formatted(times)
                : "this council has long had %s times the average".formatted(times);
    }

    private String expectedInWords() {
        return String.format(
                Locale.UK,
                "%.1f more children are expected by %s",
                expected,
                asAt.plusDays(nights).format(DATE));
    }
}
