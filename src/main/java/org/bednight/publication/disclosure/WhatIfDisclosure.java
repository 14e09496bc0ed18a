package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.FrozenDefinition.Adjustment;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenWhatIf;
import org.bednight.publication.frozen.Place;
import org.bednight.publication.frozen.PublishedPosition;

/**
 * The what-ifs of a publication. Each is a probe of the nights that it acts on: one of a single sector or child gives
 * back its nights, and is withheld; what others move is rounded the more coarsely the more they move.
 */
final class WhatIfDisclosure {

    /** Remands that are made up: they name a sector, and say nothing of the children who are in it. */
    private static final String REMANDS = "remands";

    /** The kinds of adjustments that name no single child. Of one that is not listed nothing is published. */
    static final Set<String> OF_NO_CHILD = Set.of(
            "allocation", "arrivals", "diversion", "length-of-stay", "mitigation", "price", REMANDS, "sector-shift");

    private final FrozenPublication frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    WhatIfDisclosure(FrozenPublication frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        if (!small.any()) {
            return;
        }
        var scenarios = frozen.scenarios();
        var adjustments = frozen.definition().adjustments();
        for (int number = 0; number < scenarios.size(); number++) {
            redact(number, scenarios.get(number), number < adjustments.size() ? adjustments.get(number) : List.of());
        }
    }

    private void redact(int number, FrozenWhatIf scenario, List<Adjustment> adjustments) {
        redaction.remove(scenario.difference().rangePlace(), Rule.DETAIL);
        steps(scenario);
        if (small.inTotal()) {
            withhold(scenario, Rule.SMALL_TOTAL);
        } else if (adjustments.stream().anyMatch(WhatIfDisclosure::isProbe)) {
            withhold(scenario, Rule.PROBE);
        } else {
            round(number, scenario);
        }
        words(number, scenario, adjustments.stream().anyMatch(WhatIfDisclosure::isOfChild));
    }

    private static boolean isOfChild(Adjustment adjustment) {
        return !OF_NO_CHILD.contains(adjustment.kind());
    }

    private static boolean isProbe(Adjustment adjustment) {
        return isOfChild(adjustment) || (!adjustment.kind().equals(REMANDS) && adjustment.isOfSector());
    }

    private void steps(FrozenWhatIf scenario) {
        scenario.steps().forEach(step -> {
            step.amountPlaces().forEach(amount -> redaction.hideWholly(amount, Rule.STEP));
            redaction.hideWholly(step.breakEvenNightsPlace(), Rule.STEP);
        });
        scenario.others().forEach(other -> redaction.hideWholly(other.costPlace(), Rule.STEP));
    }

    private void withhold(FrozenWhatIf scenario, Rule rule) {
        var figures = scenario.figures();
        var amounts = figures.amountPlaces();
        var differences = scenario.difference().amountPlaces();
        for (int amount = 0; amount < amounts.size(); amount++) {
            redaction.hideWholly(amounts.get(amount), rule);
            redaction.hideWholly(differences.get(amount), rule);
        }
        redaction.replace(figures.positionPlace(), "withheld", rule);
        redaction.replace(figures.headlinePlace(), "withheld", rule);
    }

    private void round(int number, FrozenWhatIf scenario) {
        var figures = scenario.figures();
        var difference = scenario.difference();
        var forecast = frozen.forecast();
        var unit = units.ofDifference(difference.outturn(), forecast.projected().cost());
        redaction.hideWholly(figures.costOfNightsPlace(), Rule.STEP);
        redaction.hideWholly(difference.costOfNightsPlace(), Rule.STEP);
        redaction.round(difference.outturnPlace(), unit);
        redaction.round(difference.bedNightsPlace(), units.nights(unit));
        add(
                figures.outturnPlace(),
                difference.outturnPlace(),
                forecast.outturn().costPlace());
        add(
                figures.bedNightsPlace(),
                difference.bedNightsPlace(),
                forecast.outturn().bedNightsPlace());
        redaction.difference(figures.variancePlace(), figures.outturnPlace(), figures.budgetPlace());
        redaction.difference(difference.variancePlace(), figures.variancePlace(), forecast.variancePlace());
        redaction.roundChance(figures.probabilityOfOverspendPlace());
        headline(number);
        forecast.findRange()
                .ifPresent(range -> redaction.difference(
                        difference.probabilityOfOverspendPlace(),
                        figures.probabilityOfOverspendPlace(),
                        range.probabilityOfOverspendPlace()));
    }

    /** Words the position by the figures as they are published. */
    private void headline(int number) {
        var redacted = redaction.redacted();
        var figures = redacted.scenarios().get(number).figures();
        PublishedPosition.find(redacted, figures)
                .map(new HeadlineWords(HeadlineWords::exact)::headline)
                .ifPresent(headline -> redaction.replace(figures.headlinePlace(), headline, Rule.ROUNDED));
    }

    /** Puts the forecast's figure and the difference, as they are published, in the place of the what-if's exact one. */
    private void add(Place place, Place difference, Place forecast) {
        redaction.replace(place, number(forecast).add(number(difference)));
    }

    private BigDecimal number(Place place) {
        return place.in(redaction.root()).decimalValue();
    }

    private void words(int number, FrozenWhatIf scenario, boolean ofChild) {
        if (ofChild || Sentences.mayHoldCount(scenario.name())) {
            redaction.replace(scenario.namePlace(), "What-if %d".formatted(number + 1), Rule.UNCHECKED);
        }
        if (ofChild) {
            scenario.steps().forEach(step -> redaction.replace(step.wordsPlace(), "Withheld", Rule.PROBE));
        }
    }
}
