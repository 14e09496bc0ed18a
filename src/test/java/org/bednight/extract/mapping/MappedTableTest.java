package org.bednight.extract.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bednight.extract.table.ExtractFault;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.ExtractRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is read by the headings that a mapping names, wherever they stand, and says what was passed over. */
class MappedTableTest {

    private static final String HEADINGS = "Ref,Start,End,Type\n";

    private static final MappedColumns COLUMNS = MappedColumns.of(Map.of(
            ColumnRole.CHILD,
            "Ref",
            ColumnRole.PLACEMENT_START,
            "Start",
            ColumnRole.PLACEMENT_END,
            "End",
            ColumnRole.SECTOR,
            "Type"));

    private final ExtractFaults faults = new ExtractFaults();

    @Test
    void headings_are_found_below_a_title_and_where_they_have_moved_to() {
        var read = read(mapping(2), "Remands\n\n\n" + HEADINGS + "1,22/05/2024,,YOI\n");

        assertThat(faults.list()).isEmpty();
        assertThat(read.rows())
                .singleElement()
                .extracting(row -> row.origin().line())
                .isEqualTo(5);
        assertThat(read.readAs())
                .contains("The headings stand in row 4, not in row 2 as the mapping says, and were read there.");
    }

    @Test
    void totals_repeated_headings_and_rows_without_anything_to_read_are_passed_over_and_named() {
        var read = read(
                mapping(null),
                "Ref,Start,End,Type,Notes\n1,22/05/2024,,YOI,\nRef,Start,End,Type,Notes\n,,,,see overleaf\nSub-total,,,1,\nTotals for the year: 1,,,,\n");

        assertThat(read.rows()).hasSize(1);
        assertThat(read.readAs())
                .contains(
                        "Totals, or rows that begin as the mapping says, were passed over: row 5, 6.",
                        "Headings that are repeated were passed over: row 3.",
                        "Rows with nothing in the columns of the mapping were passed over: row 4.");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTURE, 'Dates of ''End'' are days of departure, whose night is not counted, as the mapping states.'",
        "LAST_NIGHT, 'Dates of ''End'' are last nights, which are counted, as the mapping states.'",
        ", 'Dates of ''End'' are taken as days of departure, whose night is not counted, since the mapping does not state end: state last-night there if the child slept in the placement on that day.'"
    })
    void it_is_said_which_day_the_ends_were_taken_for(@Nullable EndMeaning end, String said) {
        var mapping = new Mapping(null, null, null, COLUMNS, null, null, end, null, null, null, null, null);

        assertThat(read(mapping, HEADINGS + "1,22/05/2024,23/05/2024,YOI\n").readAs())
                .contains(said);
    }

    @Test
    void a_row_of_a_text_that_has_slipped_is_a_fault() {
        read(mapping(null), HEADINGS + "1,22/05/2024\nIvy, Example,22/05/2024,,YOI\n");

        assertThat(faults.list()).extracting(ExtractFault::line).contains(2, 3);
        assertThat(faults.list()).extracting(ExtractFault::toString).noneMatch(fault -> fault.contains("Ivy"));
    }

    @Test
    void a_heading_that_is_missing_or_there_twice_is_named() {
        assertThat(find(mapping(null), "Ref,Start,End,Start,Type\n1,22/05/2024,,,YOI\n"))
                .isNull();
        assertThat(faults.list())
                .singleElement()
                .extracting(ExtractFault::expected)
                .asString()
                .contains("this heading once, but 2 columns have it", "'Start (1)', 'Start (2)'");

        var second = MappedColumns.of(Map.of(
                ColumnRole.CHILD,
                "column A",
                ColumnRole.PLACEMENT_START,
                "start (2)",
                ColumnRole.PLACEMENT_END,
                "END",
                ColumnRole.SECTOR,
                "type"));
        var read = read(mapping(second, null, null), "Ref,Start,End,Start,Type\n1,22/05/2024,,23/05/2024,YOI\n");
        assertThat(read.rows().get(0).text("start (2)")).isEqualTo("23/05/2024");
        assertThat(read.rows().get(0).text("column A")).isEqualTo("1");
    }

    @Test
    void empty_cells_mean_the_child_above_only_where_the_mapping_says_so() {
        var text = HEADINGS + "1,22/05/2024,23/05/2024,YOI\n,23/05/2024,,YOI\n";
        assertThat(read(mapping(null), text).rows().get(1).text("Ref")).isEmpty();
        assertThat(read(mapping(COLUMNS, null, true), text).rows().get(1).text("Ref"))
                .isEqualTo("1");
    }

    @Test
    void the_order_of_dates_is_settled_column_by_column() {
        var read = read(mapping(null), HEADINGS + "1,22/05/2024,03/04/2024,YOI\n2,03/05/2024,,YOI\n");

        assertThat(read.rows().get(1).date("Start")).hasToString("2024-05-03");
        assertThat(read.rows().get(0).date("End")).isNull();
        assertThat(faults.list())
                .singleElement()
                .extracting(ExtractFault::expected)
                .asString()
                .contains("State dates in the mapping");
    }

    @Test
    void years_of_two_digits_are_read_only_in_an_order_that_is_stated() {
        var text = HEADINGS + "1,22/05/24,1-Jun-24,YOI\n";
        assertThat(read(mapping(null), text).rows().get(0).date("Start")).isNull();
        var stated =
                read(mapping(COLUMNS, StatedOrder.DAY_FIRST, null), text).rows().get(0);
        assertThat(stated.date("Start")).hasToString("2024-05-22");
        assertThat(stated.date("End")).hasToString("2024-06-01");
        assertThat(read(mapping(COLUMNS, StatedOrder.MONTH_FIRST, null), HEADINGS + "1,05/22/2024,,YOI\n")
                        .rows()
                        .get(0)
                        .date("Start"))
                .hasToString("2024-05-22");
    }

    @Test
    void a_column_in_which_excel_may_have_swapped_day_and_month_is_a_fault() {
        read(mapping(COLUMNS, StatedOrder.DAY_FIRST, null), HEADINGS + "1,2024-05-03,,YOI\n2,22/05/2024,,YOI\n");

        assertThat(faults.list())
                .singleElement()
                .extracting(ExtractFault::expected)
                .asString()
                .contains("Excel may have swapped day and month");
    }

    @Test
    void words_for_a_day_are_read_in_the_forms_that_people_type() {
        var row = read(mapping(null), HEADINGS + "1,1st May 2024,22 September 2024,YOI\n")
                .rows()
                .get(0);
        assertThat(row.date("Start")).hasToString("2024-05-01");
        assertThat(row.date("End")).hasToString("2024-09-22");
    }

    @Test
    void a_file_without_rows_or_without_anything_is_a_fault() {
        assertThat(find(mapping(null), "")).isNull();
        assertThat(faults.list())
                .singleElement()
                .extracting(ExtractFault::expected)
                .isEqualTo("a file that is not empty");
        find(mapping(null), HEADINGS);
        assertThat(faults.count()).isEqualTo(2);
    }

    private MappedFile read(Mapping mapping, String text) {
        var file = find(mapping, text);
        assertThat(file).isNotNull();
        return file == null ? new MappedFile("", "", List.<ExtractRow>of(), List.of()) : file;
    }

    private @Nullable MappedFile find(Mapping mapping, String text) {
        return MappedTable.read("own.csv", text.getBytes(UTF_8), mapping, faults);
    }

    private static Mapping mapping(@Nullable Integer headingRow) {
        return new Mapping(null, headingRow, null, COLUMNS, null, null, null, null, null, null, null, null);
    }

    private static Mapping mapping(MappedColumns columns, @Nullable StatedOrder order, @Nullable Boolean fillDown) {
        return new Mapping(null, null, null, columns, null, order, null, null, null, null, null, fillDown);
    }
}
