package org.bednight.extract;

import java.util.List;
import org.bednight.extract.history.Doubts.Doubt;
import org.bednight.ledger.ImportReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the files of an extract were read as, and what their import did. */
@Schema(description = "What the files were read as: rows = made.placements + rows set aside + merged")
public record ExtractReport(
        @Schema(description = "Form of the files: ssda903, ssd or the name of a mapping", examples = "ssda903")
        String form,

        @Schema(description = "Rows of the children's history, in all files", examples = "167")
        int rows,

        Made made,

        @Schema(description = "Rows that are no bed night, by reason")
        List<SetAsideRows> setAside,

        @Schema(description = "Rows left out because another row states the same or more", examples = "24")
        int merged,

        @Schema(description = "Rows that somebody must look at, the first 1,000")
        List<Doubt> doubts,

        @Schema(description = "How many rows are in doubt", examples = "0")
        int doubtCount,

        @Schema(description = "The files, and how each was read")
        List<ReadFile> files,

        @Schema(description = "What the import did, as that of a file of episodes")
        ImportReport report) {

    public ExtractReport {
        setAside = List.copyOf(setAside);
        doubts = List.copyOf(doubts);
        files = List.copyOf(files);
    }

    /** What was made of the rows. */
    @Schema(name = "ExtractMade", description = "What was made of the rows")
    public record Made(
            @Schema(description = "Remands with a bed night", examples = "71")
            int episodes,

            @Schema(description = "Rows that are placements in youth detention accommodation", examples = "82")
            int placements) {}

    /** Rows that are no bed night. */
    @Schema(description = "Rows that are no bed night for one reason")
    public record SetAsideRows(
            @Schema(
                    description = "rlaa: remand to local authority accommodation; temporary: a stay in hospital or the"
                            + " like; other legal status: no remand",
                    examples = "rlaa")
            String reason,

            @Schema(examples = "23") int rows) {}

    /** A file of the upload. */
    @Schema(name = "ExtractFile", description = "A file of the upload")
    public record ReadFile(
            @Schema(examples = "Episodes_2024-25.csv") String file,

            @Schema(description = "What it is, by its headings", examples = "Episodes.csv of the SSDA903 return")
            String kind,

            @Schema(examples = "65") int rows,

            @Schema(description = "What was not as usual and how it was read, in sentences")
            List<String> readAs) {

        public ReadFile {
            readAs = List.copyOf(readAs);
        }
    }
}
