package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublishedPosition;

/**
 * The what-ifs of a publication. Each is a probe of the nights that it acts on: one of a single sector or child gives
 * back its nights, and is withheld; what others move is rounded the more coarsely the more they move.
 */
final class WhatIfs {

    private static final String RELEASE = "release";
    private static final String REMANDS = "remands";
    private static final List<String> SECTORS = List.of("/sector", "/fromSector", "/toSector");
    private static final List<String> AMOUNTS =
            List.of("/bedNights", "/costOfNights", "/outturn", "/variance", "/probabilityOfOverspend");

    private final Frozen frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    WhatIfs(Frozen frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        if (!small.any()) {
            return;
        }
        for (int number = 0; number < frozen.list("/scenarios").size(); number++) {
            var place = "/scenarios/" + number;
            var adjustments = frozen.list("/definition/scenarios/%d/adjustments".formatted(number));
            redaction.remove(place + "/difference/range", Rule.DETAIL);
            steps(place);
            if (small.inTotal()) {
                withhold(place, Rule.SMALL_TOTAL);
            } else if (adjustments.stream().anyMatch(WhatIfs::isProbe)) {
                withhold(place, Rule.PROBE);
            } else {
                round(number, place);
            }
            words(place, number, adjustments.stream().anyMatch(WhatIfs::isRelease));
        }
    }

    private static boolean isRelease(Frozen adjustment) {
        return adjustment.text("/kind").equals(RELEASE);
    }

    /** Remands that are made up name a sector, and say nothing of those that are. */
    private static boolean isProbe(Frozen adjustment) {
        return isRelease(adjustment)
                || (!adjustment.text("/kind").equals(REMANDS)
                        && SECTORS.stream().anyMatch(adjustment::has));
    }

    private void steps(String place) {
        redaction.each(place + "/steps").forEach(step -> {
            AMOUNTS.forEach(amount -> redaction.hideWholly(step + amount, Rule.STEP));
            redaction.hideWholly(step + "/breakEvenNights", Rule.STEP);
        });
        redaction.each(place + "/others").forEach(other -> redaction.hideWholly(other + "/cost", Rule.STEP));
    }

    private void withhold(String place, Rule rule) {
        for (var amount : AMOUNTS) {
            redaction.hideWholly(place + "/figures" + amount, rule);
            redaction.hideWholly(place + "/difference" + amount, rule);
        }
        redaction.replace(place + "/figures/position", "withheld", rule);
        redaction.replace(place + "/figures/headline", "withheld", rule);
    }

    private void round(int number, String place) {
        var unit = units.ofDifference(
                frozen.figure(place + "/difference/outturn"), frozen.figure("/forecast/projected/cost"));
        for (var cost : List.of("/figures/costOfNights", "/difference/costOfNights")) {
            redaction.hideWholly(place + cost, Rule.STEP);
        }
        redaction.round(place + "/difference/outturn", unit);
        redaction.round(place + "/difference/bedNights", units.nights(unit));
        add(place, "/outturn", "/forecast/outturn/cost");
        add(place, "/bedNights", "/forecast/outturn/bedNights");
        redaction.difference(place + "/figures/variance", place + "/figures/outturn", place + "/figures/budget");
        redaction.difference(place + "/difference/variance", place + "/figures/variance", "/forecast/variance");
        redaction.roundChance(place + "/figures/probabilityOfOverspend");
        headline(number, place + "/figures");
        redaction.difference(
                place + "/difference/probabilityOfOverspend",
                place + "/figures/probabilityOfOverspend",
                "/forecast/range/probabilityOfOverspend");
    }

    private void headline(int number, String place) {
        var told = FrozenPublication.of(redaction.root());
        PublishedPosition.find(told, told.scenarios().get(number).figures())
                .map(new HeadlineWords(HeadlineWords::exact)::headline)
                .ifPresent(headline -> redaction.replace(place + "/headline", headline, Rule.ROUNDED));
    }

    /** Puts the forecast's figure and the difference, as they are told, in the place of the what-if's exact one. */
    private void add(String place, String amount, String forecast) {
        var told = number(forecast).add(number(place + "/difference" + amount));
        redaction.replace(place + "/figures" + amount, told);
    }

    private BigDecimal number(String place) {
        return redaction.root().at(place).decimalValue();
    }

    private void words(String place, int number, boolean release) {
        if (release || Sentences.mayHoldCount(frozen.text(place + "/name"))) {
            redaction.replace(place + "/name", "What-if %d".formatted(number + 1), Rule.UNCHECKED);
        }
        if (release) {
            redaction
                    .each(place + "/steps")
                    .forEach(step -> redaction.replace(step + "/words", "Withheld", Rule.PROBE));
        }
    }
}
