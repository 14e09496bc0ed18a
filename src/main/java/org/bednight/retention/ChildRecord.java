package org.bednight.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record about one child, in all its versions.
 *
 * @param texts what people typed that holds a reference of the child's
 * @param publications names of those that hold a reference of the child's
 */
@Schema(description = "All that is on record about one child, in all its versions")
public record ChildRecord(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        @Schema(examples = "BHM-C0155") String child,
        Instant exportedAt,
        List<PlacementRow> placements,
        List<ConfirmationRow> confirmations,
        List<TextRow> texts,
        List<String> publications) {

    public ChildRecord {
        placements = List.copyOf(placements);
        confirmations = List.copyOf(confirmations);
        texts = List.copyOf(texts);
        publications = List.copyOf(publications);
    }

    /** A placement as it was recorded at one time. */
    @Schema(name = "RecordedPlacement", description = "A placement as it was recorded at one time")
    public record PlacementRow(
            @Schema(examples = "BHM-R0155") String episode,
            @Schema(examples = "YOI") String sector,
            @Nullable String establishment,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String offenceGroup,
            @Nullable String lookedAfterStatus,

            @Schema(description = "The 18th birthday, where it was stated") @Nullable
            LocalDate turns18On,

            Recording recorded) {}

    /** A confirmation as it was recorded at one time. */
    @Schema(name = "RecordedConfirmation", description = "A confirmation as it was recorded at one time")
    public record ConfirmationRow(
            @Schema(examples = "BHM-R0155") String episode, LocalDate inCustodyOn, Recording recorded) {}

    /** When a row was recorded, and when it was corrected or retired. */
    @Schema(name = "Recording", description = "When a row was recorded, and when it was corrected or retired")
    public record Recording(
            Instant recordedAt,
            @Schema(examples = "amira") String recordedBy,
            @Schema(examples = "7") long dataVersion,

            @Schema(description = "When another row took its place, or it was retired; null while it counts") @Nullable
            Instant supersededAt) {}

    /** What somebody typed. */
    @Schema(name = "RecordedText", description = "What somebody typed that holds a reference of the child's")
    public record TextRow(
            @Schema(description = "Where it stands", examples = "change reason")
            String where,

            @Schema(examples = "BHM-R0155 was entered twice")
            String text) {}
}
