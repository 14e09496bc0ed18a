package org.bednight.publication.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
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
     * @throws DifferentYears if they are of different years
     * @throws org.bednight.forecast.HistoryTooShort if a model, taken at the other's dates, needs a longer record
     */
    public Movement between(PublicationId against, Request before, Request after, Wording wording) {
        if (!before.dates().financialYear().equals(after.dates().financialYear())) {
            throw new DifferentYears(against, after.dates().financialYear());
        }
        var crossing = new Bridge(forecasts, before, after).cross();
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
                sentence(against, change, crossing.steps(), wording));
    }

    private static Money variance(Money outturn, @Nullable Money budget) {
        return budget == null ? outturn : outturn.minus(budget);
    }

    private static String sentence(PublicationId against, Money change, List<Movement.Step> steps, Wording wording) {
        var start = change.pence() == 0
                ? "Since %s the variance has not moved".formatted(against.number())
                : "Since %s the variance has moved by %s, towards an %s"
                        .formatted(against.number(), wording.size(change.pounds()), Wording.position(change.pounds()));
        var moved = steps.stream()
                .filter(step -> step.amount().pence() != 0)
                .map(step -> "%s %s %s"
                        .formatted(
                                step.words(),
                                step.amount().isNegative() ? "took off" : "added",
                                wording.size(step.amount().pounds())))
                .collect(Collectors.joining("; "));
        return moved.isEmpty() ? start + "." : start + ": " + moved + ".";
    }
}
