package org.bednight.publication.disclosure;

import java.util.function.Function;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.Place;

/** The figures of the year so far and of those before: withheld where few children make up a year, otherwise rounded. */
final class Activities {

    private final FrozenPublication frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    Activities(FrozenPublication frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        activity(frozen.activity(), small.inTotal());
        frozen.findActivityYearBefore().ifPresent(before -> activity(before, false));
    }

    /**
     * Redacts the activity of a year.
     *
     * @param small whether its own year is withheld whatever its count
     */
    private void activity(FrozenActivity activity, boolean small) {
        year(activity, FrozenActivity.Years::year, small);
        year(activity, FrozenActivity.Years::yearBefore, false);
        year(activity, FrozenActivity.Years::yearBeforeToSameDay, false);
        redaction.hideWholly(activity.total().differencePlace(), Rule.AVERAGE);
        activity.sectors().forEach(sector -> redaction.hideWholly(sector.differencePlace(), Rule.AVERAGE));
    }

    private void year(
            FrozenActivity activity, Function<FrozenActivity.Years, FrozenActivity.Figures> which, boolean withheld) {
        var total = which.apply(activity.total());
        boolean few = withheld || small.isSmall(total.childrenCount());
        figures(total, few);
        var sectors = activity.sectors();
        for (int sector = 0; sector < sectors.size(); sector++) {
            var figures = which.apply(sectors.get(sector));
            figures(figures, few || small.sectors().contains(sector));
            people(figures);
        }
        if (few) {
            redaction.remove(frozen.yearOnYearPlace(), Rule.SMALL_TOTAL);
        }
    }

    private void figures(FrozenActivity.Figures figures, boolean few) {
        if (few) {
            redaction.hideWholly(figures.place(), Rule.SMALL_CELL);
        }
        redaction.round(figures.costPlace(), units.pounds());
        redaction.round(figures.bedNightsPlace(), Units.TEN);
        figures.averagePlaces().forEach(average -> redaction.hideWholly(average, Rule.AVERAGE));
        figures.countPlaces().forEach(this::count);
    }

    private void count(Place count) {
        if (small.isSmall(count.in(redaction.root()).asInt())) {
            redaction.hide(count, Rule.SMALL_COUNT);
        }
        redaction.round(count, Units.TEN);
    }

    /** Counts by sector add up to the total but for movers, so that few of them give back the rest. */
    private void people(FrozenActivity.Figures figures) {
        figures.countPlaces().forEach(count -> redaction.hideWholly(count, Rule.DETAIL));
    }
}
