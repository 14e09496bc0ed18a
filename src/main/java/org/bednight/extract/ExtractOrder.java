package org.bednight.extract;

import java.time.LocalDate;
import org.bednight.ledger.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * How an extract is put on record.
 *
 * @param dryRun true if the files are only checked, and nothing is stored
 * @param recordedTo the night up to which the authority's records are complete with them; null: it stays as it is
 * @param seen the version whose facts somebody has compared with the files, which must still stand; null for any
 */
public record ExtractOrder(
        FormChoice form,
        boolean dryRun,
        @Nullable LocalDate recordedTo,
        @Nullable DataVersion seen) {}
