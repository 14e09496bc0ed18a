package org.bednight.publication.style;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bednight.language.Choice;

/** How a period is named. */
public enum PeriodWords {
    /** Month 2. */
    MONTH,
    /** Period 2. */
    PERIOD,
    /** P02. */
    CODE;

    @JsonValue
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }
}
