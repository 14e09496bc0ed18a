package org.bednight.extract.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a council's own sheet of remands is read. {@link MappingCheck} says what makes one complete.
 *
 * @param sheet of a workbook: its name, or its place among the tabs as {@code #2}; null for the one visible sheet with cells
 * @param headingRow the row of the file that has the headings, from 1; null for the first that has all of them
 * @param headingRows how many rows the headings take, 1 or 2; null for 1
 * @param childFrom the columns that identify a child where there is no reference; empty where there is
 * @param dates null where the dates of each column show their order themselves
 * @param end null for the day of departure
 * @param places words for places and what each means: a sector, {@code elsewhere}, {@code temporary}, or an establishment
 * @param legalStatuses words for legal statuses and what each means: {@code remand}, {@code rlaa} or {@code other}
 * @param openWords what stands in a column of ends for a stay that lasts
 * @param skip what rows begin with that are none of a child, such as totals
 * @param fillDown whether an empty cell means the child of the row above; null for no
 */
@Schema(description = "How a council's own sheet of remands is read")
public record Mapping(
        @Schema(
                description =
                        "Sheet of a workbook: its name, or its place among the tabs as #2; left out: the one visible"
                                + " sheet that has cells",
                examples = "Remands")
        @Nullable
        String sheet,

        @Schema(
                description =
                        "Row of the file that has the headings, the lower one of two, from 1; left out: the first that"
                                + " has all of them",
                examples = "3")
        @Nullable
        Integer headingRow,

        @Schema(description = "How many rows the headings take: 1, which is the default, or 2", examples = "1")
        @Nullable
        Integer headingRows,

        @Nullable MappedColumns columns,

        @Schema(
                description =
                        "Columns that identify a child where there is no reference: a keyed hash of them becomes the"
                                + " reference, and they are not stored",
                examples = "[\"Name\", \"DOB\"]")
        @Nullable
        List<@Nullable String> childFrom,

        @Schema(
                description =
                        "Which number of a date such as 03/04/2025 is its day; left out: each column shows it by a"
                                + " date with a number above 12")
        @Nullable
        StatedOrder dates,

        @Schema(description = "Which day the ends are: departure, which is the default, or last-night") @Nullable
        EndMeaning end,

        @Schema(
                description =
                        "Words for places, and what each means: LASCH, STC, YOI, SECURE_SCHOOL, the name of an"
                                + " establishment on record, temporary (a hospital), or elsewhere (no youth detention accommodation)",
                examples = "{\"Secure unit\": \"LASCH\", \"Foster carer\": \"elsewhere\"}")
        @Nullable
        Map<String, @Nullable String> places,

        @Schema(
                description =
                        "Words for legal statuses, and what each means: remand (to youth detention accommodation),"
                                + " rlaa (remand to local authority accommodation) or other",
                examples = "{\"Remand YDA\": \"remand\", \"DTO\": \"other\"}")
        @Nullable
        Map<String, @Nullable String> legalStatuses,

        @Schema(
                description =
                        "What stands in a column of ends for a stay that lasts, besides an empty cell, 'ongoing' and"
                                + " 'current'",
                examples = "[\"n/a\"]")
        @Nullable
        List<@Nullable String> openWords,

        @Schema(description = "What rows begin with that are none of a child, besides 'Total'", examples = "[\"Note\"]")
        @Nullable
        List<@Nullable String> skip,

        @Schema(description = "Whether an empty cell means the child of the row above, as under a merged cell")
        @Nullable
        Boolean fillDown) {

    public Mapping {
        childFrom = childFrom == null
                ? List.of()
                : childFrom.stream().filter(Objects::nonNull).toList();
        openWords = openWords == null
                ? List.of()
                : openWords.stream().filter(Objects::nonNull).toList();
        skip = skip == null ? List.of() : skip.stream().filter(Objects::nonNull).toList();
        places = stated(places);
        legalStatuses = stated(legalStatuses);
    }

    private static Map<String, @Nullable String> stated(@Nullable Map<String, @Nullable String> words) {
        var stated = new LinkedHashMap<String, @Nullable String>();
        if (words != null) {
            words.forEach((word, meaning) -> stated.put(word, meaning == null ? "" : meaning));
        }
        return stated;
    }

    /** Returns the columns; none where the mapping states none. */
    public MappedColumns named() {
        return columns == null ? MappedColumns.of(Map.of()) : columns;
    }

    int rowsOfHeadings() {
        return headingRows == null ? 1 : headingRows;
    }

    /** Says whether an empty cell means the child of the row above. */
    public boolean fillsDown() {
        return fillDown != null && fillDown;
    }

    /** Returns the names of all columns that are looked at. */
    Set<String> read() {
        var read = new LinkedHashSet<>(named().stated().values());
        read.addAll(identifying());
        return read;
    }

    /** Returns the names of the columns that together identify a child; empty where one is its reference. */
    public List<String> identifying() {
        return childFrom == null
                ? List.of()
                : childFrom.stream().map(Objects::requireNonNull).toList();
    }

    /** Returns what stands in a column of ends for a stay that lasts. */
    public List<String> wordsOfOpenStays() {
        return words(openWords);
    }

    /** Returns what rows begin with that are none of a child. */
    public List<String> wordsOfSkippedRows() {
        return words(skip);
    }

    private static List<String> words(@Nullable List<@Nullable String> words) {
        return words == null
                ? List.of()
                : words.stream().map(Objects::requireNonNull).toList();
    }
}
