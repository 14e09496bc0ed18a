package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.publication.frozen.Frozen;

/** Makes a publication fit for the public. */
public final class Disclosure {

    private static final BigDecimal POUNDS = BigDecimal.valueOf(1000);
    private static final BigDecimal NIGHTS = BigDecimal.TEN;
    private static final BigDecimal CHANCE = new BigDecimal("0.05");

    private static final List<String> PARTS = List.of("/actual", "/projected", "/outturn");
    private static final List<String> YEARS = List.of("/year", "/yearBefore", "/yearBeforeToSameDay");

    private final SmallCounts small;
    private final Redaction redaction;

    private Disclosure(Frozen frozen) {
        this.small = new SmallCounts(frozen);
        this.redaction = new Redaction(frozen.copy());
    }

    /**
     * What the public may see of a publication.
     *
     * @param log what was withheld or rounded, by which rule; for those who may see the figures
     */
    public record Protected(Frozen frozen, List<Withheld> log) {

        public Protected {
            log = List.copyOf(log);
        }
    }

    /** Returns a publication's JSON less what would give away a small count, and the log of it. */
    public static Protected protect(Frozen frozen) {
        var disclosure = new Disclosure(frozen);
        if (disclosure.isNeeded(frozen)) {
            disclosure.withhold(frozen);
        }
        disclosure.unchecked();
        return new Protected(Frozen.of(disclosure.redaction.root()), disclosure.redaction.log());
    }

    private boolean isNeeded(Frozen frozen) {
        return small.inTotal()
                || !small.sectors().isEmpty()
                || !small.months().isEmpty()
                || small.inDetail()
                || small.isSmall(frozen.number("/forecast/openPlacements"))
                || small.isSmall(frozen.number("/activity/total/year/remanded"));
    }

    private void withhold(Frozen frozen) {
        counts(frozen);
        if (small.inTotal()) {
            withholdTotal();
        } else {
            withholdParts(frozen);
        }
        years(frozen);
        Sentences.screen(redaction);
        explain();
    }

    /** Nobody has checked the author's words, and of few nights the digest gives back which they were. */
    private void unchecked() {
        redaction.empty("/definition/commentary", Rule.UNCHECKED);
        redaction.empty("/definition/notes", Rule.UNCHECKED);
        redaction.replace("/provenance/dataDigest", "withheld", Rule.DIGEST);
    }

    /** Counts by month, sector, status and offence are not in a paper, and are left out as a whole. */
    private void counts(Frozen frozen) {
        for (var activity : List.of("/activity", "/activityYearBefore")) {
            for (var list : List.of("/months", "/lookedAfterStatus", "/offenceGroups")) {
                redaction.empty(activity + list, Rule.DETAIL);
            }
        }
        redaction.empty("/learnedFrom", Rule.DETAIL);
        if (small.isSmall(frozen.number("/forecast/openPlacements"))) {
            redaction.hide("/forecast/openPlacements", Rule.SMALL_COUNT);
        }
    }

    private void withholdTotal() {
        for (var place : List.of(
                "/forecast/actual",
                "/forecast/projected",
                "/forecast/outturn",
                "/forecast/sectors",
                "/forecast/openPlacements")) {
            redaction.hide(place, Rule.SMALL_TOTAL);
        }
        for (var place : List.of("/forecast/variance", "/forecast/variancePercent", "/forecast/varianceToDate")) {
            redaction.hideWholly(place, Rule.SMALL_TOTAL);
        }
        redaction.replace("/forecast/position", "withheld", Rule.SMALL_TOTAL);
        for (int period = 0; period < 12; period++) {
            var place = "/forecast/periods/" + period;
            PARTS.forEach(part -> redaction.hide(place + part, Rule.SMALL_TOTAL));
            redaction.hide(place + "/sectors", Rule.SMALL_TOTAL);
            redaction.hideWholly(place + "/cumulativeCost", Rule.SMALL_TOTAL);
            redaction.remove(place + "/range", Rule.SMALL_TOTAL);
        }
        redaction.remove("/forecast/range", Rule.SMALL_TOTAL);
        redaction.remove("/movement", Rule.SMALL_TOTAL);
        redaction.remove("/yearOnYear", Rule.SMALL_TOTAL);
        each("/tracking").forEach(report -> {
            redaction.hideWholly(report + "/outturn", Rule.SMALL_TOTAL);
            redaction.hideWholly(report + "/variance", Rule.SMALL_TOTAL);
        });
    }

    private void withholdParts(Frozen frozen) {
        for (int sector : small.sectors()) {
            redaction.hide("/forecast/sectors/" + sector, Rule.SMALL_CELL);
            redaction.hide("/yearOnYear/sectors/" + sector, Rule.SMALL_CELL);
        }
        each("/movement/steps").forEach(step -> redaction.empty(step + "/sectors", Rule.DETAIL));
        months(frozen);
        each("/forecast/sectors").forEach(this::roundOutturn);
        roundOutturn("/forecast");
        redaction.hideWholly("/forecast/varianceToDate", Rule.AVERAGE);
        range("/forecast/range");
        movement();
        yearOnYear();
        each("/tracking").forEach(report -> {
            redaction.round(report + "/outturn", POUNDS);
            difference(report + "/variance", report + "/outturn", report + "/budget");
        });
        difference("/forecast/variance", "/forecast/outturn/cost", "/forecast/budget");
        percent();
    }

    private void months(Frozen frozen) {
        var withheld = small.months();
        for (int period = 0; period < 12; period++) {
            var place = "/forecast/periods/" + period;
            redaction.hide(place + "/sectors", Rule.DETAIL);
            boolean past = !frozen.text(place + "/status").equals("projected");
            if (past && !withheld.isEmpty()) {
                redaction.hideWholly(place + "/cumulativeCost", Rule.SECOND_CELL);
            }
            if (withheld.contains(period)) {
                PARTS.forEach(part -> redaction.hide(place + part, Rule.SMALL_CELL));
            }
            roundOutturn(place);
            redaction.round(place + "/cumulativeCost", POUNDS);
            range(place + "/range/cumulativeCost");
        }
    }

    private void roundOutturn(String place) {
        for (var part : PARTS) {
            redaction.round(place + part + "/cost", POUNDS);
            redaction.round(place + part + "/bedNights", NIGHTS);
            redaction.hide(place + part + "/averagePrice", Rule.AVERAGE);
        }
    }

    private void range(String place) {
        for (var amount : List.of("/mean", "/median", "/expectedOverspend")) {
            redaction.round(place + amount, POUNDS);
        }
        for (var list : List.of("/quantiles", "/budgetFor", "/reserveFor")) {
            redaction
                    .root()
                    .at(place + list)
                    .fieldNames()
                    .forEachRemaining(name -> redaction.round(place + list + "/" + name, POUNDS));
        }
        redaction.round(place + "/probabilityOfOverspend", CHANCE);
        for (var part : List.of("/committed", "/expected", "/nights", "/evidence")) {
            redaction.remove(place + part, Rule.DETAIL);
        }
    }

    private void movement() {
        for (var amount : List.of("outturnBefore", "outturn", "varianceBefore", "variance", "change")) {
            redaction.round("/movement/" + amount, POUNDS);
        }
        each("/movement/steps").forEach(step -> redaction.round(step + "/amount", POUNDS));
        redaction.replace("/movement/sentence", "Amounts are rounded to £1,000, and may not add up.", Rule.ROUNDED);
    }

    private void yearOnYear() {
        var parts = new ArrayList<>(each("/yearOnYear/sectors"));
        parts.add("/yearOnYear");
        for (var part : parts) {
            for (var amount : List.of("/price", "/volume", "/mix", "/difference", "/cost", "/costBefore")) {
                redaction.round(part + amount, POUNDS);
            }
            redaction.round(part + "/nights", NIGHTS);
            redaction.round(part + "/nightsBefore", NIGHTS);
        }
    }

    /** The years' own figures: withheld where few children make up the year, otherwise rounded. */
    private void years(Frozen frozen) {
        for (var activity : List.of("/activity", "/activityYearBefore")) {
            for (var year : YEARS) {
                boolean few = small.inYear(activity + "/total" + year)
                        || (small.inTotal() && year.equals("/year") && activity.equals("/activity"));
                year(activity + "/total" + year, few);
                for (int sector = 0; sector < frozen.list(activity + "/sectors").size(); sector++) {
                    var place = "%s/sectors/%d/figures%s".formatted(activity, sector, year);
                    year(place, few || small.sectors().contains(sector));
                    people(place);
                }
                if (few) {
                    redaction.remove("/yearOnYear", Rule.SMALL_TOTAL);
                }
            }
            redaction.hideWholly(activity + "/total/difference", Rule.AVERAGE);
            each(activity + "/sectors")
                    .forEach(sector -> redaction.hideWholly(sector + "/figures/difference", Rule.AVERAGE));
        }
    }

    private void year(String place, boolean few) {
        if (few) {
            redaction.hide(place, Rule.SMALL_CELL);
        }
        redaction.round(place + "/cost", POUNDS);
        redaction.round(place + "/bedNights", NIGHTS);
        for (var average : List.of("/averagePrice", "/nightsPerEpisode", "/nightsPerRemanded")) {
            redaction.hideWholly(place + average, Rule.AVERAGE);
        }
        for (var count : List.of("/children", "/episodes", "/remanded")) {
            if (small.isSmall(redaction.root().at(place + count).asInt())) {
                redaction.hide(place + count, Rule.SMALL_COUNT);
            }
        }
    }

    /** Counts by sector add up to the total but for movers, so that few of them give back the rest. */
    private void people(String place) {
        for (var count : List.of("/children", "/episodes", "/remanded")) {
            redaction.hide(place + count, Rule.DETAIL);
        }
    }

    private void difference(String place, String amount, String less) {
        var root = redaction.root();
        if (root.at(amount).isNumber() && root.at(less).isNumber()) {
            redaction.replace(
                    place, root.at(amount).decimalValue().subtract(root.at(less).decimalValue()));
        }
    }

    private void percent() {
        var variance = redaction.root().at("/forecast/variance");
        var budget = redaction.root().at("/forecast/budget");
        if (variance.isNumber() && budget.isNumber() && budget.decimalValue().signum() != 0) {
            redaction.replace("/forecast/variancePercent", percent(variance.decimalValue(), budget.decimalValue()));
        }
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** States in the paper which rules were used, not where: that would tell which cells are the small ones. */
    private void explain() {
        var disclosure = ((ObjectNode) redaction.root()).putObject("disclosure");
        disclosure.put(
                "smallestCount",
                redaction.root().at("/houseStyle/smallestCount").asInt());
        disclosure.put("rounded", true);
        var reasons = disclosure.putArray("reasons");
        redaction.log().stream()
                .map(Withheld::rule)
                .distinct()
                .sorted()
                .map(Rule::reason)
                .forEach(reasons::add);
    }

    private List<String> each(String list) {
        return IntStream.range(0, redaction.root().at(list).size())
                .mapToObj(i -> list + "/" + i)
                .toList();
    }
}
