package org.bednight.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PricedNights;
import org.bednight.estate.ProvisionalPrices;
import org.bednight.estate.Sector;
import org.bednight.money.Uplift;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.ProvisionalBasis;
import org.bednight.projection.range.SectorOrder;
import org.bednight.remand.episode.RemandHistory;

/** What a reader has to know beside the figures: what was assumed, and what to look at twice. */
final class AssumptionWords {

    private static final int QUIET_DAYS = 45;

    private AssumptionWords() {}

    /** Lists what the projection assumes, in sentences that a paper can take over. */
    static List<String> assumptions(Projection projection) {
        var sentences = new ArrayList<String>();
        sentences.add(slept(projection.assumptions()));
        if (!projection.assumptions().future().isEmpty()) {
            sentences.add(projected(projection));
            Stream.ofNullable(projection.assumptions().model().reason()).forEach(sentences::add);
        }
        projection.sectors().stream()
                .flatMap(sector -> sector.expectation().assumptions().stream())
                .distinct()
                .forEach(sentences::add);
        sentences.addAll(priceNotes(projection));
        return sentences;
    }

    private static String slept(Assumptions assumptions) {
        var actual = "Nights up to that of %s are actual, ".formatted(assumptions.asAt());
        return Arrays.stream(Sector.values()).map(assumptions::slept).noneMatch(slept -> slept.isByMonth())
                ? actual + "those of children who were in the secure estate."
                : actual + "those of months that are known by their totals spread evenly over the days of each month.";
    }

    /** Lists the prices that are carried forward, then those that are provisional. */
    static List<String> priceNotes(Projection projection) {
        return Stream.concat(
                        projection.sectors().stream()
                                .flatMap(sector -> carriedForward(sector, projection.assumptions())),
                        provisional(projection).listSentences().stream())
                .toList();
    }

    private static ProvisionalPrices provisional(Projection projection) {
        return ProvisionalBasis.of(projection.assumptions(), sector -> !projection
                .sectors()
                .get(SectorOrder.indexOf(sector))
                .total()
                .projected()
                .bedNights()
                .isZero());
    }

    /** Finds the warning that figures rest on provisional prices. */
    static Optional<String> findProvisional(Projection projection) {
        return provisional(projection).findWarning();
    }

    private static String projected(Projection projection) {
        var assumptions = projection.assumptions();
        var fitted = projection.sectors().get(0).fitted();
        return "The nights %s are projected by %s, which learned from the %s."
                .formatted(
                        assumptions.future(),
                        assumptions.model(),
                        fitted == null ? "stays on record" : "nights " + fitted.learnedFrom());
    }

    private static Stream<String> carriedForward(SectorProjection sector, Assumptions assumptions) {
        return sector.expected().stream()
                .filter(price -> price.basis() == PricedNights.Basis.CARRIED_FORWARD)
                .filter(price -> nightsOf(price, sector, assumptions) > 0)
                .map(price ->
                        "No price of %s for the nights %s was known by %s: the price from %s, £%s, is carried forward%s."
                                .formatted(
                                        sector.sector(),
                                        price.nights(),
                                        assumptions.asAt(),
                                        price.row().from(),
                                        price.row().price(),
                                        raised(price, assumptions.uplift())));
    }

    private static int nightsOf(PricedNights price, SectorProjection sector, Assumptions assumptions) {
        return assumptions.year().periods().stream()
                .map(period -> sector.expectedNights(period, assumptions))
                .map(price.nights()::intersect)
                .mapToInt(DateRange::length)
                .sum();
    }

    private static String raised(PricedNights price, Uplift uplift) {
        return price.price().equals(price.row().price())
                ? ""
                : " and raised by %s %% each 1 April, to £%s".formatted(uplift, price.price());
    }

    /** Lists what is doubtful about the figures. */
    static List<String> warnings(Projection projection, Authority authority, RemandHistory history) {
        var assumptions = projection.assumptions();
        var warnings = new ArrayList<String>();
        if (projection.budget().isEmpty()) {
            warnings.add("No allocation to %s for %s was known by %s: there is no budget, and so no variance."
                    .formatted(authority.name(), assumptions.year(), assumptions.asAt()));
        }
        if (assumptions.recordedFrom().isAfter(assumptions.year().nights().start())
                && !assumptions.past().isEmpty()) {
            warnings.add("The records of %s begin on %s: nights of the year before it may be missing."
                    .formatted(authority.name(), assumptions.recordedFrom()));
        }
        learnedFromNothing(projection).ifPresent(warnings::add);
        projection.sectors().forEach(sector -> unseen(sector, projection).ifPresent(warnings::add));
        findProvisional(projection).ifPresent(warnings::add);
        var end = assumptions.asAt().plusDays(1);
        warnings.addAll(history.warnings(
                authority.name(),
                new DateRange(assumptions.recordedFrom().isBefore(end) ? assumptions.recordedFrom() : end, end)));
        quiet(authority, history, assumptions.asAt()).ifPresent(warnings::add);
        if (authority.successor() != null) {
            warnings.add("%s has a successor, %s, which carries what it owed: look at both."
                    .formatted(authority.name(), authority.successor()));
        }
        return warnings;
    }

    private static Optional<String> learnedFromNothing(Projection projection) {
        var fitted = projection.sectors().get(0).fitted();
        if (fitted == null) {
            return Optional.empty();
        }
        double nights = projection.sectors().stream()
                .mapToDouble(sector -> learned(sector, projection))
                .sum();
        return nights > 0
                ? Optional.empty()
                : Optional.of(
                        "No child slept in the secure estate in the nights that the model learns from, %s: nothing is projected, though a remand may come any day."
                                .formatted(fitted.learnedFrom()));
    }

    private static Optional<String> unseen(SectorProjection sector, Projection projection) {
        boolean now =
                sector.fitted() != null && !sector.total().actual().bedNights().isZero();
        return now && learned(sector, projection) == 0
                ? Optional.of(
                        "%s has nights this year, but none in the nights that the model learns from: nothing is projected for it."
                                .formatted(sector.sector()))
                : Optional.empty();
    }

    private static double learned(SectorProjection sector, Projection projection) {
        return sector.fitted() == null
                ? 0
                : projection
                        .assumptions()
                        .slept(sector.sector())
                        .count(sector.fitted().learnedFrom());
    }

    private static Optional<String> quiet(Authority authority, RemandHistory history, LocalDate asAt) {
        if (authority.recordedTo() != null || history.isByMonth(asAt)) {
            return Optional.empty();
        }
        var last = history.lastEvent(asAt);
        boolean longAgo = last.isEmpty() || last.get().plusDays(QUIET_DAYS).isBefore(asAt);
        return longAgo
                ? Optional.of(
                        "Nothing has started or ended on the records of %s since %s, and it is not stated how far they are complete: check that they are, and state recordedTo."
                                .formatted(
                                        authority.name(),
                                        last.map(LocalDate::toString).orElse("they began")))
                : Optional.empty();
    }
}
