package org.bednight.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import or a single change did to the facts.
 *
 * @param dataVersion the version in which the change is recorded; where nothing changed, or in a dry run, the version that stands
 */
@Schema(
        description =
                "What was done, counted by record: one placement, monthly total, price, allocation or authority each")
public record ImportReport(
        @Schema(description = "Records in the file", examples = "178")
        int received,

        @Schema(examples = "178") int added,
        @Schema(examples = "0") int changed,
        @Schema(examples = "0") int unchanged,

        @Schema(description = "Records that were on record and no longer count", examples = "0")
        int retired,

        @Schema(description = "Authorities for which recordedTo was set anew", examples = "0")
        int recordedToSet,

        @Schema(description = "True if the file was only checked, and nothing was stored")
        boolean dryRun,

        @Schema(examples = "7") long dataVersion,

        @Schema(description = "What is not wrong, but worth a look")
        List<String> warnings,

        @Schema(
                description = "Properties that differ from before, where a PUT has changed a single record; empty"
                        + " otherwise",
                examples = "recordedTo was 2018-05-31 and is now empty.")
        List<String> changes,

        @Schema(description = "Of allocations: the budget of each authority and year concerned, before and after")
        List<BudgetChange> budgets) {

    public ImportReport {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
        budgets = List.copyOf(budgets);
    }

    /** Returns a report without warnings; the ledger adds the version. */
    public static ImportReport counting(int received, int added, int changed, int unchanged, int retired) {
        return new ImportReport(
                received, added, changed, unchanged, retired, 0, false, 0, List.of(), List.of(), List.of());
    }

    public ImportReport withWarnings(List<String> found) {
        return saying(found, changes, budgets);
    }

    /** Returns this report with {@code more} warnings, after those that it has. */
    public ImportReport withMoreWarnings(List<String> more) {
        return withWarnings(Stream.concat(warnings.stream(), more.stream()).toList());
    }

    /** Returns this report with what differs from before, in words. */
    public ImportReport withChanges(List<String> found) {
        return saying(warnings, found, budgets);
    }

    /** Returns this report with the budgets that allocations make, before and after. */
    public ImportReport withBudgets(List<BudgetChange> compared) {
        return saying(warnings, changes, compared);
    }

    private ImportReport saying(List<String> warned, List<String> differing, List<BudgetChange> compared) {
        return new ImportReport(
                received,
                added,
                changed,
                unchanged,
                retired,
                recordedToSet,
                dryRun,
                dataVersion,
                warned,
                differing,
                compared);
    }

    public ImportReport withRecordedToSet(int authorities) {
        return counted(retired, authorities, dryRun, dataVersion);
    }

    /** Returns this report with {@code more} records that were received and are on record as they stand. */
    public ImportReport withUnchanged(int more) {
        return new ImportReport(
                received + more,
                added,
                changed,
                unchanged + more,
                retired,
                recordedToSet,
                dryRun,
                dataVersion,
                warnings,
                changes,
                budgets);
    }

    /** Returns this report with {@code more} retired records. */
    public ImportReport withRetired(int more) {
        return counted(retired + more, recordedToSet, dryRun, dataVersion);
    }

    ImportReport of(Change change, long version) {
        return counted(retired, recordedToSet, change.rehearsal(), version);
    }

    private ImportReport counted(int noLongerCounting, int authorities, boolean rehearsal, long version) {
        return new ImportReport(
                received,
                added,
                changed,
                unchanged,
                noLongerCounting,
                authorities,
                rehearsal,
                version,
                warnings,
                changes,
                budgets);
    }

    /** Says whether facts differ from before. */
    public boolean altered() {
        return added + changed + retired + recordedToSet > 0;
    }

    String summary() {
        return "%d received, %d added, %d changed, %d unchanged, %d retired"
                .formatted(received, added, changed, unchanged, retired);
    }
}
