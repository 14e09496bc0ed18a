package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.bednight.language.Counted;

/**
 * How much less one contender errs than another on the remaining nights: 1 − Σ|e| ÷ Σ|e′|.
 *
 * <p>Errors of one authority hang together, so the standard error is that of a ratio of sums over clusters: with the
 * sums a and b of each of G clusters and R = Σa ÷ Σb, it is √(G ÷ (G − 1) · Σ(a − Rb)²) ÷ Σb. The clusters are
 * authorities, or where there is one authority only, its years. The two are distinguished where the skill lies further
 * from zero than Student's t at 95 % with G − 1 degrees of freedom allows.
 *
 * @param contender the one
 * @param reference the other
 * @param monthsElapsed months of the financial year that were over, 0 to 11
 * @param value the share of the reference's error that the contender avoids; negative where it errs more
 * @param standardError of the value; empty with a single cluster
 * @param clusters how many there are
 * @param clustersOf what they are: authorities or years
 * @see <a href="https://doi.org/10.1002/9780470316481">Cochran, Sampling techniques, 1977, chapter 6: the ratio of two
 *     sums over clusters</a>
 */
public record Skill(
        String contender,
        String reference,
        int monthsElapsed,
        double value,
        OptionalDouble standardError,
        int clusters,
        String clustersOf) {

    private static final double CHANCE = 0.05;

    /** Sums of absolute errors of one cluster. */
    record Errors(double contender, double reference) {}

    static Optional<Skill> of(
            String contender, String reference, int monthsElapsed, String clustersOf, List<Errors> clusters) {
        double one = clusters.stream().mapToDouble(Errors::contender).sum();
        double other = clusters.stream().mapToDouble(Errors::reference).sum();
        if (other <= 0) {
            return Optional.empty();
        }
        double ratio = one / other;
        int count = clusters.size();
        double squares = clusters.stream()
                .mapToDouble(cluster -> cluster.contender() - ratio * cluster.reference())
                .map(residual -> residual * residual)
                .sum();
        var standardError = count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares * count / (count - 1.0)) / other);
        return Optional.of(new Skill(contender, reference, monthsElapsed, 1 - ratio, standardError, count, clustersOf));
    }

    /** Returns whether chance alone would seldom, in one case of twenty, bring as great a difference. */
    public boolean tellsApart() {
        return tellsApart(1);
    }

    /**
     * Returns whether chance alone would seldom, in one case of twenty, bring as great a difference in any of so many
     * comparisons.
     */
    boolean tellsApart(int comparisons) {
        if (standardError.isEmpty()) {
            return false;
        }
        double critical =
                new TDistribution(null, clusters - 1.0).inverseCumulativeProbability(1 - CHANCE / (2 * comparisons));
        return Math.abs(value) > critical * standardError.getAsDouble();
    }

    /** Returns the comparison as a sentence. */
    public String inWords() {
        var when = "With %s of the year over, ".formatted(Counted.orNo(monthsElapsed, "month"));
        if (!tellsApart()) {
            var record = clusters == 1 ? "a single year" : clusters + " " + clustersOf;
            return when + "%s cannot tell %s and %s apart%s.".formatted(record, contender, reference, uncertainty());
        }
        return when
                + String.format(
                        Locale.ROOT,
                        "%s erred by %.0f %% %s than %s%s.",
                        contender,
                        Math.abs(100 * value),
                        value > 0 ? "less" : "more",
                        reference,
                        uncertainty());
    }

    private String uncertainty() {
        return standardError.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (difference %.1f %%, standard error %.1f, over %d %s)",
                        100 * value,
                        100 * standardError.getAsDouble(),
                        clusters,
                        clustersOf);
    }
}
