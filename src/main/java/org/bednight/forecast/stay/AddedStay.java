package org.bednight.forecast.stay;

import org.jspecify.annotations.Nullable;

/**
 * A child who is taken to come in a certain night, over and above those whom the arrivals say may come.
 *
 * @param sector the sector in which the child sleeps
 * @param firstNight the first night of the stay, 0 for the first to come
 * @param nights how many nights the stay has; null where it lasts as stays do
 */
public record AddedStay(
        int sector, int firstNight, @Nullable Integer nights) {

    public AddedStay {
        if (sector < 0 || firstNight < 0 || (nights != null && nights < 0)) {
            throw new IllegalArgumentException("Sector, first night and nights are zero or more, but were %d, %d and %s"
                    .formatted(sector, firstNight, nights));
        }
    }

    /** Returns the chance that the child sleeps in {@code night}. */
    public double chanceOf(int night, Stays stays) {
        int slept = night - firstNight;
        if (slept < 0) {
            return 0;
        }
        return nights == null ? stays.arriving().survival(slept) : slept < nights ? 1 : 0;
    }
}
