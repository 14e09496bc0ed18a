package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.frozen.FrozenForecast;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;
import org.bednight.publication.frozen.FrozenSpend;

/** Makes a publication fit for the public. */
public final class Disclosure {

    private final FrozenPublication frozen;
    private final FrozenForecast forecast;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    private Disclosure(FrozenPublication frozen) {
        this.frozen = frozen;
        this.forecast = frozen.forecast();
        this.small = new SmallCounts(frozen);
        this.units = Units.of(forecast);
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
    public static Protected protect(FrozenPublication frozen) {
        var disclosure = new Disclosure(frozen);
        disclosure.withhold();
        return new Protected(disclosure.redaction.redacted(), disclosure.redaction.log());
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
        new WhatIfDisclosure(frozen, small, units, redaction).redact();
        if (small.any()) {
            Sentences.screen(frozen, redaction);
            explain();
        }
        unchecked();
    }

    /** Of few nights the digest gives back which they were. */
    private void unchecked() {
        new AuthorTexts(frozen, redaction).redact();
        if (small.any() || forecast.openPlacements().signum() > 0) {
            redaction.remove(forecast.toConfirmPlace(), Rule.DETAIL);
        }
        redaction.replace(frozen.provenance().dataDigestPlace(), "withheld", Rule.DIGEST);
        redaction.put(frozen.audiencePlace(), "public");
    }

    /** Counts by month, sector, status and offence are not in a paper, and are left out as a whole. */
    private void counts() {
        frozen.activities().stream()
                .flatMap(activity -> activity.detailPlaces().stream())
                .forEach(list -> redaction.empty(list, Rule.DETAIL));
        redaction.empty(frozen.learnedFromPlace(), Rule.DETAIL);
        redaction.remove(frozen.longStaysPlace(), Rule.DETAIL);
        var open = forecast.openPlacements();
        if (small.isSmall(open.find().map(BigDecimal::intValue).orElse(0))) {
            redaction.hide(forecast.openPlacementsPlace(), Rule.SMALL_COUNT);
        }
        redaction.round(forecast.openPlacementsPlace(), Units.TEN);
    }

    private void withholdTotal() {
        forecast.spends().forEach(part -> redaction.hideWholly(part.place(), Rule.SMALL_TOTAL));
        for (var place : List.of(
                forecast.sectorsPlace(),
                forecast.openPlacementsPlace(),
                forecast.variancePlace(),
                forecast.variancePercentPlace(),
                forecast.varianceToDatePlace())) {
            redaction.hideWholly(place, Rule.SMALL_TOTAL);
        }
        redaction.replace(forecast.positionPlace(), "withheld", Rule.SMALL_TOTAL);
        for (var period : forecast.periods()) {
            period.spends().forEach(part -> redaction.hideWholly(part.place(), Rule.SMALL_TOTAL));
            redaction.hideWholly(period.sectorsPlace(), Rule.SMALL_TOTAL);
            redaction.hideWholly(period.cumulativeCostPlace(), Rule.SMALL_TOTAL);
            redaction.remove(period.rangePlace(), Rule.SMALL_TOTAL);
        }
        redaction.remove(forecast.rangePlace(), Rule.SMALL_TOTAL);
    }

    private void withholdParts() {
        var sectors = forecast.sectors();
        for (int sector : small.sectors()) {
            redaction.hideWholly(sectors.get(sector).place(), Rule.SMALL_CELL);
        }
        months();
        sectors.forEach(this::roundYear);
        roundYear(forecast);
        redaction.hideWholly(forecast.varianceToDatePlace(), Rule.AVERAGE);
        forecast.findRange().ifPresent(this::range);
        redaction.difference(forecast.variancePlace(), forecast.outturn().costPlace(), forecast.budgetPlace());
        percent();
    }

    private void months() {
        var withheld = small.months();
        var periods = forecast.periods();
        for (int number = 0; number < periods.size(); number++) {
            var period = periods.get(number);
            redaction.hideWholly(period.sectorsPlace(), Rule.DETAIL);
            if (!period.isProjected() && !withheld.isEmpty()) {
                redaction.hideWholly(period.cumulativeCostPlace(), Rule.SECOND_CELL);
            }
            if (withheld.contains(number)) {
                period.spends().forEach(part -> redaction.hideWholly(part.place(), Rule.SMALL_CELL));
            }
            period.spends().forEach(part -> round(part, units.pounds()));
            redaction.round(period.cumulativeCostPlace(), period.isActual() ? units.pounds() : units.yearPounds());
            period.findCumulativeRange().ifPresent(this::range);
        }
    }

    private void roundYear(FrozenOutturn year) {
        round(year.actual(), units.pounds());
        round(year.projected(), units.yearPounds());
        round(year.outturn(), units.yearPounds());
    }

    private void round(FrozenSpend spend, BigDecimal unit) {
        redaction.round(spend.costPlace(), unit);
        redaction.round(spend.bedNightsPlace(), units.nights(unit));
        redaction.hide(spend.averagePricePlace(), Rule.AVERAGE);
    }

    private void range(FrozenRange range) {
        range.amountPlaces().forEach(amount -> redaction.round(amount, units.rangePounds()));
        redaction.roundChance(range.probabilityOfOverspendPlace());
        range.detailPlaces().forEach(detail -> redaction.remove(detail, Rule.DETAIL));
    }

    private void percent() {
        var redacted = redaction.redacted().forecast();
        redacted.variance()
                .find()
                .flatMap(variance -> redacted.budget().find().flatMap(budget -> YearPosition.percent(variance, budget)))
                .ifPresent(percent -> redaction.replace(forecast.variancePercentPlace(), percent));
    }

    /** States in the paper which rules were used, not where: that would show which cells are the small ones. */
    private void explain() {
        var disclosure = ((ObjectNode) redaction.root()).putObject("disclosure");
        disclosure.put("smallestCount", frozen.smallestCount());
        disclosure.put("rounded", true);
        if (small.inTotal()) {
            new RoundedTotal(frozen, units).find().ifPresent(outturn -> disclosure.put("outturn", outturn));
        }
        var reasons = disclosure.putArray("reasons");
        redaction.log().stream()
                .map(Withheld::rule)
                .distinct()
                .sorted()
                .map(Rule::reason)
                .forEach(reasons::add);
    }
}
