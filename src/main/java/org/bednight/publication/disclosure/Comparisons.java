package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenEffects;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenMovementHolder;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReport;
import org.bednight.publication.frozen.Place;

/**
 * What the publication says of earlier ones, and of the year before: differences are those of the figures as they are
 * published, never exact ones that were rounded by themselves.
 */
final class Comparisons {

    private final FrozenPublication frozen;
    private final SmallCounts small;
    private final Units units;
    private final Redaction redaction;

    Comparisons(FrozenPublication frozen, SmallCounts small, Units units, Redaction redaction) {
        this.frozen = frozen;
        this.small = small;
        this.units = units;
        this.redaction = redaction;
    }

    void redact() {
        tracking();
        movement(frozen);
        frozen.findReplaces().ifPresent(this::movement);
        if (small.any()) {
            frozen.findYearOnYear().ifPresent(this::yearOnYear);
        }
    }

    /** An earlier publication is shown as it was published, whatever may be published of this one. */
    private void tracking() {
        var reports = frozen.tracking();
        for (var report : reports) {
            boolean own = report.id().equals(frozen.id());
            show(report.outturnPlace(), shown(own ? outturn() : report.outturnInPublicPlace()));
            redaction.difference(report.variancePlace(), report.outturnPlace(), report.budgetPlace());
        }
        reports.forEach(report -> redaction.remove(report.outturnInPublicPlace(), Rule.EARLIER));
    }

    private Place outturn() {
        return frozen.forecast().outturn().costPlace();
    }

    private Optional<BigDecimal> shown(Place place) {
        var node = place.in(redaction.root());
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** Puts what is published elsewhere in the place of an exact number. */
    private void show(Place place, Optional<BigDecimal> shown) {
        if (shown.isPresent()) {
            redaction.replace(place, shown.get());
        } else {
            redaction.hideWholly(place, Rule.EARLIER);
        }
    }

    /** The movement of {@code holder}, or why there is none. */
    private void movement(FrozenMovementHolder holder) {
        holder.findMovement().ifPresent(movement -> movement(movement, holder));
        if (holder.findNoMovement().filter(Sentences::mayHoldCount).isPresent()) {
            redaction.replace(holder.noMovementPlace(), "What moved the variance cannot be told.", Rule.SMALL_COUNT);
        }
    }

    private void movement(FrozenMovement movement, FrozenMovementHolder holder) {
        var before = frozen.tracking().stream()
                .filter(report -> report.id().equals(movement.against()))
                .findFirst()
                .map(FrozenReport::outturnPlace)
                .flatMap(this::shown);
        if (before.isEmpty() || small.inTotal()) {
            redaction.remove(movement.place(), Rule.SMALL_TOTAL);
            redaction.put(
                    holder.noMovementPlace(),
                    "What moved the variance is withheld, since it rests on the nights of few children.");
            return;
        }
        boolean exact = movement.outturnBefore()
                .find()
                .filter(outturn -> outturn.compareTo(before.get()) == 0)
                .isPresent();
        if (small.any() || !exact) {
            movement(movement, before);
        }
    }

    private void movement(FrozenMovement movement, Optional<BigDecimal> before) {
        show(movement.outturnBeforePlace(), before);
        show(movement.outturnPlace(), shown(outturn()));
        variance(
                movement.varianceBeforePlace(),
                movement.outturnBeforePlace(),
                movement.budgetBefore(),
                movement.budgetBeforePlace());
        variance(movement.variancePlace(), movement.outturnPlace(), movement.budget(), movement.budgetPlace());
        redaction.difference(movement.changePlace(), movement.variancePlace(), movement.varianceBeforePlace());
        steps(movement);
        redaction.remove(movement.rangePlace(), Rule.STEP);
    }

    /** A budget that is not known counts as nothing. */
    private void variance(Place place, Place outturn, Figure budget, Place budgetPlace) {
        if (budget.value() != null) {
            redaction.difference(place, outturn, budgetPlace);
        } else {
            show(place, shown(outturn));
        }
    }

    private void steps(FrozenMovement movement) {
        movement.steps().stream()
                .filter(step -> !step.cause().equals("allocations"))
                .forEach(step -> redaction.hideWholly(step.place(), Rule.STEP));
        redaction.replace(
                movement.sentencePlace(),
                "Since %s: what corrections, nights, prices and the model have moved, one by one, is withheld."
                        .formatted(movement.againstNumber()),
                Rule.STEP);
    }

    private void yearOnYear(FrozenEffects.OfYear year) {
        var sectors = year.sectors();
        for (int sector : small.sectors()) {
            redaction.hideWholly(sectors.get(sector).place(), Rule.SMALL_CELL);
        }
        sectors.forEach(this::sector);
        redaction.difference(
                year.differencePlace(),
                outturn(),
                frozen.activity().total().yearBefore().costPlace());
        Stream.concat(sectors.stream(), Stream.of(year))
                .map(FrozenEffects::effectPlaces)
                .flatMap(List::stream)
                .forEach(effect -> redaction.hideWholly(effect, Rule.AVERAGE));
    }

    private void sector(FrozenEffects.OfSector part) {
        redaction.round(part.nightsPlace(), units.nights(units.yearPounds()));
        redaction.round(part.nightsBeforePlace(), Units.TEN);
        redaction.round(part.costPlace(), units.yearPounds());
        redaction.round(part.costBeforePlace(), units.pounds());
        redaction.difference(part.differencePlace(), part.costPlace(), part.costBeforePlace());
    }
}
