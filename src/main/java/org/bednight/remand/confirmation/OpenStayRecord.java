package org.bednight.remand.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.calendar.DateRange;
import org.bednight.remand.confirmation.UnconfirmedStay.Reason;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** What is known in one data version of an authority's open stays, beside their placements. */
public final class OpenStayRecord {

    private final Authority authority;
    private final int nightsAllowed;
    private final Map<Reference, Confirmed> confirmed;
    private final Map<Reference, Reopened> reopened;

    /** @param nightsAllowed after how many unconfirmed nights somebody must confirm an open stay */
    OpenStayRecord(
            Authority authority,
            int nightsAllowed,
            Map<Reference, Confirmed> confirmed,
            Map<Reference, Reopened> reopened) {
        this.authority = authority;
        this.nightsAllowed = nightsAllowed;
        this.confirmed = Map.copyOf(confirmed);
        this.reopened = Map.copyOf(reopened);
    }

    /**
     * A confirmation.
     *
     * @param night the last night on which the child is known to have been in custody
     * @param version in which that was recorded
     */
    record Confirmed(LocalDate night, long version) {}

    /**
     * An episode that had an end and has none any more.
     *
     * @param formerEnd the day of departure that was on record
     * @param version in which the end was taken away
     */
    record Reopened(LocalDate formerEnd, long version) {}

    /** Lists what is doubtful about each of {@code episodes} whose child is in at the close of {@code asAt} and has no end. */
    public Stream<UnconfirmedStay> listOpen(List<Episode> episodes, LocalDate asAt) {
        return episodes.stream()
                .filter(episode -> episode.end() == null && episode.openAt(asAt))
                .map(episode -> of(episode, asAt));
    }

    /** Returns what is doubtful about an episode at the close of {@code asAt}; nothing of one that has an end. */
    public UnconfirmedStay of(Episode episode, LocalDate asAt) {
        var confirmation = confirmed.get(episode.reference());
        var confirmedOn = confirmation == null ? null : confirmation.night();
        var from = confirmedOn == null ? episode.start() : confirmedOn.plusDays(1);
        var end = asAt.plusDays(1);
        var unconfirmed = new DateRange(from, from.isAfter(end) ? from : end);
        return new UnconfirmedStay(
                episode, confirmedOn, unconfirmed, episode.end() == null ? reasons(episode, unconfirmed) : List.of());
    }

    private List<Reason> reasons(Episode episode, DateRange unconfirmed) {
        var reasons = new ArrayList<Reason>();
        var confirmation = confirmed.get(episode.reference());
        if (unconfirmed.length() > nightsAllowed) {
            reasons.add(new Reason.OpenForLong(unconfirmed.length(), nightsAllowed));
        }
        var again = reopened.get(episode.reference());
        if (again != null && !isAfter(confirmation, again)) {
            reasons.add(new Reason.OpenAgain(again.formerEnd()));
        }
        var recordedFrom = authority.recordedFrom();
        if (recordedFrom != null && confirmation == null && episode.start().isBefore(recordedFrom)) {
            reasons.add(new Reason.BeforeRecords(recordedFrom));
        }
        return reasons;
    }

    private static boolean isAfter(@Nullable Confirmed confirmation, Reopened again) {
        return confirmation != null && confirmation.version() > again.version();
    }
}
