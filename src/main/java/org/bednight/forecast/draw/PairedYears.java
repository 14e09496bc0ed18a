package org.bednight.forecast.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Years drawn twice, as they are taken to go and as a what-if has them, with the same children and the same luck: what
 * the what-if itself changes in the cost, and how far that may be more or less. Immutable.
 *
 * <p>A stay takes the same chance in both courses, so that one whose curve lasts longer lasts longer; an arrival is
 * drawn by {@link ArrivalSource}. Each path has generators of its own, made from the seed, the path's number and the
 * episode's: neither the number of threads nor one child more changes what is drawn for the others.
 */
public final class PairedYears {

    private final Side base;
    private final Side other;
    private final long seed;
    private final ArrivalSource arrivals;

    /** By sector, whether an arrival costs the same on both sides, so that most what-ifs have little to follow. */
    private final boolean[] alike;

    private PairedYears(Course base, Course other, long seed) {
        this.base = Side.of(base);
        this.other = Side.of(other);
        this.seed = seed;
        this.arrivals = new ArrivalSource(base, other);
        this.alike = new boolean[other.rest().prices().size()];
        for (int sector = 0; sector < alike.length; sector++) {
            alike[sector] = this.other.costsAs(this.base, sector);
        }
    }

    /**
     * Returns the differences of {@code paths} years.
     *
     * @throws IllegalArgumentException if the courses do not share the rate of arrivals, or there is no path
     */
    public static CostDifferences draw(Course base, Course other, long seed, int paths) {
        return CostDifferences.of(paths, new PairedYears(base, other, seed)::difference);
    }

    private long difference(int path) {
        long pathSeed = Generators.pathSeed(seed, path);
        return other.certain(pathSeed) - base.certain(pathSeed) + arriving(pathSeed);
    }

    private long arriving(long pathSeed) {
        var random = Generators.of(pathSeed);
        int candidates = arrivals.candidates(random);
        long difference = 0;
        for (int i = 0; i < candidates; i++) {
            difference += arriving(random);
        }
        return difference;
    }

    private long arriving(UniformRandomProvider random) {
        int place = arrivals.place(random.nextDouble());
        double where = random.nextDouble();
        double lasting = 1 - random.nextDouble();
        int night = arrivals.night(place);
        int otherSector = arrivals.otherSector(place, where);
        int baseSector = arrivals.baseSector(place, where);
        return otherSector == baseSector && (baseSector == ArrivalSource.NOWHERE || alike[baseSector])
                ? 0
                : other.cost(otherSector, night, lasting) - base.cost(baseSector, night, lasting);
    }
}
