package org.bednight.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from the record, or would be.
 *
 * @param endedBefore the day before which the last episodes of the children ended; null where one child's record is erased
 * @param waiting episodes that ended before it, but whose children have a later one
 * @param dataVersion the version in which it is recorded; in a dry run, or where nothing was due, the one that stands
 * @param tag by which the answer is named in If-Match
 */
@Schema(description = "What was taken from the record, or would be: how much, and never of whom")
public record ReductionReport(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        @Schema(examples = "2019-04-01") @Nullable LocalDate endedBefore,
        @Schema(examples = "3") int children,
        @Schema(examples = "4") int episodes,

        @Schema(description = "Rows of placements, those of earlier data versions included", examples = "9")
        int placements,

        @Schema(description = "Rows of confirmations, those of earlier data versions included", examples = "0")
        int confirmations,

        @Schema(description = "Texts in which a reference was replaced: reasons, names, what-ifs", examples = "1")
        int texts,

        @Schema(
                description = "Episodes that ended before endedBefore, but whose children have a later one",
                examples = "0")
        int waiting,

        @Schema(
                description = "Publications that hold a reference; they stay as they were published",
                examples = "[\"E08000025-2018-19-P02-v1\"]")
        List<String> publications,

        @Schema(description = "True if it was only tried, and nothing altered")
        boolean dryRun,

        @Schema(examples = "7") long dataVersion,
        @JsonIgnore @Schema(hidden = true) String tag) {

    public ReductionReport {
        publications = List.copyOf(publications);
    }

    ReductionReport withDataVersion(long version) {
        return new ReductionReport(
                authority,
                endedBefore,
                children,
                episodes,
                placements,
                confirmations,
                texts,
                waiting,
                publications,
                dryRun,
                version,
                tag);
    }
}
