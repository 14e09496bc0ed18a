package org.bednight.forecast.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.FittedModel;
import org.bednight.forecast.HistoryTooShort;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.Window;

/**
 * Expects the nights to come to be as those of the last months were on average: the method that boards know.
 *
 * <p>With the totals y<sub>i</sub> and the days d<sub>i</sub> of the k months of the window, a month of d days is
 * expected to have d · Σy<sub>i</sub> ÷ Σd<sub>i</sub> bed nights {@linkplain Basis#PER_DAY per day}, and Σy<sub>i</sub> ÷ k
 * {@linkplain Basis#PER_MONTH per month}; the rest of a month that has begun gets its share by days. All of it is
 * exact.
 *
 * <p>Where the record is shorter than the window, the window shrinks to the complete months on record, and keeps
 * that length where it is {@linkplain Extension#ROLLED rolled}.
 *
 * @param window the months that are averaged
 * @param basis what is averaged
 * @param extension how the average is carried past the first month
 */
public record RollingAverage(Window window, Basis basis, Extension extension) implements RateModel {

    /** Twelve months, per day, held. */
    public static final RollingAverage DEFAULT = new RollingAverage(Window.YEAR, Basis.PER_DAY, Extension.HELD);

    /** @throws InvalidSetting if the year to date is asked for with another basis than per-day, or other than held */
    public RollingAverage {
        if (window.equals(Window.YEAR_TO_DATE) && (basis != Basis.PER_DAY || extension != Extension.HELD)) {
            throw InvalidSetting.ofCombination(
                    "window",
                    "The window ytd goes with basis=per-day and extension=held only, but was given with %s and %s: leave those out, or ask for a window of 1 to 60 months."
                            .formatted(basis, extension));
        }
    }

    /** Returns the average of {@code months} months, per day and held. */
    public static RollingAverage ofMonths(int months) {
        return new RollingAverage(Window.ofMonths(months), Basis.PER_DAY, Extension.HELD);
    }

    @Override
    public String name() {
        return "rolling-average";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("window", window.toString());
        settings.put("basis", basis.toString());
        settings.put("extension", extension.toString());
        return settings;
    }

    @Override
    public int monthsNeeded() {
        return window.equals(Window.YEAR_TO_DATE) ? 0 : 1;
    }

    /** Learns the rates of {@link #fit} in {@code double}: for backtests, where exactness would only take time. */
    @Override
    public RateCurve learn(MonthlyNights history) {
        if (window instanceof Window.Months asked && basis == Basis.PER_DAY && extension == Extension.HELD) {
            var used = history.last(asked.months());
            double nights = 0;
            for (int month = Math.max(0, history.months() - asked.months()); month < history.months(); month++) {
                nights += history.total(month);
            }
            double rate = nights / used.length();
            return ahead -> rate;
        }
        return new ExactCurve(fit(history.slept()));
    }

    /** The exact rates as the nearest {@code double}. */
    private record ExactCurve(Fitted fitted) implements RateCurve {

        @Override
        public double rate(int ahead) {
            return fitted.expect(ahead + 1).get(ahead).doubleValue();
        }

        @Override
        public double[] rates(int months) {
            return fitted.expect(months).stream()
                    .mapToDouble(BigFraction::doubleValue)
                    .toArray();
        }
    }

    @Override
    public Fitted fit(NightCounts slept) {
        if (slept.nights().isEmpty()) {
            throw HistoryTooShort.ofNoNight(name());
        }
        if (window instanceof Window.Months asked) {
            var complete = CompleteMonths.of(slept);
            if (complete.count() == 0) {
                throw HistoryTooShort.ofNoCompleteMonth(name(), slept.nights());
            }
            var used = complete.last(asked.months());
            return new Fitted(this, slept, used.nights(), used);
        }
        return new Fitted(
                this,
                slept,
                yearToDate(slept.nights()),
                CompleteMonths.of(slept).last(0));
    }

    private static DateRange yearToDate(DateRange recorded) {
        LocalDate last = recorded.last();
        return recorded.intersect(FinancialYear.containing(last).nights());
    }

    /** A rolling average with its window laid on a record. Immutable. */
    public static final class Fitted implements FittedModel {

        private final RollingAverage settings;
        private final NightCounts slept;
        private final DateRange learnedFrom;
        private final CompleteMonths months;

        private Fitted(RollingAverage settings, NightCounts slept, DateRange learnedFrom, CompleteMonths months) {
            this.settings = settings;
            this.slept = slept;
            this.learnedFrom = learnedFrom;
            this.months = months;
        }

        /** Returns how many complete months are averaged: those asked for, or fewer on a short record; zero for ytd. */
        public int months() {
            return months.count();
        }

        @Override
        public DateRange learnedFrom() {
            return learnedFrom;
        }

        @Override
        public List<BigFraction> expect(int months) {
            if (settings.extension == Extension.ROLLED) {
                return rolled(months);
            }
            return settings.basis == Basis.PER_DAY ? heldPerDay(months) : heldPerMonth(months);
        }

        @Override
        public List<String> assumptions() {
            return settings.window instanceof Window.Months asked ? asked.shortfall(months()) : List.of();
        }

        private List<BigFraction> heldPerDay(int months) {
            return Collections.nCopies(
                    months, slept.total(learnedFrom).fraction().divide(learnedFrom.length()));
        }

        private List<BigFraction> heldPerMonth(int months) {
            var total = slept.total(learnedFrom).fraction();
            var rates = new ArrayList<BigFraction>(months);
            var next = CompleteMonths.next(slept);
            for (int month = 0; month < months; month++) {
                rates.add(total.divide(months() * next.plusMonths(month).lengthOfMonth()));
            }
            return rates;
        }

        private List<BigFraction> rolled(int months) {
            var window = new MovingWindow(this.months);
            var rates = new ArrayList<BigFraction>(months);
            var next = CompleteMonths.next(slept);
            var soFar = slept.total(DateRange.of(next)).fraction();
            int passed = slept.nights().endExclusive().getDayOfMonth() - 1;
            for (int ahead = 0; ahead < months; ahead++) {
                YearMonth month = next.plusMonths(ahead);
                var rate = window.rate(settings.basis, month.lengthOfMonth());
                rates.add(rate);
                window.move(rate.multiply(month.lengthOfMonth() - passed).add(soFar), month.lengthOfMonth());
                soFar = BigFraction.ZERO;
                passed = 0;
            }
            return rates;
        }
    }

    /** The months in the window of the next projected one; as each is projected it enters, and the oldest leaves. */
    private static final class MovingWindow {

        private final ArrayDeque<BigFraction> totals = new ArrayDeque<>();
        private final ArrayDeque<Integer> days = new ArrayDeque<>();
        private BigFraction nights = BigFraction.ZERO;
        private int length;

        MovingWindow(CompleteMonths months) {
            for (int month = 0; month < months.count(); month++) {
                enter(months.total(month).fraction(), months.days(month));
            }
        }

        BigFraction rate(Basis basis, int daysOfMonth) {
            return basis == Basis.PER_DAY ? nights.divide(length) : nights.divide(totals.size() * daysOfMonth);
        }

        void move(BigFraction total, int daysOfMonth) {
            nights = nights.subtract(totals.remove());
            length -= days.remove();
            enter(total, daysOfMonth);
        }

        private void enter(BigFraction total, int daysOfMonth) {
            totals.add(total);
            days.add(daysOfMonth);
            nights = nights.add(total);
            length += daysOfMonth;
        }
    }
}
