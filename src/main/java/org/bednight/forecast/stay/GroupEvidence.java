package org.bednight.forecast.stay;

import java.util.List;

/**
 * Which groups of offences are told apart in the lengths of stay.
 *
 * @param groups those groups, in the caller's order
 * @param nights how long their stays last at all authorities, cut off at 365 nights, in the same order
 */
public record GroupEvidence(List<Integer> groups, List<Double> nights) {

    private static final int YEAR = 365;

    public GroupEvidence {
        groups = List.copyOf(groups);
        nights = List.copyOf(nights);
    }

    static GroupEvidence of(PooledGroups pooled) {
        return new GroupEvidence(
                pooled.apart(),
                pooled.apart().stream()
                        .map(group -> pooled.curve(group).mean(YEAR))
                        .toList());
    }
}
