package org.bednight.forecast;

import java.util.Map;
import org.bednight.calendar.DateRange;
import org.bednight.language.Counted;
import org.bednight.problem.Problem;

/** A model was asked to fit a history that has fewer complete months than it needs. */
public final class HistoryTooShort extends Problem {

    private static final long serialVersionUID = 1;

    public HistoryTooShort(String model, int months, int needed) {
        super(
                Kind.MISSING_DATA,
                "history-too-short",
                "The model %s needs a history of at least %s, but has %d: import earlier episodes, or ask for another model."
                        .formatted(model, Counted.of(needed, "complete month"), months),
                Map.of("model", model, "months", months, "monthsNeeded", needed));
    }

    private HistoryTooShort(String model, String detail) {
        super(Kind.MISSING_DATA, "history-too-short", detail, Map.of("model", model, "months", 0, "monthsNeeded", 1));
    }

    /** Returns the problem of an average over complete months, where {@code recorded} holds none. */
    public static HistoryTooShort ofNoCompleteMonth(String model, DateRange recorded) {
        return new HistoryTooShort(
                model,
                "The model %s averages complete months, but the nights on record (%s) hold none: only window=ytd is possible; ask for it, or import earlier episodes."
                        .formatted(model, recorded));
    }

    /** Returns the problem of a record without a night. */
    public static HistoryTooShort ofNoNight(String model) {
        return new HistoryTooShort(
                model,
                "The model %s needs nights on record, but none is known by the as-at date: import episodes, or state from when on they are recorded."
                        .formatted(model));
    }
}
