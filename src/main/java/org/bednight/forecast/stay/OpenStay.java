package org.bednight.forecast.stay;

import org.jspecify.annotations.Nullable;

/**
 * A child who is in at the close of the as-at date.
 *
 * @param episode the index of the episode in the history from which the model was fitted
 * @param soFar nights slept so far, the night of the as-at date included; one or more
 * @param sector the sector in which the child sleeps
 * @param cap how many further nights can be charged at most: to the 18th birthday, to a known release
 * @param group the group of its offence, as {@link ObservedEpisode#group} has it; null if unknown
 */
public record OpenStay(
        int episode,
        int soFar,
        int sector,
        int cap,
        @Nullable Integer group) {

    public OpenStay {
        if (soFar < 0 || sector < 0 || cap < 0) {
            throw new IllegalArgumentException("Nights so far, sector and cap are zero or more, but were %d, %d and %d"
                    .formatted(soFar, sector, cap));
        }
    }

    /** Returns a child of whose offence nothing is known. */
    public OpenStay(int episode, int soFar, int sector, int cap) {
        this(episode, soFar, sector, cap, null);
    }

    /** Returns the same child, of whom at most so many further nights can be charged. */
    public OpenStay withCap(int nights) {
        return new OpenStay(episode, soFar, sector, nights, group);
    }
}
