package org.bednight.forecast.draw;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;

/**
 * Draws the arrivals of two courses at once. A child who arrives in both is one and the same: it arrives in the same
 * night, and goes where each course sends it.
 *
 * <p>Of the children who would go to sector s in night t without a change, a course lets w<sub>k</sub>(s, t) arrive in
 * sector k for one of them. Candidates are drawn for each s and t with the larger of the two sums Σ<sub>k</sub>
 * w<sub>k</sub>, and each gets one mark, uniform from 0 to that sum; where it falls among the w<sub>k</sub>, those of
 * the child's own sector first, says where each course sends it, or that it does not arrive there at all.
 */
final class ArrivalSource {

    /** Says that a candidate does not arrive. */
    static final int NOWHERE = -1;

    private final ArrivalRate rate;
    private final int sectors;
    private final double[][] base;
    private final double[][] other;

    /** {@code upTo[i]} are the candidates of the first i + 1 places, night by night and within one by sector. */
    private final double[] upTo;

    ArrivalSource(Course base, Course other) {
        this.rate = base.state().arrivals().rate();
        if (!rate.equals(other.state().arrivals().rate())) {
            throw new IllegalArgumentException("Two courses of one year share the rate of arrivals, but had %s and %s"
                    .formatted(rate, other.state().arrivals().rate()));
        }
        this.sectors = other.state().mix().sectors();
        int places = base.rest().nights() * sectors;
        this.base = new double[places][];
        this.other = new double[places][];
        this.upTo = new double[places];
        double sum = 0;
        for (int place = 0; place < places; place++) {
            this.base[place] = destinations(base, place);
            this.other[place] = destinations(other, place);
            sum += Math.max(sum(this.base[place]), sum(this.other[place]));
            upTo[place] = sum;
        }
    }

    /** Returns how many arrive in each sector of those who would without a change, in one place. */
    private double[] destinations(Course course, int place) {
        double[] weights = new double[sectors];
        int sector = place % sectors;
        weights[sector] =
                sector < course.state().mix().sectors() ? course.state().mix().share(sector) : 0;
        course.state().arrivals().change(weights, place / sectors);
        return weights;
    }

    private static double sum(double[] weights) {
        return Arrays.stream(weights).sum();
    }

    /** Draws how many candidates there are. */
    int candidates(UniformRandomProvider random) {
        double all = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        double mean = yearly(random) / Arrivals.YEAR * all;
        return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
    }

    private double yearly(UniformRandomProvider random) {
        return rate instanceof ArrivalRate.Gamma gamma
                ? AhrensDieterMarsagliaTsangGammaSampler.of(random, gamma.shape(), 1 / gamma.rate())
                        .sample()
                : rate.mean();
    }

    /** Returns the place of the candidate whose share of all is {@code mark}, from 0 to below 1. */
    int place(double mark) {
        int found = Arrays.binarySearch(upTo, mark * upTo[upTo.length - 1]);
        int place = found < 0 ? -found - 1 : found + 1;
        return Math.min(place, upTo.length - 1);
    }

    int night(int place) {
        return place / sectors;
    }

    /** Returns the sector to which the base sends the candidate with {@code mark}, from 0 to below 1. */
    int baseSector(int place, double mark) {
        return sector(base[place], place, mark);
    }

    int otherSector(int place, double mark) {
        return sector(other[place], place, mark);
    }

    private int sector(double[] weights, int place, double mark) {
        double left = mark * (upTo[place] - (place == 0 ? 0 : upTo[place - 1]));
        int own = place % sectors;
        left -= weights[own];
        if (left < 0) {
            return own;
        }
        for (int sector = 0; sector < sectors; sector++) {
            left -= sector == own ? 0 : weights[sector];
            if (left < 0) {
                return sector;
            }
        }
        return NOWHERE;
    }
}
