package org.bednight.forecast.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many children of each group arrived at one authority, those of long ago perhaps counting less. Children of whose group nothing
 * is known are left out.
 *
 * @param counts the discounted arrivals, by group
 * @param squares the sum of the squares of what each arrival counts
 */
record GroupArrivals(List<Double> counts, double squares) {

    GroupArrivals {
        counts = List.copyOf(counts);
    }

    /**
     * Counts the arrivals on record before {@code nextNight}.
     *
     * @param weight what one counts that came so many nights ago, 1 for the last night on record
     */
    static GroupArrivals of(EpisodeHistory history, LocalDate nextNight, int groups, LongToDoubleFunction weight) {
        double[] counts = new double[groups];
        double squares = 0;
        var until = history.observedBefore(nextNight);
        for (var episode : history.episodes()) {
            var start = episode.start();
            boolean onRecord = !start.isBefore(history.recordedFrom()) && start.isBefore(until) && !episode.isEmpty();
            if (onRecord && episode.group() != null) {
                double counted = weight.applyAsDouble(until.toEpochDay() - start.toEpochDay());
                counts[episode.group()] += counted;
                squares += counted * counted;
            }
        }
        return new GroupArrivals(DoubleStream.of(counts).boxed().toList(), squares);
    }

    double count(int group) {
        return counts.get(group);
    }

    double all() {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns what an arrival counts on average, each weighed by what it counts; one where none is discounted. */
    double each() {
        return all() == 0 ? 1 : squares / all();
    }

    /** Returns Σ(x<sub>g</sub> − n·p<sub>g</sub>)²/(n·p<sub>g</sub>) of the counts x, n in all, under {@code shares} p. */
    double distance(List<Double> shares) {
        double all = all();
        return IntStream.range(0, shares.size())
                .filter(group -> shares.get(group) > 0)
                .mapToDouble(group -> {
                    double expected = all * shares.get(group);
                    return Math.pow(count(group) - expected, 2) / expected;
                })
                .sum();
    }
}
