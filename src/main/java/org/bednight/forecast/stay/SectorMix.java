package org.bednight.forecast.stay;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which sector a new arrival sleeps first: the mean of a Dirichlet posterior.
 *
 * @param shares the chance of each sector, in the caller's order; they sum to 1
 */
public record SectorMix(List<Double> shares) {

    /** How many own arrivals the pooled shares are worth. */
    public static final double PRIOR_WEIGHT = 10;

    public SectorMix {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9 || shares.stream().anyMatch(share -> !(share >= 0))) {
            throw new IllegalArgumentException("Shares are zero or more and sum to 1, but were " + shares);
        }
    }

    /** Returns the shares that {@code counts} have; equal ones where all counts are zero. */
    public static SectorMix of(List<Integer> counts) {
        double total = counts.stream().mapToInt(Integer::intValue).sum();
        return new SectorMix(counts.stream()
                .map(count -> total == 0 ? 1.0 / counts.size() : count / total)
                .toList());
    }

    /** Returns the posterior shares (count + 10 × share)/(Σ counts + 10), this mix being the prior. */
    public SectorMix updated(List<Integer> counts) {
        double total = counts.stream().mapToInt(Integer::intValue).sum() + PRIOR_WEIGHT;
        return new SectorMix(IntStream.range(0, shares.size())
                .mapToObj(sector -> (counts.get(sector) + PRIOR_WEIGHT * shares.get(sector)) / total)
                .toList());
    }

    /**
     * Returns this mix without {@code sector}, the others in proportion; for a sector that has closed, or has no price.
     *
     * @throws IllegalArgumentException if no other sector has a share
     */
    public SectorMix without(int sector) {
        double rest = 1 - shares.get(sector);
        if (isOnly(sector)) {
            throw new IllegalArgumentException(
                    "A mix keeps at least one sector, but only sector %d has a share in %s".formatted(sector, shares));
        }
        return new SectorMix(IntStream.range(0, shares.size())
                .mapToObj(other -> other == sector ? 0 : shares.get(other) / rest)
                .toList());
    }

    /** Returns whether no other sector has a share. */
    public boolean isOnly(int sector) {
        return 1 - shares.get(sector) <= 1e-9;
    }

    /** Returns this mix with sectors added, in which nobody arrives unless a change of arrivals sends them there. */
    public SectorMix extendedTo(int sectors) {
        return new SectorMix(IntStream.range(0, Math.max(sectors, shares.size()))
                .mapToObj(sector -> sector < shares.size() ? shares.get(sector) : 0.0)
                .toList());
    }

    public double share(int sector) {
        return shares.get(sector);
    }

    public int sectors() {
        return shares.size();
    }
}
