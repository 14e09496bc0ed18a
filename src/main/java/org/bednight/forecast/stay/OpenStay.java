package org.bednight.forecast.stay;

/**
 * A child who is in at the close of the as-at date.
 *
 * @param episode the index of the episode in the history from which the model was fitted
 * @param soFar nights slept so far, the night of the as-at date included; one or more
 * @param sector the sector in which the child sleeps
 * @param cap how many further nights can be charged at most: to the 18th birthday, to a known release
 */
public record OpenStay(int episode, int soFar, int sector, int cap) {

    public OpenStay {
        if (soFar < 0 || sector < 0 || cap < 0) {
            throw new IllegalArgumentException("Nights so far, sector and cap are zero or more, but were %d, %d and %d"
                    .formatted(soFar, sector, cap));
        }
    }
}
