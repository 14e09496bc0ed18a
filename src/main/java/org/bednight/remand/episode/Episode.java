package org.bednight.remand.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One remand of one child.
 *
 * @param placements at least one, in order; they do not overlap
 * @param chargedBefore the night from which on the child is no longer charged, its 18th birthday; null: none is known
 */
public record Episode(
        AuthorityCode authority,
        Reference reference,
        Reference child,
        List<Placement> placements,
        @Nullable String offenceGroup,
        @Nullable LookedAfterStatus lookedAfterStatus,
        @Nullable LocalDate chargedBefore) {

    public Episode {
        placements = List.copyOf(placements);
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("An episode has at least one placement");
        }
    }

    /** Returns the day of admission. */
    public LocalDate start() {
        return placements.get(0).start();
    }

    /** Returns the day on which the last placement ends, null while the child is in it. */
    public @Nullable LocalDate end() {
        return placements.get(placements.size() - 1).end();
    }

    /** Says whether the episode began before the night from which on nothing is charged. */
    public boolean isOfChild() {
        return chargedBefore == null || start().isBefore(chargedBefore);
    }

    /** Returns the nights of {@code placement} up to that of {@code asAt}, as far as they are charged. */
    public DateRange charged(Placement placement, LocalDate asAt) {
        var endExclusive = asAt.plusDays(1);
        var cut = chargedBefore != null && chargedBefore.isBefore(endExclusive) ? chargedBefore : endExclusive;
        return placement.nightsBefore(cut);
    }

    /** Returns the stays that have a charged night up to that of {@code asAt}. */
    public Stream<Stay> stays(LocalDate asAt) {
        return placements.stream()
                .map(placement -> new Stay(this, placement, charged(placement, asAt)))
                .filter(stay -> !stay.nights().isEmpty());
    }

    /** Says whether the child slept, charged, in the night of {@code date}. */
    public boolean openAt(LocalDate date) {
        return placements.stream()
                .anyMatch(placement -> charged(placement, date).contains(date));
    }

    /** Says whether the episode has a charged night among {@code nights}, however long it has yet to last. */
    public boolean sleptIn(DateRange nights) {
        return placements.stream()
                .anyMatch(placement ->
                        !charged(placement, nights.last()).intersect(nights).isEmpty());
    }
}
