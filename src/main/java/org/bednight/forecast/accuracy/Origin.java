package org.bednight.forecast.accuracy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.forecast.Combination;
import org.bednight.forecast.MonthlyNights;
import org.bednight.forecast.RateCurve;
import org.bednight.forecast.RateModel;

/**
 * A month end at which all contenders forecast one sector of a subject from what was on record. Used by one thread;
 * what a model has learned here is kept for those that build on it.
 */
public final class Origin {

    private final Subject subject;
    private final int sector;
    private final MonthlyNights history;
    private final boolean empty;
    private final Map<RateModel, RateCurve> learned = new HashMap<>();

    Origin(Subject subject, int sector, MonthlyNights history) {
        this.subject = subject;
        this.sector = sector;
        this.history = history;
        this.empty = IntStream.range(0, history.months()).allMatch(month -> history.total(month) == 0);
    }

    public Subject subject() {
        return subject;
    }

    public int sector() {
        return sector;
    }

    /** Returns the months on record at this origin. */
    public MonthlyNights history() {
        return history;
    }

    /** Returns whether no child is on record before this origin. */
    public boolean isEmpty() {
        return empty;
    }

    RateCurve learn(RateModel model) {
        var known = learned.get(model);
        if (known != null) {
            return known;
        }
        var curve = model instanceof Combination combination ? combination.mean(this::learn) : model.learn(history);
        learned.put(model, curve);
        return curve;
    }
}
