package org.bednight.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.bednight.forecast.model.RateModel;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.CostsAhead;
import org.bednight.projection.range.ForecastErrors;

/**
 * How likely each cost of the nights to come is: by the episode model, or, where only the totals of months are known, by what
 * the model's own forecasts missed in the past.
 */
@ApplicationScoped
class YearRanges {

    /** The model of nights that erred least, METHOD §7: for ranges that are asked for without a model. */
    static final ModelChoice SMOOTHING = ModelChoice.of("ses", Map.of());

    private final CostsAhead costs;
    private final ForecastErrors errors;

    YearRanges(CostsAhead costs, ForecastErrors errors) {
        this.costs = costs;
        this.errors = errors;
    }

    /** Returns the assumptions with the errors on which a range rests where no episodes are known. */
    Assumptions complete(Forecasts.Request request, Assumptions assumptions) {
        return restsOnTotals(assumptions) && assumptions.model().model() instanceof RateModel model
                ? assumptions.withErrors(
                        errors.get(request.authority(), request.dates().asAt(), model, request.version()))
                : assumptions;
    }

    private static boolean restsOnTotals(Assumptions assumptions) {
        return assumptions.episodes() == null && !assumptions.future().isEmpty();
    }

    /** Returns the range of the whole year. */
    CostAhead ofYear(Forecasts.Request request, Assumptions assumptions) {
        return assumptions.future().isEmpty() || restsOnTotals(assumptions)
                ? byPeriod(request, assumptions)
                : costs.getOfYear(
                        request.question(), request.version(), assumptions.childrenIn(), assumptions::yearAhead);
    }

    /** Returns the same with that up to the end of each period. */
    CostAhead byPeriod(Forecasts.Request request, Assumptions assumptions) {
        if (assumptions.future().isEmpty()) {
            return CostAhead.NONE;
        }
        if (!restsOnTotals(assumptions)) {
            return costs.get(request.question(), request.version(), assumptions.childrenIn(), assumptions::yearAhead);
        }
        var ofNights = assumptions.errors() == null ? complete(request, assumptions.withModel(SMOOTHING)) : assumptions;
        return Projection.of(ofNights).drawn().ahead();
    }

    /** Returns the range of the whole year by expectations of their own, which is not held in memory. */
    CostAhead compute(Forecasts.Request request, Assumptions assumptions) {
        return assumptions.future().isEmpty() || restsOnTotals(assumptions)
                ? byPeriod(request, assumptions)
                : costs.compute(assumptions.childrenIn(), assumptions::yearAhead);
    }
}
