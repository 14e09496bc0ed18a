package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.FrozenPublication;

/** Makes a publication fit for the public. */
public final class Disclosure {

    private static final List<String> PARTS = List.of("/actual", "/projected", "/outturn");

    private final Frozen frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    private Disclosure(Frozen frozen) {
        this.frozen = frozen;
        this.small = new SmallCounts(frozen);
        this.units = Units.of(frozen);
        this.redaction = new Redaction(frozen.copy());
    }

    /**
     * What the public may see of a publication.
     *
     * @param log what was withheld or rounded, by which rule; for those who may see the figures
     */
    public record Protected(FrozenPublication frozen, List<Withheld> log) {

        public Protected {
            log = List.copyOf(log);
        }
    }

    /** Returns a publication's JSON less what would give away a small count, and the log of it. */
    public static Protected protect(FrozenPublication publication) {
        var disclosure = new Disclosure(Frozen.of(publication.copy()));
        disclosure.withhold();
        return new Protected(FrozenPublication.of(disclosure.redaction.root()), disclosure.redaction.log());
    }

    private void withhold() {
        if (small.any()) {
            counts();
            if (small.inTotal()) {
                withholdTotal();
            } else {
                withholdParts();
            }
            new Activities(frozen, small, units, redaction).redact();
        }
        new Comparisons(frozen, small, units, redaction).redact();
        new WhatIfs(frozen, small, units, redaction).redact();
        if (small.any()) {
            Sentences.screen(frozen, redaction);
            explain();
        }
        unchecked();
    }

    /** Of few nights the digest gives back which they were. */
    private void unchecked() {
        new AuthorTexts(frozen, redaction).redact();
        if (small.any() || frozen.number("/forecast/openPlacements") > 0) {
            redaction.remove("/forecast/toConfirm", Rule.DETAIL);
        }
        redaction.replace("/provenance/dataDigest", "withheld", Rule.DIGEST);
        redaction.put("", "audience", "public");
    }

    /** Counts by month, sector, status and offence are not in a paper, and are left out as a whole. */
    private void counts() {
        for (var activity : List.of("/activity", "/activityYearBefore")) {
            for (var list : List.of("/months", "/lookedAfterStatus", "/offenceGroups")) {
                redaction.empty(activity + list, Rule.DETAIL);
            }
        }
        redaction.empty("/learnedFrom", Rule.DETAIL);
        redaction.remove("/longStays", Rule.DETAIL);
        if (small.isSmall(frozen.number("/forecast/openPlacements"))) {
            redaction.hide("/forecast/openPlacements", Rule.SMALL_COUNT);
        }
        redaction.round("/forecast/openPlacements", Units.TEN);
    }

    private void withholdTotal() {
        for (var place : List.of(
                "/forecast/actual",
                "/forecast/projected",
                "/forecast/outturn",
                "/forecast/sectors",
                "/forecast/openPlacements")) {
            redaction.hideWholly(place, Rule.SMALL_TOTAL);
        }
        for (var place : List.of("/forecast/variance", "/forecast/variancePercent", "/forecast/varianceToDate")) {
            redaction.hideWholly(place, Rule.SMALL_TOTAL);
        }
        redaction.replace("/forecast/position", "withheld", Rule.SMALL_TOTAL);
        for (var period : redaction.each("/forecast/periods")) {
            PARTS.forEach(part -> redaction.hideWholly(period + part, Rule.SMALL_TOTAL));
            redaction.hideWholly(period + "/sectors", Rule.SMALL_TOTAL);
            redaction.hideWholly(period + "/cumulativeCost", Rule.SMALL_TOTAL);
            redaction.remove(period + "/range", Rule.SMALL_TOTAL);
        }
        redaction.remove("/forecast/range", Rule.SMALL_TOTAL);
    }

    private void withholdParts() {
        for (int sector : small.sectors()) {
            redaction.hideWholly("/forecast/sectors/" + sector, Rule.SMALL_CELL);
        }
        months();
        redaction.each("/forecast/sectors").forEach(this::roundYear);
        roundYear("/forecast");
        redaction.hideWholly("/forecast/varianceToDate", Rule.AVERAGE);
        range("/forecast/range");
        redaction.difference("/forecast/variance", "/forecast/outturn/cost", "/forecast/budget");
        percent();
    }

    private void months() {
        var withheld = small.months();
        for (int period = 0; period < 12; period++) {
            var place = "/forecast/periods/" + period;
            redaction.hideWholly(place + "/sectors", Rule.DETAIL);
            boolean past = frozen.text(place + "/status").equals("actual");
            if (!frozen.text(place + "/status").equals("projected") && !withheld.isEmpty()) {
                redaction.hideWholly(place + "/cumulativeCost", Rule.SECOND_CELL);
            }
            if (withheld.contains(period)) {
                PARTS.forEach(part -> redaction.hideWholly(place + part, Rule.SMALL_CELL));
            }
            PARTS.forEach(part -> round(place + part, units.pounds()));
            redaction.round(place + "/cumulativeCost", past ? units.pounds() : units.yearPounds());
            range(place + "/range/cumulativeCost");
        }
    }

    private void roundYear(String place) {
        round(place + "/actual", units.pounds());
        round(place + "/projected", units.yearPounds());
        round(place + "/outturn", units.yearPounds());
    }

    private void round(String place, BigDecimal unit) {
        redaction.round(place + "/cost", unit);
        redaction.round(place + "/bedNights", units.nights(unit));
        redaction.hide(place + "/averagePrice", Rule.AVERAGE);
    }

    private void range(String place) {
        for (var amount : List.of("/mean", "/median", "/expectedOverspend")) {
            redaction.round(place + amount, units.rangePounds());
        }
        for (var list : List.of("/quantiles", "/budgetFor", "/reserveFor")) {
            redaction
                    .root()
                    .at(place + list)
                    .fieldNames()
                    .forEachRemaining(name -> redaction.round(place + list + "/" + name, units.rangePounds()));
        }
        redaction.roundChance(place + "/probabilityOfOverspend");
        for (var part : List.of("/committed", "/expected", "/nights", "/evidence")) {
            redaction.remove(place + part, Rule.DETAIL);
        }
    }

    private void percent() {
        var variance = redaction.root().at("/forecast/variance");
        var budget = redaction.root().at("/forecast/budget");
        if (variance.isNumber() && budget.isNumber()) {
            YearPosition.percent(variance.decimalValue(), budget.decimalValue())
                    .ifPresent(percent -> redaction.replace("/forecast/variancePercent", percent));
        }
    }

    /** States in the paper which rules were used, not where: that would tell which cells are the small ones. */
    private void explain() {
        var disclosure = ((ObjectNode) redaction.root()).putObject("disclosure");
        disclosure.put("smallestCount", frozen.number("/houseStyle/smallestCount"));
        disclosure.put("rounded", true);
        var reasons = disclosure.putArray("reasons");
        redaction.log().stream()
                .map(Withheld::rule)
                .distinct()
                .sorted()
                .map(Rule::reason)
                .forEach(reasons::add);
    }
}
