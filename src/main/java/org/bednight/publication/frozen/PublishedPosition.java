package org.bednight.publication.frozen;

import java.util.Optional;
import org.bednight.calendar.FinancialYear;
import org.bednight.projection.headline.YearPosition;

/** Reads a publication's position as its paper shows it: of a public paper, by the rounded figures. */
public final class PublishedPosition {

    private PublishedPosition() {}

    /** Returns the forecast's position; empty where its outturn is withheld. */
    public static Optional<YearPosition> find(Frozen frozen) {
        var range = frozen.at("/forecast/range");
        return position(
                frozen,
                frozen.figure("/forecast/outturn/cost"),
                frozen.figure("/forecast/budget"),
                new YearPosition.Range(
                        range.figure("/quantiles/0.1").value(),
                        range.figure("/quantiles/0.9").value(),
                        range.figure("/probabilityOfOverspend").value(),
                        isMedianFirst(range) ? range.figure("/median").value() : null));
    }

    private static boolean isMedianFirst(Frozen range) {
        return range.text("/centre/measure").equals("median");
    }

    /** Returns the position of a what-if, whose figures stand at {@code place}; empty where its outturn is withheld. */
    public static Optional<YearPosition> find(Frozen frozen, String place) {
        var chance = frozen.figure(place + "/probabilityOfOverspend").value();
        return position(
                frozen,
                frozen.figure(place + "/outturn"),
                frozen.figure(place + "/budget"),
                new YearPosition.Range(null, null, chance));
    }

    private static Optional<YearPosition> position(
            Frozen frozen, Figure outturn, Figure budget, YearPosition.Range range) {
        return outturn.find()
                .map(cost -> new YearPosition(
                        frozen.text("/forecast/model/name"), cost, budget.value(), isOver(frozen) ? null : range));
    }

    /** Returns whether the last night of the year is past: then there is nothing to project. */
    public static boolean isOver(Frozen frozen) {
        var last = FinancialYear.parse(frozen.text("/forecast/financialYear"))
                .nights()
                .last();
        return !frozen.date("/forecast/asAt").isBefore(last);
    }
}
