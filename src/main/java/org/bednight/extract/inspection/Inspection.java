package org.bednight.extract.inspection;

import java.util.List;
import org.bednight.extract.mapping.ColumnRole;
import org.bednight.extract.mapping.Mapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a file looks like, and the mapping that is proposed for it. */
@Schema(description = "What a file looks like, and the mapping that is proposed for it")
public record Inspection(
        @Schema(
                description =
                        "Sheets of a workbook that were looked at; by their place among the tabs, as #2, where their"
                                + " names say more than what they hold",
                examples = "[\"Remands\"]")
        List<String> sheets,

        @Schema(
                description =
                        "Row of the file that has the headings, the lower one of two, from 1; null where none was found",
                examples = "3")
        @Nullable
        Integer headingRow,

        @Schema(description = "Rows under the headings, totals and repeated headings left out", examples = "24")
        int rows,

        @Schema(description = "Rows that the samples of the columns are from, at most three", examples = "[4, 5, 6]")
        List<Integer> sampleRows,

        List<ColumnGuess> columns,

        @Schema(
                description =
                        "The mapping that is proposed, to be sent with PUT; it leaves open what the questions ask")
        Mapping mapping,

        @Schema(description = "True if nothing is left open")
        boolean complete,

        @Schema(description = "What may mean two things, in sentences")
        List<String> questions) {

    public Inspection {
        sheets = List.copyOf(sheets);
        sampleRows = List.copyOf(sampleRows);
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
    }

    /**
     * What a column seems to be.
     *
     * @param role null where the column is not read
     * @param samples what would be read, of the sample rows
     */
    @Schema(description = "What a column seems to be")
    public record ColumnGuess(
            @Schema(description = "Name by which a mapping names it", examples = "Remand start")
            String column,

            @Schema(description = "Its letter in a spreadsheet", examples = "D")
            String letter,

            @Schema(description = "What it is; null where it is not read, or left open") @Nullable
            ColumnRole role,

            @Schema(description = "What it holds, in words", examples = "days on which remands start")
            String holds,

            @Schema(
                    description = "How sure the guess is, from 0 to 1: by the heading, and the share of cells that fit",
                    examples = "1.0")
            double confidence,

            @Schema(
                    description = "What would be read from the sample rows; of names, dates of birth and postcodes only"
                            + " what they are, of a reference a hash",
                    examples = "[\"2024-05-22\"]")
            List<String> samples) {

        public ColumnGuess {
            samples = List.copyOf(samples);
        }
    }
}
