package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.Optional;

/** One trial in the making: adds up, sector by sector and month by month, what each contender expects. */
final class SubjectTrial {

    private final SubjectRecord past;
    private final int origin;
    private final int yearStart;
    private final int yearEnd;
    private final SubjectRecord.Known known;

    SubjectTrial(SubjectRecord past, int origin) {
        this.past = past;
        this.origin = origin;
        this.yearEnd = past.yearEnd(origin);
        this.yearStart = yearEnd - 12;
        this.known = past.known(yearStart, origin);
    }

    Trial hold(List<Contender> contenders) {
        var from = new Origin(past, origin);
        double[][] nights = new double[contenders.size()][from.months()];
        double[] worth = new double[contenders.size()];
        for (int contender = 0; contender < contenders.size(); contender++) {
            for (int sector = 0; sector < from.sectors(); sector++) {
                double[] rates = contenders.get(contender).rates(from, sector);
                for (int ahead = 0; ahead < rates.length; ahead++) {
                    double expected = rates[ahead] * from.days(ahead);
                    nights[contender][ahead] += expected;
                    worth[contender] += expected == 0 ? 0 : expected * from.worthOfNight(sector, ahead);
                }
            }
        }
        return trial(nights, worth, placings(contenders, from));
    }

    /** Where each contender's nights came to lie; empty for one that states an expectation only. */
    private List<Optional<Placing>> placings(List<Contender> contenders, Origin from) {
        double actual = past.nights(origin, yearEnd);
        return contenders.stream()
                .map(contender ->
                        contender.nights(from).map(nights -> Placing.of(nights, actual, overspend(contender, from))))
                .toList();
    }

    private Optional<StatedOverspend> overspend(Contender contender, Origin from) {
        var budget = past.valuation().budget(past.subject(), past.year(origin), past.month(origin - 1));
        double outturn = past.worth(yearStart, yearEnd);
        double left = budget.orElse(0) - known.worth();
        if (budget.isEmpty() || Double.isNaN(outturn - left)) {
            return Optional.empty();
        }
        return contender
                .worth(from)
                .map(worth -> new StatedOverspend(worth.probabilityAbove(left), outturn > budget.getAsDouble()));
    }

    private Trial trial(double[][] nights, double[] worth, List<Optional<Placing>> placings) {
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
                new Trial.Sums(known.nights(), past.nights(yearStart, origin), past.nights(origin, yearEnd), sums),
                new Trial.Sums(known.worth(), past.worth(yearStart, origin), past.worth(origin, yearEnd), worth),
                new Trial.Scaled(scaled, rootScaled),
                placings);
    }

    private static double scaled(double error, double scale) {
        return scale > 0 ? error / scale : Double.NaN;
    }
}
