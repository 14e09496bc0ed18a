package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet of a workbook with several is chosen by its name or by its place. */
class ChosenSheetTest {

    private static final byte[] WORKBOOK = Sheets.workbook(workbook -> {
        Sheets.fill(workbook.createSheet("Notes"), "a");
        Sheets.fill(workbook.createSheet("Remands 2024"), "b,c");
        workbook.createSheet("Empty");
        Sheets.fill(workbook.createSheet("Hidden"), "d");
        workbook.setSheetHidden(3, true);
    });

    @Test
    void a_sheet_is_chosen_by_its_name_or_its_place() {
        assertThat(cells("REMANDS 2024")).containsExactly("b", "c");
        assertThat(cells("#1")).containsExactly("a");
        assertThat(cells("#4")).containsExactly("d");
        assertThat(CellTable.listSheets(WORKBOOK, FileForm.XLSX))
                .extracting(SheetTab::name, SheetTab::number, SheetTab::hidden)
                .contains(tuple("Remands 2024", 2, false), tuple("Hidden", 4, true));
        assertThat(CellTable.listSheets("a,b".getBytes(UTF_8), FileForm.CSV)).isEmpty();
    }

    @Test
    void a_sheet_that_is_not_there_is_refused_without_the_names_of_the_others() {
        for (var sheet : List.of("Remands", "#5", "#0", "")) {
            assertThatThrownBy(() -> cells(sheet))
                    .isInstanceOf(FaultyFile.class)
                    .hasMessageContaining("the workbook has 4 sheets")
                    .hasMessageNotContaining("Notes");
        }
        assertThatThrownBy(() -> cells("Empty")).isInstanceOf(FaultyFile.class);
    }

    @Test
    void a_title_above_semicolons_and_headings_over_several_lines_are_read() {
        var table = CellTable.read("Remands 2024\n\"Start\n date\";End\n1;2\n".getBytes(UTF_8), FileForm.CSV);

        assertThat(table.lines().get(1).cells()).containsExactly("Start date", "End");
    }

    private static List<String> cells(String sheet) {
        return CellTable.read(WORKBOOK, FileForm.XLSX, sheet).lines().get(0).cells();
    }
}
