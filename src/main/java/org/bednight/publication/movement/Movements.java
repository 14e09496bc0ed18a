package org.bednight.publication.movement;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** Says why a figure moved from one forecast of a year to another. */
@ApplicationScoped
public class Movements {

    private final Forecasts forecasts;

    Movements(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * Returns what moved the variance from one forecast to another.
     *
     * @param against the publication of {@code before}
     * @throws org.bednight.problem.Problem if they are of different years
     * @throws org.bednight.forecast.HistoryTooShort if a model, taken at the other's dates, needs a longer record
     */
    public Movement between(PublicationId against, Request before, Request after, Wording wording) {
        if (!before.dates().financialYear().equals(after.dates().financialYear())) {
            throw MovementProblems.differentYears(against, after.dates().financialYear());
        }
        var bridge = new Bridge(forecasts, before, after);
        var crossing = bridge.cross();
        var change = crossing.steps().stream().map(Movement.Step::amount).reduce(Money.ZERO, Money::plus);
        var outturnBefore = crossing.start().costOfNights();
        var outturn = crossing.end().costOfNights();
        var budgetBefore = crossing.start().budget().orElse(null);
        var budget = crossing.end().budget().orElse(null);
        return new Movement(
                against,
                against.number(),
                outturnBefore,
                outturn,
                budgetBefore,
                budget,
                variance(outturnBefore, budgetBefore),
                variance(outturn, budget),
                change,
                crossing.steps(),
                MovementSentence.of(against.number(), change, crossing.steps(), wording),
                bridge.range(against.number(), wording));
    }

    private static Money variance(Money outturn, @Nullable Money budget) {
        return budget == null ? outturn : outturn.minus(budget);
    }
}
