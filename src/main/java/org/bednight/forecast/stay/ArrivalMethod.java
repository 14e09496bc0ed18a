package org.bednight.forecast.stay;

/**
 * How the episode model learns the number of arrivals and the lengths of stay. What was published names its number, so that it comes out again
 * when a later method has other numbers.
 */
public enum ArrivalMethod {
    /** From each authority's own last 365 nights, drawn towards those of all authorities. */
    LAST_YEAR(1),

    /** From the level of all authorities times the share of each: METHOD §8.3. */
    LEVEL_AND_SHARE(2),

    /** The same, with stays by group of offences where these differ beyond chance. */
    STAYS_BY_OFFENCE(3);

    /** The one of every new forecast. */
    public static final ArrivalMethod CURRENT = STAYS_BY_OFFENCE;

    private final int number;

    ArrivalMethod(int number) {
        this.number = number;
    }

    /** Returns the number by which publications cite this method, rising with each change. */
    public int number() {
        return number;
    }

    /** Returns whether stays may differ by group of offences. */
    boolean tellsOffencesApart() {
        return this == STAYS_BY_OFFENCE;
    }

    /**
     * Returns the method with a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ArrivalMethod of(int number) {
        for (var method : values()) {
            if (method.number == number) {
                return method;
            }
        }
        throw new IllegalArgumentException("A way in which the episode model learns is 1, 2 or 3, but was " + number);
    }
}
