package org.bednight.forecast.stay;

/**
 * How the episode model learns the number of arrivals. What was published names its number, so that it comes out again
 * when a later method has other numbers.
 */
public enum ArrivalMethod {
    /** From each authority's own last 365 nights, drawn towards those of all authorities. */
    LAST_YEAR(1),

    /** From the level of all authorities times the share of each: METHOD §8.3. */
    LEVEL_AND_SHARE(2);

    /** The one of every new forecast. */
    public static final ArrivalMethod CURRENT = LEVEL_AND_SHARE;

    private final int number;

    ArrivalMethod(int number) {
        this.number = number;
    }

    /** Returns the number by which publications cite this method, rising with each change. */
    public int number() {
        return number;
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
        throw new IllegalArgumentException("A method of arrivals is 1 or 2, but was " + number);
    }
}
