package org.bednight.forecast.stay;

/**
 * The part of one stay during which its end would have been seen: from night {@code after} (exclusive) to night
 * {@code last} (inclusive), counted from the first night of the stay as night 1.
 *
 * @param after how long the stay had lasted when observation began, zero where it was seen from its start (left
 *     truncation)
 * @param last the last night that was observed, later than {@code after}
 * @param ended whether the stay is known to have ended after night {@code last}; if not, it is only known to have
 *     lasted that long (right censoring)
 */
public record AtRisk(int after, int last, boolean ended) {

    public AtRisk {
        if (after < 0 || last <= after) {
            throw new IllegalArgumentException(
                    "A stay is at risk from night 0 or later to a later night, but was %d to %d"
                            .formatted(after, last));
        }
    }
}
