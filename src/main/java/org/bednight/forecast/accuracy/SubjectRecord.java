package org.bednight.forecast.accuracy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.MonthlyNights;

/** A subject's record by month, summed up once for all its origins. A month is known by its place in the record. */
final class SubjectRecord {

    private static final int YEAR = 12;

    private final Subject subject;
    private final Valuation valuation;
    private final List<MonthlyNights> sectors;
    private final int months;
    private final int[] nights;
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
        nights = IntStream.range(0, months).map(this::nightsOf).toArray();
        worth = IntStream.range(0, months).mapToDouble(this::worthOf).toArray();
        firstNight = (int) IntStream.of(nights).takeWhile(total -> total == 0).count();
        changes = new double[months];
        squaredChanges = new double[months];
        for (int month = 1; month < months; month++) {
            double change = nights[month] - nights[month - 1];
            changes[month] = changes[month - 1] + Math.abs(change);
            squaredChanges[month] = month <= firstNight ? 0 : squaredChanges[month - 1] + change * change;
        }
    }

    private int nightsOf(int month) {
        return sectors.stream().mapToInt(sector -> sector.total(month)).sum();
    }

    private double worthOf(int month) {
        return IntStream.range(0, sectors.size())
                .mapToDouble(sector -> valuation.actual(
                        subject, sector, month(month), sectors.get(sector).total(month)))
                .sum();
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

    int sectors() {
        return sectors.size();
    }

    MonthlyNights history(int sector, int origin) {
        return sectors.get(sector).until(origin);
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

    int nights(int month) {
        return nights[month];
    }

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
