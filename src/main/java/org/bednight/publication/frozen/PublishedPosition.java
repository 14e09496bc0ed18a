package org.bednight.publication.frozen;

import java.util.Optional;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.YearPosition;

/** Reads a publication's position as its paper shows it: of a public paper, by the rounded figures. */
public final class PublishedPosition {

    private PublishedPosition() {}

    /** Returns the forecast's position; empty where its outturn is withheld. */
    public static Optional<YearPosition> find(FrozenPublication frozen) {
        var forecast = frozen.forecast();
        return position(
                forecast,
                forecast.outturn().cost(),
                forecast.budget(),
                forecast.findRange()
                        .map(PublishedPosition::range)
                        .orElseGet(() -> new YearPosition.Range(null, null, null)));
    }

    /** Says whether the rating and the range disagree. */
    public static boolean isInDoubt(FrozenPublication frozen) {
        return find(frozen)
                .map(new HeadlineWords(HeadlineWords::exact)::cautions)
                .filter(cautions -> !cautions.isEmpty())
                .isPresent();
    }

    private static YearPosition.Range range(FrozenRange range) {
        return new YearPosition.Range(
                range.quantile("0.1").value(),
                range.quantile("0.9").value(),
                range.probabilityOfOverspend().value(),
                range.isMedianFirst() ? range.median().value() : null,
                range.isOfTotals());
    }

    /** Returns the position of a what-if of {@code frozen}; empty where its outturn is withheld. */
    public static Optional<YearPosition> find(FrozenPublication frozen, FrozenWhatIf.Figures figures) {
        var chance = figures.probabilityOfOverspend().value();
        return position(
                frozen.forecast(),
                figures.outturn(),
                figures.budget(),
                new YearPosition.Range(null, null, chance, null, isOfTotals(frozen)));
    }

    private static boolean isOfTotals(FrozenPublication frozen) {
        return frozen.forecast().findRange().filter(FrozenRange::isOfTotals).isPresent();
    }

    private static Optional<YearPosition> position(
            FrozenForecast forecast, Figure outturn, Figure budget, YearPosition.Range range) {
        return outturn.find()
                .map(cost ->
                        new YearPosition(forecast.model(), cost, budget.value(), forecast.isYearOver() ? null : range));
    }
}
