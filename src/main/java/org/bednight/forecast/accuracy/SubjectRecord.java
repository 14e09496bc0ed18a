package org.bednight.forecast.accuracy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.model.MonthlyNights;

/** A subject's record by month, summed up once for all its origins. A month is known by its place in the record. */
final class SubjectRecord {

    private static final int YEAR = 12;

    private final Subject subject;
    private final Valuation valuation;
    private final List<MonthlyNights> sectors;
    private final int months;
    private final double[] nights;
    private final double[] worth;

    /** Σ|change| and Σ change² of the nights from month to month, up to each month. */
    private final double[] changes;

    private final double[] squaredChanges;
    private final int firstNight;

    SubjectRecord(Subject subject, Valuation valuation) {
        this.subject = subject;
        this.valuation = valuation;
        sectors = subject.sectors().stream().map(MonthlyNights::of).toList();
        months = sectors.get(0).months();
        nights = IntStream.range(0, months).mapToDouble(this::nightsOf).toArray();
        worth = IntStream.range(0, months).mapToDouble(this::worthOf).toArray();
        firstNight =
                (int) DoubleStream.of(nights).takeWhile(total -> total == 0).count();
        changes = new double[months];
        squaredChanges = new double[months];
        for (int month = 1; month < months; month++) {
            double change = nights[month] - nights[month - 1];
            changes[month] = changes[month - 1] + Math.abs(change);
            squaredChanges[month] = month <= firstNight ? 0 : squaredChanges[month - 1] + change * change;
        }
    }

    private double nightsOf(int month) {
        return sectors.stream().mapToDouble(sector -> sector.total(month)).sum();
    }

    private double worthOf(int month) {
        return worthOf(month, subject.sectors());
    }

    private double worthOf(int month, List<NightCounts> slept) {
        double sum = 0;
        for (int sector = 0; sector < slept.size(); sector++) {
            sum += valuation.actual(slept.get(sector), sector, month(month));
        }
        return sum;
    }

    /** Returns the origins, each as the number of months before it. */
    IntStream origins() {
        return IntStream.range(Backtest.MONTHS_NEEDED, months).filter(origin -> yearEnd(origin) <= months);
    }

    Subject subject() {
        return subject;
    }

    Valuation valuation() {
        return valuation;
    }

    /** Returns the nights of each sector as they were on record at an origin. */
    List<MonthlyNights> histories(int origin) {
        var known = subject.asKnown().get(month(origin - 1));
        return known == null
                ? sectors.stream().map(sector -> sector.until(origin)).toList()
                : known.stream().map(MonthlyNights::of).toList();
    }

    int days(int month) {
        return sectors.get(0).days(month);
    }

    YearMonth month(int index) {
        return sectors.get(0).start().plusMonths(index);
    }

    FinancialYear year(int month) {
        return FinancialYear.containing(month(month).atDay(1));
    }

    int monthsElapsed(int origin) {
        return (month(origin).getMonthValue() + 8) % YEAR;
    }

    /** Returns the place of the month after the year's last. */
    int yearEnd(int origin) {
        return origin - monthsElapsed(origin) + YEAR;
    }

    double nights(int month) {
        return nights[month];
    }

    /** Returns the nights from a month up to an origin, and what they came to, as they were on record then. */
    Known known(int from, int origin) {
        var slept = subject.asKnown().get(month(origin - 1));
        if (slept == null) {
            return new Known(nights(from, origin), worth(from, origin));
        }
        var span = new DateRange(month(from).atDay(1), month(origin).atDay(1));
        return new Known(
                slept.stream().mapToDouble(sector -> sector.count(span)).sum(),
                IntStream.range(Math.max(0, from), origin)
                        .mapToDouble(month -> worthOf(month, slept))
                        .sum());
    }

    /** Nights and what they came to. */
    record Known(double nights, double worth) {}

    double nights(int from, int endExclusive) {
        double sum = 0;
        for (int month = Math.max(0, from); month < endExclusive; month++) {
            sum += nights[month];
        }
        return sum;
    }

    double worth(int from, int endExclusive) {
        double sum = 0;
        for (int month = Math.max(0, from); month < endExclusive; month++) {
            sum += worth[month];
        }
        return sum;
    }

    /** Returns the mean change of nights from month to month before {@code origin}; zero where they never changed. */
    double meanChange(int origin) {
        return changes[origin - 1] / (origin - 1);
    }

    /** Returns the mean squared change before {@code origin}, from the first month with a night on. */
    double meanSquaredChange(int origin) {
        int pairs = origin - 1 - firstNight;
        return pairs > 0 ? squaredChanges[origin - 1] / pairs : 0;
    }
}
