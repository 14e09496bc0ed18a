package org.bednight.projection;

import java.util.List;
import org.bednight.rest.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a forecast's trace, and the forecast's assumptions. */
@Schema(description = "How a forecast's figures came about")
public record ForecastTrace(Page<TraceRow> rows, List<String> assumptions) {

    public ForecastTrace {
        assumptions = List.copyOf(assumptions);
    }
}
