package org.bednight.forecast.accuracy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.bednight.language.Counted;

/**
 * The model to choose with so many months of a year over, by errors pooled over subjects.
 *
 * <p>It is the one that is started from, unless another erred less by both scores, and by more than chance: Σ|e| of the
 * remaining nights, and Σ|e| of the year's money, which is twice the pinball loss at the median. Chance is that of {@link
 * Skill}, at 5 % for all others together (Bonferroni): the best of many is seldom as good as it looks.
 *
 * @param best how the chosen one did
 * @param start how the one did that is started from
 * @param subjects how many were tested
 * @param others how many could have been chosen in its place
 */
public record Recommendation(Performance best, Performance start, int subjects, int others) {

    /**
     * Recommends by trials at one number of months elapsed.
     *
     * @param start the contender that is started from, one of {@code choice}
     */
    static Recommendation of(BacktestResult trials, String start, Collection<String> choice) {
        int others = choice.size() - 1;
        var from = trials.performance(trials.place(start));
        var best = choice.stream()
                .filter(contender -> !contender.equals(start))
                .filter(contender -> isBetter(trials.skill(contender, start), others))
                .filter(contender -> isBetter(trials.skillOfMoney(contender, start), others))
                .map(contender -> trials.performance(trials.place(contender)))
                .min(Comparator.comparingDouble(
                        performance -> performance.remainingError().orElse(Double.MAX_VALUE)));
        return new Recommendation(best.orElse(from), from, trials.subjects(), others);
    }

    private static boolean isBetter(Optional<Skill> skill, int comparisons) {
        return skill.filter(found -> found.value() > 0 && found.tellsApart(comparisons))
                .isPresent();
    }

    public String contender() {
        return best.contender();
    }

    /** Returns the recommendation with its reason, as a sentence. */
    public String inWords() {
        return best.contender().equals(start.contender()) ? stays() : leaves();
    }

    private String stays() {
        return "With %s of the year over, %s%s: of the other models, %d, none erred less in both nights and money by more than chance."
                .formatted(Counted.orNo(best.monthsElapsed(), "month"), error(start), over(), others);
    }

    private String leaves() {
        return "With %s of the year over, %s%s; %s. In nights and in money that is less by more than chance."
                .formatted(Counted.orNo(best.monthsElapsed(), "month"), error(best), over(), error(start));
    }

    private static String error(Performance performance) {
        return performance.remainingError().isEmpty()
                ? "%s expected nights where none came".formatted(performance.contender())
                : String.format(
                        Locale.ROOT,
                        "%s erred by %.1f %% of the remaining nights",
                        performance.contender(),
                        100 * performance.remainingError().getAsDouble());
    }

    private String over() {
        return " over %s of %s in %s"
                .formatted(
                        Counted.of(best.origins(), "forecast"),
                        Counted.of(subjects, "authority", "authorities"),
                        Counted.of(best.years(), "year"));
    }
}
