package org.bednight.forecast.accuracy;

import java.util.List;

/** One trial in the making: adds up, sector by sector and month by month, what each contender expects. */
final class SubjectTrial {

    private final SubjectRecord past;
    private final int origin;
    private final int yearStart;
    private final int yearEnd;

    SubjectTrial(SubjectRecord past, int origin) {
        this.past = past;
        this.origin = origin;
        this.yearEnd = past.yearEnd(origin);
        this.yearStart = yearEnd - 12;
    }

    Trial hold(List<Contender> contenders) {
        int months = yearEnd - origin;
        double[][] nights = new double[contenders.size()][months];
        double[] worth = new double[contenders.size()];
        for (int sector = 0; sector < past.sectors(); sector++) {
            var at = new Origin(past.subject(), sector, past.history(sector, origin));
            double[] worthOfNight = worthOfNight(sector);
            for (int contender = 0; contender < contenders.size(); contender++) {
                double[] rates = contenders.get(contender).rates(at, months);
                for (int ahead = 0; ahead < months; ahead++) {
                    double expected = rates[ahead] * past.days(origin + ahead);
                    nights[contender][ahead] += expected;
                    worth[contender] += expected * worthOfNight[ahead];
                }
            }
        }
        return trial(nights, worth);
    }

    private double[] worthOfNight(int sector) {
        double[] worth = new double[yearEnd - origin];
        var asAt = past.month(origin - 1);
        for (int ahead = 0; ahead < worth.length; ahead++) {
            worth[ahead] = past.valuation().expected(past.subject(), sector, asAt, past.month(origin + ahead));
        }
        return worth;
    }

    private Trial trial(double[][] nights, double[] worth) {
        double[] sums = new double[nights.length];
        double[] scaled = new double[nights.length];
        double[] rootScaled = new double[nights.length];
        for (int contender = 0; contender < nights.length; contender++) {
            double absolute = 0;
            double squared = 0;
            for (int ahead = 0; ahead < nights[contender].length; ahead++) {
                double error = nights[contender][ahead] - past.nights(origin + ahead);
                sums[contender] += nights[contender][ahead];
                absolute += Math.abs(error);
                squared += error * error;
            }
            scaled[contender] = scaled(absolute / (yearEnd - origin), past.meanChange(origin));
            rootScaled[contender] = Math.sqrt(scaled(squared / (yearEnd - origin), past.meanSquaredChange(origin)));
        }
        return new Trial(
                past.subject().name(),
                past.year(origin),
                past.monthsElapsed(origin),
                past.nights(yearStart, yearEnd) == 0,
                new Trial.Sums(past.nights(yearStart, origin), past.nights(origin, yearEnd), sums),
                new Trial.Sums(past.worth(yearStart, origin), past.worth(origin, yearEnd), worth),
                scaled,
                rootScaled);
    }

    private static double scaled(double error, double scale) {
        return scale > 0 ? error / scale : Double.NaN;
    }
}
