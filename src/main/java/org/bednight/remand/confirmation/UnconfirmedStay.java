package org.bednight.remand.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.language.Counted;
import org.bednight.remand.episode.Episode;
import org.jspecify.annotations.Nullable;

/**
 * An episode, how long nobody has confirmed it, and why somebody should.
 *
 * @param confirmedOn the last night on which the child is known to have been in custody; null: nobody has said so
 * @param unconfirmed the nights since then, or since admission, up to that of the as-at date
 * @param reasons why somebody must confirm it; empty where nobody has to
 */
public record UnconfirmedStay(
        Episode episode, @Nullable LocalDate confirmedOn, DateRange unconfirmed, List<Reason> reasons) {

    public UnconfirmedStay {
        reasons = List.copyOf(reasons);
    }

    /** Why somebody must confirm an open stay, in words that name no child. */
    public sealed interface Reason {

        String words();

        /** The stay has had more nights without a confirmation than the setting allows. */
        record OpenForLong(int nights, int allowed) implements Reason {

            @Override
            public String words() {
                return "Open for %s without a confirmation, more than %d."
                        .formatted(Counted.of(nights, "night"), allowed);
            }
        }

        /** The episode had an end on record, and has none any more. */
        record OpenAgain(LocalDate formerEnd) implements Reason {

            @Override
            public String words() {
                return "It had ended on %s, and was opened again.".formatted(formerEnd);
            }
        }

        /** The child was admitted before the authority's records begin. */
        record BeforeRecords(LocalDate recordedFrom) implements Reason {

            @Override
            public String words() {
                return "It starts before the records begin, %s.".formatted(recordedFrom);
            }
        }
    }
}
