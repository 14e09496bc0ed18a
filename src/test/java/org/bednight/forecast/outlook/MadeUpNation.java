package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.National.Stay;

/**
 * The made-up nation, and what becomes of it where admissions or stays change: each variant leaves out some of
 * its episodes by chance, from a fixed seed, or lengthens them. None is added: a copy would come and go with its twin.
 *
 * @param placements the stays of each episode, in order, by authority
 */
record MadeUpNation(String name, Map<String, List<List<Stay>>> placements) {

    private static final long SEED = 2026;

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private static final double YEAR = 365.25;

    static MadeUpNation asItIs() {
        return new MadeUpNation("as it is", National.placements());
    }

    /**
     * Admissions grow by a share a year, below zero where they fall: those of the first day are all kept where they fall,
     * those of the last where they grow.
     */
    static MadeUpNation growing(double share) {
        var whole = share < 0 ? National.RECORDED_FROM : LAST_DAY;
        return thinned(
                "admissions %+.0f %% a year".formatted(100 * share),
                start -> Math.pow(1 + share, ChronoUnit.DAYS.between(whole, start) / YEAR));
    }

    /** Admissions are {@code factor} times as many from {@code date} on, at most as many as before. */
    static MadeUpNation stepping(double factor, LocalDate date) {
        return thinned(
                "admissions %+.0f %% from %s on".formatted(100 * (factor - 1), date),
                start -> start.isBefore(date) ? 1 : factor);
    }

    private static MadeUpNation thinned(String name, ToDoubleFunction<LocalDate> chance) {
        var random = new SplittableRandom(SEED);
        var kept = new TreeMap<String, List<List<Stay>>>();
        National.placements()
                .forEach((authority, episodes) -> kept.put(
                        authority,
                        episodes.stream()
                                .filter(episode -> random.nextDouble()
                                        < chance.applyAsDouble(episode.get(0).start()))
                                .toList()));
        return new MadeUpNation(name, kept);
    }

    /** Stays that begin from {@code date} on last {@code factor} times as long. */
    static MadeUpNation lasting(double factor, LocalDate date) {
        var longer = new TreeMap<String, List<List<Stay>>>();
        National.placements()
                .forEach((authority, episodes) -> longer.put(
                        authority,
                        episodes.stream()
                                .map(episode ->
                                        episode.get(0).start().isBefore(date) ? episode : stretched(episode, factor))
                                .toList()));
        return new MadeUpNation("stays %+.0f %% from %s on".formatted(100 * (factor - 1), date), longer);
    }

    /** Stays of offences of each group last as many times as long as {@code factors} has it. */
    static MadeUpNation byOffence(Offences offences, double... factors) {
        var changed = new TreeMap<String, List<List<Stay>>>();
        National.placements()
                .forEach((authority, episodes) -> changed.put(
                        authority,
                        episodes.stream()
                                .map(episode -> stretched(
                                        episode,
                                        factors[
                                                offences.of(
                                                        authority,
                                                        episode.get(0).start())]))
                                .toList()));
        return new MadeUpNation(
                "stays %s times as long by offence, offences %s"
                        .formatted(
                                Arrays.stream(factors)
                                        .mapToObj("%.2f"::formatted)
                                        .collect(Collectors.joining(", ")),
                                offences),
                changed);
    }

    /** Each day of the episode is put as many times further from its start. */
    private static List<Stay> stretched(List<Stay> episode, double factor) {
        var first = episode.get(0).start();
        return episode.stream()
                .map(stay -> new Stay(
                        stay.sector(),
                        further(first, stay.start(), factor),
                        stay.end() == null ? null : further(first, stay.end(), factor)))
                .toList();
    }

    private static LocalDate further(LocalDate first, LocalDate day, double factor) {
        return first.plusDays(Math.round(factor * ChronoUnit.DAYS.between(first, day)));
    }
}
