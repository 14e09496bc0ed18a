package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.publication.frozen.Frozen;

/**
 * What the publication says of earlier ones, and of the year before: differences are those of the figures as they are
 * told, never exact ones that were rounded by themselves.
 */
final class Comparisons {

    private final Frozen frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    Comparisons(Frozen frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        tracking();
        movement("");
        movement("/replaces");
        if (small.any()) {
            yearOnYear();
        }
    }

    /** An earlier publication is told as it told itself to the public, whatever may be told of this one. */
    private void tracking() {
        var reports = redaction.each("/tracking");
        for (var report : reports) {
            boolean own = frozen.text(report + "/id").equals(frozen.text("/id"));
            tell(report + "/outturn", told(own ? "/forecast/outturn/cost" : report + "/outturnInPublic"));
            redaction.difference(report + "/variance", report + "/outturn", report + "/budget");
        }
        reports.forEach(report -> redaction.remove(report + "/outturnInPublic", Rule.EARLIER));
    }

    private Optional<BigDecimal> told(String place) {
        var node = redaction.root().at(place);
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** Puts what is told elsewhere in the place of an exact number. */
    private void tell(String place, Optional<BigDecimal> told) {
        if (told.isPresent()) {
            redaction.replace(place, told.get());
        } else {
            redaction.hideWholly(place, Rule.EARLIER);
        }
    }

    /** The movement at {@code holder}, or why there is none. */
    private void movement(String holder) {
        if (frozen.has(holder + "/movement")) {
            movementAt(holder);
        }
        var reason = holder + "/noMovement";
        if (frozen.has(reason) && Sentences.mayHoldCount(frozen.text(reason))) {
            redaction.replace(reason, "What moved the variance cannot be told.", Rule.SMALL_COUNT);
        }
    }

    private void movementAt(String holder) {
        var place = holder + "/movement";
        var before = redaction.each("/tracking").stream()
                .filter(report -> frozen.text(report + "/id").equals(frozen.text(place + "/against")))
                .findFirst()
                .flatMap(report -> told(report + "/outturn"));
        if (before.isEmpty() || small.inTotal()) {
            withholdMovement(holder);
            return;
        }
        boolean exact = frozen.figure(place + "/outturnBefore")
                .find()
                .filter(outturn -> outturn.compareTo(before.get()) == 0)
                .isPresent();
        if (small.any() || !exact) {
            tell(place + "/outturnBefore", before);
            tell(place + "/outturn", told("/forecast/outturn/cost"));
            variance(place + "/varianceBefore", place + "/outturnBefore", place + "/budgetBefore");
            variance(place + "/variance", place + "/outturn", place + "/budget");
            redaction.difference(place + "/change", place + "/variance", place + "/varianceBefore");
            steps(place);
            redaction.remove(place + "/range", Rule.STEP);
        }
    }

    private void withholdMovement(String holder) {
        redaction.remove(holder + "/movement", Rule.SMALL_TOTAL);
        redaction.put(
                holder,
                "noMovement",
                "What moved the variance is withheld, since it rests on the nights of few children.");
    }

    /** A budget that is not known counts as nothing. */
    private void variance(String place, String outturn, String budget) {
        if (frozen.has(budget)) {
            redaction.difference(place, outturn, budget);
        } else {
            tell(place, told(outturn));
        }
    }

    private void steps(String movement) {
        redaction.each(movement + "/steps").stream()
                .filter(step -> !frozen.text(step + "/cause").equals("ALLOCATIONS"))
                .forEach(step -> redaction.hideWholly(step, Rule.STEP));
        redaction.replace(
                movement + "/sentence",
                "Since %s: what corrections, nights, prices and the model have moved, one by one, is withheld."
                        .formatted(frozen.text(movement + "/againstNumber")),
                Rule.STEP);
    }

    private void yearOnYear() {
        for (int sector : small.sectors()) {
            redaction.hideWholly("/yearOnYear/sectors/" + sector, Rule.SMALL_CELL);
        }
        var parts = new ArrayList<>(redaction.each("/yearOnYear/sectors"));
        parts.forEach(part -> {
            redaction.round(part + "/nights", units.nights(units.yearPounds()));
            redaction.round(part + "/nightsBefore", Units.TEN);
            redaction.round(part + "/cost", units.yearPounds());
            redaction.round(part + "/costBefore", units.pounds());
            redaction.difference(part + "/difference", part + "/cost", part + "/costBefore");
        });
        redaction.difference("/yearOnYear/difference", "/forecast/outturn/cost", "/activity/total/yearBefore/cost");
        parts.add("/yearOnYear");
        for (var part : parts) {
            for (var effect : List.of("/price", "/volume", "/mix")) {
                redaction.hideWholly(part + effect, Rule.AVERAGE);
            }
        }
    }
}
