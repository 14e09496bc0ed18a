package org.bednight.forecast.stay;

import java.util.List;
import java.util.Objects;

/**
 * How long the stays of one authority last: those of each group, where groups are told apart, and those of children who
 * are yet to come, of whom no group is known. Immutable.
 *
 * <p>An arrival is of a group with the chance that the authority's shares give it, so that S(j) = Σ<sub>g</sub>
 * p<sub>g</sub> S<sub>g</sub>(j): chances are mixed, not hazards, since those who are still in are more and more of the
 * groups that stay long.
 */
public final class Stays {

    private final List<LengthOfStay> groups;
    private final List<Double> shares;
    private final LengthOfStay arriving;

    private Stays(List<LengthOfStay> groups, List<Double> shares, LengthOfStay arriving) {
        this.groups = groups;
        this.shares = shares;
        this.arriving = arriving;
    }

    /** Returns stays that last alike, whatever their group. */
    public static Stays alike(LengthOfStay stays) {
        return new Stays(List.of(), List.of(), stays);
    }

    /**
     * Returns stays that differ by group.
     *
     * @param groups those of each group, in the caller's order
     * @param shares of arrivals, by group; they sum to 1
     */
    public static Stays of(List<LengthOfStay> groups, List<Double> shares) {
        return new Stays(List.copyOf(groups), List.copyOf(shares), LengthOfStay.mixed(groups, shares));
    }

    /** Returns whether groups are told apart. */
    public boolean differByGroup() {
        return !groups.isEmpty();
    }

    /** Returns the stay of a child who is yet to come, or of whose group nothing is known. */
    public LengthOfStay arriving() {
        return arriving;
    }

    /** Returns the stay of a child who is in. */
    public LengthOfStay of(OpenStay open) {
        return open.group() == null || groups.isEmpty() ? arriving : Objects.requireNonNull(groups.get(open.group()));
    }

    /** Returns stays that last {@code factor} times as long, as {@link LengthOfStay#stretched} does it, those of each group. */
    public Stays stretched(double factor) {
        var longer = groups.stream().map(group -> group.stretched(factor)).toList();
        return factor == 1 ? this : groups.isEmpty() ? alike(arriving.stretched(factor)) : of(longer, shares);
    }

    @Override
    public String toString() {
        return groups.isEmpty() ? arriving.toString() : "%s, of groups %s".formatted(arriving, groups);
    }
}
