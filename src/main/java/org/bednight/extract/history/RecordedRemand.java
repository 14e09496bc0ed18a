package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A remand of the files beside the episode on record that it is.
 *
 * @param episode null where none on record is this remand
 * @param remandedBefore whether an earlier episode of the child is on record
 * @param lastDay the last day that the files name
 */
record RecordedRemand(Remand remand, @Nullable Episode episode, boolean remandedBefore, LocalDate lastDay) {

    /** Lists the placements on record before the files' first row of a remand that may have begun before them. */
    List<Placement> earlier() {
        return placements().stream()
                .filter(placement -> remand.continued() && isBefore(placement))
                .toList();
    }

    private boolean isBefore(Placement placement) {
        return placement.end() != null && !placement.end().isAfter(remand.start());
    }

    /** Lists the placements on record that begin after the last day of the files, which cannot know of them. */
    List<Placement> later() {
        return placements().stream()
                .filter(placement -> placement.start().isAfter(lastDay))
                .toList();
    }

    /** Says whether the record has the remand begin before the files do, though they state that they have its first day. */
    boolean beginsEarlierOnRecord() {
        return placements().stream()
                .anyMatch(placement ->
                        placement.start().isBefore(remand.start()) && !(remand.continued() && isBefore(placement)));
    }

    /** Returns the end of a bed; where it lasts in the files, and the record knows of a later end, that one. */
    @Nullable
    LocalDate endOf(Bed bed) {
        var end = bed.row().end();
        return end != null
                ? end
                : find(bed)
                        .map(Placement::end)
                        .filter(known -> known.isAfter(lastDay))
                        .orElse(null);
    }

    /** Returns the name of a bed's establishment; where the files do not show it, as it is on record. */
    @Nullable
    String establishmentOf(Bed bed) {
        return bed.establishment() != null
                ? bed.establishment()
                : find(bed)
                        .filter(placement -> placement.sector() == bed.sector())
                        .map(Placement::establishment)
                        .orElse(null);
    }

    /** Returns the looked-after status: where the files have no row before the remand, the record may know more. */
    @Nullable
    LookedAfterStatus status() {
        var status = remand.status();
        if (status != null && status != LookedAfterStatus.BECAME_LOOKED_AFTER_ON_REMAND) {
            return status;
        }
        if (episode != null && episode.lookedAfterStatus() != null) {
            return episode.lookedAfterStatus();
        }
        return remandedBefore && status != null ? LookedAfterStatus.PREVIOUSLY_LOOKED_AFTER : status;
    }

    private Optional<Placement> find(Bed bed) {
        return placements().stream()
                .filter(placement -> placement.start().equals(bed.row().start()))
                .findFirst();
    }

    private List<Placement> placements() {
        return episode == null ? List.of() : episode.placements();
    }
}
