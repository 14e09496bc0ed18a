package org.bednight.forecast.stay;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many children arrive at an average authority in a day, nationally: a level that moves in weeks, learned from all
 * authorities together with a memory that fades.
 *
 * <p>L = Σw·N ÷ Σw·K, N the arrivals of a day, K the authorities on record on it, w = 2<sup>−age/h</sup>. The half-life h
 * is chosen by how likely it made what came: at origins every {@value #STEP} days back to {@value #LEAST_HISTORY} days after
 * the records begin, the count of the following days under a negative binomial of mean L × days and shape 1/v(h). With
 * the error (observed ÷ predicted − 1)² − 1 ÷ predicted, v(h) is its mean, or more where too few arrivals bear the level.
 * METHOD §8.3.
 *
 * <p>The level is never below that of half an arrival added to the whole record, which itself starts from {@link
 * ArrivalRate#WEAK} for each authority: years without an arrival make an arrival seldom, not impossible.
 *
 * @param halfLife h, in days
 * @param variance v(h), the relative variance of the count that follows beyond that of chance
 * @param perDay L, arrivals per authority and day
 * @param discounted Σw·N, the arrivals that bear the level, each weighed by its age
 * @param average arrivals per authority and day in the last three years, or since the records begin
 */
record ArrivalLevel(int halfLife, double variance, double perDay, double discounted, double average) {

    private static final int[] HALF_LIVES = {21, 30, 45, 60, 90, 135, 180, 270, 365, 730};

    private static final int USUAL_HALF_LIFE = 60;

    private static final int MOST_NIGHTS_AHEAD = 182;

    private static final int STEP = 28;

    private static final int LEAST_HISTORY = 180;

    private static final double LEAST_VARIANCE = 1e-4;

    /** Within half a year a level moves by half, up or down, at most: beyond what few arrivals leave of it unknown. */
    private static final double MOST_MOVED = 0.25;

    private static final int AVERAGED_DAYS = 3 * 365;

    /** Learns the level with which to forecast {@code nights} nights from the end of {@code record} on. */
    static ArrivalLevel learn(ArrivalRecord record, int nights) {
        return new Learner(record, nights).learn();
    }

    private static final class Learner {

        private final ArrivalRecord record;
        private final int nights;
        private final int ahead;
        private final double[] arrivalsBefore;
        private final double[] daysBefore;

        Learner(ArrivalRecord record, int nights) {
            this.record = record;
            this.nights = Math.max(1, nights);
            this.ahead = Math.min(this.nights, MOST_NIGHTS_AHEAD);
            this.arrivalsBefore = before(record.arrivals());
            this.daysBefore = before(record.complete());
        }

        private static double[] before(double[] values) {
            double[] before = new double[values.length + 1];
            for (int day = 0; day < values.length; day++) {
                before[day + 1] = before[day] + values[day];
            }
            return before;
        }

        ArrivalLevel learn() {
            int[] origins = IntStream.iterate(
                            record.days() - ahead, origin -> origin >= LEAST_HISTORY, origin -> origin - STEP)
                    .filter(origin -> daysBefore[origin] > 0 && daysBefore[origin + ahead] > daysBefore[origin])
                    .toArray();
            if (origins.length == 0) {
                return new Trial(USUAL_HALF_LIFE).level(origins);
            }
            double weight = Math.max(1, (record.days() - nights - LEAST_HISTORY) / (double) nights);
            double best = Double.NEGATIVE_INFINITY;
            var chosen = new Trial(USUAL_HALF_LIFE);
            for (int halfLife : HALF_LIVES) {
                var trial = new Trial(halfLife);
                double score =
                        weight * trial.logLikelihood(origins) - Math.abs(Math.log(halfLife / (double) USUAL_HALF_LIFE));
                if (score > best) {
                    best = score;
                    chosen = trial;
                }
            }
            return chosen.level(origins);
        }

        private double average() {
            int from = Math.max(0, record.days() - AVERAGED_DAYS);
            double days = daysBefore[record.days()] - daysBefore[from];
            return days == 0 ? 0 : (arrivalsBefore[record.days()] - arrivalsBefore[from]) / days;
        }

        /** One half-life, put to the test. */
        private final class Trial {

            private final int halfLife;
            private final double[] arrivals;
            private final double[] days;

            Trial(int halfLife) {
                var memory = new Memory(halfLife, record.days());
                this.halfLife = halfLife;
                this.arrivals = memory.sums(record.arrivals());
                this.days = memory.sums(record.complete());
            }

            ArrivalLevel level(int[] origins) {
                int now = record.days();
                return new ArrivalLevel(halfLife, variance(origins), perDay(now), arrivals[now], average());
            }

            private double bearing(int day) {
                return Math.max(ArrivalRate.WEAK.shape(), arrivals[day]);
            }

            private double perDay(int day) {
                double level = arrivals[day] == 0 ? 0 : arrivals[day] / days[day];
                return Math.max(level, least(day));
            }

            /** Years without an arrival: half an arrival at the average of the whole record is yet to come. */
            private double least(int day) {
                var weak = ArrivalRate.WEAK;
                double authorities = Math.max(1, record.authorities().size());
                double whole = (arrivalsBefore[day] + authorities * weak.shape())
                        / (daysBefore[day] + authorities * weak.rate() * Arrivals.YEAR);
                return weak.shape() / (days[day] + weak.shape() / whole);
            }

            private double predicted(int origin) {
                return perDay(origin) * (daysBefore[origin + ahead] - daysBefore[origin]);
            }

            private double observed(int origin) {
                return arrivalsBefore[origin + ahead] - arrivalsBefore[origin];
            }

            private double variance(int[] origins) {
                if (origins.length == 0) {
                    return Math.max(LEAST_VARIANCE, 1 / bearing(record.days()));
                }
                double error = Arrays.stream(origins)
                        .mapToDouble(
                                origin -> Math.pow(observed(origin) / predicted(origin) - 1, 2) - 1 / predicted(origin))
                        .average()
                        .orElseThrow();
                double bearing = Arrays.stream(origins)
                        .mapToDouble(this::bearing)
                        .average()
                        .orElseThrow();
                return Math.min(
                        MOST_MOVED + 1 / bearing(record.days()),
                        Math.max(LEAST_VARIANCE, Math.max(error, 1 / bearing)));
            }

            double logLikelihood(int[] origins) {
                double shape = 1 / variance(origins);
                return Arrays.stream(origins)
                        .mapToDouble(origin -> new ArrivalCount.NegativeBinomial(shape, predicted(origin))
                                .logProbability((int) observed(origin)))
                        .average()
                        .orElseThrow();
            }
        }
    }
}
