package org.bednight.forecast.accuracy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bednight.forecast.model.Combination;
import org.bednight.forecast.model.ExponentialSmoothing;
import org.bednight.forecast.model.MonthlyNights;
import org.bednight.forecast.model.RateCurve;
import org.bednight.forecast.model.RateModel;
import org.bednight.forecast.smoothing.LevelSmoothing;

/**
 * A month end at which all contenders forecast the rest of a subject's year from what was on record. Used by one thread;
 * what is learned here is kept for those that build on it.
 */
public final class Origin {

    private final SubjectRecord past;
    private final int origin;
    private final int months;
    private final List<MonthlyNights> histories;
    private final boolean[] empty;
    private final double[][] worthOfNight;
    private final Map<Object, Object> learned = new HashMap<>();

    Origin(SubjectRecord past, int origin) {
        this.past = past;
        this.origin = origin;
        this.months = past.yearEnd(origin) - origin;
        this.histories = past.histories(origin);
        this.empty = new boolean[histories.size()];
        this.worthOfNight = new double[histories.size()][months];
        var asAt = past.month(origin - 1);
        for (int sector = 0; sector < empty.length; sector++) {
            var history = histories.get(sector);
            empty[sector] = IntStream.range(0, history.months()).allMatch(month -> history.total(month) == 0);
            for (int ahead = 0; ahead < months; ahead++) {
                worthOfNight[sector][ahead] = past.valuation().expected(subject(), sector, asAt, month(ahead));
            }
        }
    }

    public Subject subject() {
        return past.subject();
    }

    /** Returns the last day of the last month on record. */
    public LocalDate asAt() {
        return past.month(origin - 1).atEndOfMonth();
    }

    /** Returns how many months of the year remain, 1 to 12. */
    public int months() {
        return months;
    }

    /** Returns the month that comes {@code ahead} months after the first to come. */
    public YearMonth month(int ahead) {
        return past.month(origin + ahead);
    }

    public int days(int ahead) {
        return past.days(origin + ahead);
    }

    public int sectors() {
        return histories.size();
    }

    /** Returns the months of a sector on record at this origin. */
    public MonthlyNights history(int sector) {
        return histories.get(sector);
    }

    /** Returns whether no child is on record in a sector before this origin. */
    public boolean isEmpty(int sector) {
        return empty[sector];
    }

    /** Returns the worth of a night of a month to come, as far as it was known; not a number where it was not. */
    public double worthOfNight(int sector, int ahead) {
        return worthOfNight[sector][ahead];
    }

    /** Returns what {@code learn} returned for {@code key} the first time. */
    public <T> T remember(Object key, Class<T> type, Supplier<T> learn) {
        var known = learned.get(key);
        if (known == null) {
            known = learn.get();
            learned.put(key, known);
        }
        return type.cast(known);
    }

    double[] rates(int sector, RateModel model) {
        return empty[sector] ? new double[months] : learn(sector, model).rates(months);
    }

    RateCurve learn(int sector, RateModel model) {
        if (model instanceof ExponentialSmoothing smoothing) {
            double level = smooth(sector, smoothing).level();
            return ahead -> level;
        }
        return remember(
                new Learned(sector, model),
                RateCurve.class,
                () -> model instanceof Combination combination
                        ? combination.mean(part -> learn(sector, part))
                        : model.learn(history(sector)));
    }

    LevelSmoothing smooth(int sector, ExponentialSmoothing model) {
        return remember(new Learned(sector, model), LevelSmoothing.class, () -> model.smooth(history(sector)));
    }

    private record Learned(int sector, RateModel model) {}
}
