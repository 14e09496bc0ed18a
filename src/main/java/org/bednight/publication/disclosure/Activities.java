package org.bednight.publication.disclosure;

import java.util.List;
import org.bednight.publication.frozen.Frozen;

/** The figures of the year so far and of those before: withheld where few children make up a year, otherwise rounded. */
final class Activities {

    private static final List<String> YEARS = List.of("/year", "/yearBefore", "/yearBeforeToSameDay");
    private static final List<String> COUNTS = List.of("/children", "/episodes", "/remanded");

    private final Frozen frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    Activities(Frozen frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        for (var activity : List.of("/activity", "/activityYearBefore")) {
            YEARS.forEach(year -> year(activity, year));
            redaction.hideWholly(activity + "/total/difference", Rule.AVERAGE);
            redaction
                    .each(activity + "/sectors")
                    .forEach(sector -> redaction.hideWholly(sector + "/figures/difference", Rule.AVERAGE));
        }
    }

    private void year(String activity, String year) {
        boolean ownYear = year.equals("/year") && activity.equals("/activity");
        boolean few = small.inYear(activity + "/total" + year) || (small.inTotal() && ownYear);
        figures(activity + "/total" + year, few);
        for (int sector = 0; sector < frozen.list(activity + "/sectors").size(); sector++) {
            var place = "%s/sectors/%d/figures%s".formatted(activity, sector, year);
            figures(place, few || small.sectors().contains(sector));
            people(place);
        }
        if (few) {
            redaction.remove("/yearOnYear", Rule.SMALL_TOTAL);
        }
    }

    private void figures(String place, boolean few) {
        if (few) {
            redaction.hideWholly(place, Rule.SMALL_CELL);
        }
        redaction.round(place + "/cost", units.pounds());
        redaction.round(place + "/bedNights", Units.TEN);
        for (var average : List.of("/averagePrice", "/nightsPerEpisode", "/nightsPerRemanded")) {
            redaction.hideWholly(place + average, Rule.AVERAGE);
        }
        for (var count : COUNTS) {
            if (small.isSmall(redaction.root().at(place + count).asInt())) {
                redaction.hide(place + count, Rule.SMALL_COUNT);
            }
            redaction.round(place + count, Units.TEN);
        }
    }

    /** Counts by sector add up to the total but for movers, so that few of them give back the rest. */
    private void people(String place) {
        COUNTS.forEach(count -> redaction.hideWholly(place + count, Rule.DETAIL));
    }
}
