package org.bednight.forecast;

import java.util.Map;
import org.bednight.problem.Problem;

/** A model was asked to fit a history that has fewer complete months than it needs. */
public final class HistoryTooShort extends Problem {

    private static final long serialVersionUID = 1;

    public HistoryTooShort(String model, int months, int needed) {
        super(
                Kind.MISSING_DATA,
                "history-too-short",
                "The model %s needs a history of at least %d complete months, but has %d: import earlier episodes, or ask for another model."
                        .formatted(model, needed, months),
                Map.of("model", model, "months", months, "monthsNeeded", needed));
    }
}
