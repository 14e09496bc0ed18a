package org.bednight.projection.range;

import java.time.LocalDate;
import org.bednight.ledger.DataVersion;

/**
 * The records of all other authorities as they stood at an earlier forecast, so that what their data have moved since can
 * be distinguished from what an authority's own have.
 *
 * @param version by which they were known
 * @param to the last night of theirs that counts
 */
public record OtherRecords(DataVersion version, LocalDate to) {

    LocalDate last(LocalDate recordedTo) {
        return recordedTo.isBefore(to) ? recordedTo : to;
    }
}
