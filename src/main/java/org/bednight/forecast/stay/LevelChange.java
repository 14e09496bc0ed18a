package org.bednight.forecast.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.language.Counted;

/**
 * What the last {@value #DAYS} days say of the level of arrivals, against what was to be expected of them before: whether as
 * many children came at all authorities together, and whether the memory from which the level is learned has shortened.
 * METHOD §8.3.
 *
 * @param authorities those on record
 * @param observed the children who arrived in these days
 * @param low the fewest that were to be expected: fewer had a chance of at most 0.5 %
 * @param expected how many were expected
 * @param high the most that were to be expected: more had a chance of at most 0.5 %
 * @param halfLife in how many days what is known of the level weighs half
 * @param halfLifeBefore the same as it was learned before these days
 */
public record LevelChange(
        int authorities, int observed, int low, double expected, int high, int halfLife, int halfLifeBefore) {

    static final int DAYS = 91;

    private static final int LEAST_HISTORY = 2 * 365;

    private static final double CHANCE_BELOW = 0.005;

    /** A memory that is a half of what it was has shortened: one step up or down is chance. */
    private static final int SHORTENED = 2;

    private static final String LAST_DAYS = "In the last %d days, ".formatted(DAYS);

    private static final String MEMORY = "What is known of the level of arrivals now weighs half after ";

    /** Compares the last days of {@code record} with those before; empty where less than two years lie before them. */
    static Optional<LevelChange> find(ArrivalRecord record, ArrivalLevel now) {
        int before = record.days() - DAYS;
        if (before < LEAST_HISTORY) {
            return Optional.empty();
        }
        var level = ArrivalLevel.learn(record.before(before), DAYS);
        double expected = level.perDay() * record.complete(before, record.days());
        if (!(expected > 0)) {
            return Optional.empty();
        }
        var count = new ArrivalCount.NegativeBinomial(1 / level.variance(), expected);
        return Optional.of(new LevelChange(
                record.authorities().size(),
                (int) Math.round(record.arrivals(before, record.days())),
                count.quantile(CHANCE_BELOW),
                expected,
                count.quantile(1 - CHANCE_BELOW),
                now.halfLife(),
                level.halfLife()));
    }

    /** Returns whether these days hold fewer or more arrivals than were to be expected. */
    boolean hasMoved() {
        return observed < low || observed > high;
    }

    boolean hasShorterMemory() {
        return SHORTENED * halfLife <= halfLifeBefore;
    }

    /** Returns what a reader ought to know of a change, in sentences; empty where there is none. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (hasMoved()) {
            warnings.add(
                    "%s%s from %d to %d with a chance of 99 %%. The level of arrivals has %s, and the forecast follows it within weeks."
                            .formatted(
                                    LAST_DAYS,
                                    authorities == 1 ? ownArrivals() : arrivalsOfAll(),
                                    low,
                                    high,
                                    isFall() ? "fallen" : "risen"));
        }
        if (hasShorterMemory()) {
            warnings.add(
                    "%s%s, and %d days ago it did after %d: the level has begun to move faster, so the forecast looks back less far."
                            .formatted(MEMORY, Counted.of(halfLife, "day"), DAYS, halfLifeBefore));
        }
        return warnings;
    }

    private String ownArrivals() {
        return "%s arrived at this authority; %.0f were expected,"
                .formatted(Counted.orNo(observed, "child", "children"), expected);
    }

    /** States no count of several authorities: {@link PooledCount} says why. */
    private String arrivalsOfAll() {
        return "%s children arrived at the %d authorities on record than were to be expected,"
                .formatted(isFall() ? "fewer" : "more", authorities);
    }

    private boolean isFall() {
        return observed < low;
    }

    /** Returns whether a sentence is one of {@link #warnings}. */
    public static boolean isWarning(String sentence) {
        return sentence.startsWith(LAST_DAYS) || sentence.startsWith(MEMORY);
    }
}
