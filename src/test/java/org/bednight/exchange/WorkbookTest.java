package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.exchange.Reading.refusalOf;
import static org.bednight.exchange.Reading.xlsx;

import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sheet of a workbook is read, how its rows follow one another, and what is no workbook at all. */
class WorkbookTest {

    private static final String NOT_SEVERAL =
            "one sheet with cells, not several; delete the others, or save each as a file of its own";

    @Test
    void a_workbook_is_read_like_the_same_file_in_csv() {
        var file = xlsx(Sheets.of("price,SECTOR , from", "579.00,LASCH,2018-04-01", ",,", " 574,STC"));

        assertThat(file.rows()).extracting(Row::line).containsExactly(2, 4);
        assertThat(file.rows().get(0).text("sector")).isEqualTo("LASCH");
        assertThat(file.rows().get(0).text("price")).isEqualTo("579.00");
        assertThat(file.rows().get(1).text("price")).isEqualTo("574");
        assertThat(file.rows().get(1).text("from")).isEmpty();
        assertThat(file.faults().isEmpty()).isTrue();
    }

    @Test
    void a_formula_among_the_headings_is_a_fault() {
        var workbook = Sheets.workbook(book -> Sheets.fill(book.createSheet(), "sector,from", "YOI,2018-04-01")
                .getRow(0)
                .createCell(2)
                .setCellFormula("\"price\""));

        assertThat(refusalOf(() -> xlsx(workbook)))
                .containsExactly(new RowFault(
                        1, "cell 3", "=\"price\"", "a value, not a formula; in Excel, paste the cells as values"));
    }

    @Test
    void a_cell_beyond_the_headings_is_a_fault() {
        var file = xlsx(Sheets.of("sector,from,price", "YOI,2018-04-01,189,,x"));

        assertThat(file.rows()).isEmpty();
        assertThat(file.faults().list())
                .containsExactly(new RowFault(
                        2,
                        "",
                        "x",
                        "3 cells, one for each heading, and none beyond; text with a comma stands in quotes"));
    }

    @Test
    void the_only_sheet_with_cells_is_read_wherever_it_stands() {
        var workbook = Sheets.workbook(book -> {
            book.createSheet("Notes");
            Sheets.fill(book.createSheet("Prices"), "sector,from,price", "YOI,2018-04-01,189");
            book.createSheet("Sheet3").createRow(3).createCell(2).setCellValue(" ");
        });

        assertThat(xlsx(workbook).rows()).hasSize(1);
    }

    @Test
    void several_sheets_with_cells_are_a_fault_that_names_them() {
        var workbook = Sheets.workbook(book -> {
            Sheets.fill(book.createSheet("2017-18"), "sector,from,price", "YOI,2017-04-01,191");
            Sheets.fill(book.createSheet("2018-19"), "sector,from,price", "YOI,2018-04-01,189");
        });

        assertThat(refusalOf(() -> xlsx(workbook))).containsExactly(RowFault.ofFile("2017-18, 2018-19", NOT_SEVERAL));
    }

    @Test
    void a_workbook_without_cells_is_a_fault() {
        assertThat(refusalOf(() -> xlsx(Sheets.workbook(XSSFWorkbook::createSheet))))
                .containsExactly(RowFault.ofFile("", "the headings sector,from,price[,announced] and rows under them"));
    }

    @Test
    void rows_and_cells_without_their_address_follow_one_another() {
        var file = xlsx(Sheets.ofXml("<row r=\"3\">" + Sheets.text("sector") + Sheets.text("from")
                + Sheets.text("price") + "</row><row>" + "<c/>" + Sheets.text("x") + "</row>"));

        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.text("from")).isEqualTo("x");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row><c r=\"XFE1\"><v>1</v></c></row>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row><c t=\"s\"><v>99</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c",
            })
    void a_damaged_sheet_is_a_fault(String rows) {
        assertThat(refusalOf(() -> xlsx(Sheets.ofXml(rows))))
                .containsExactly(RowFault.ofFile(
                        "", "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\""));
    }

    @Test
    void an_old_workbook_or_one_with_a_password_is_a_fault() {
        byte[] container = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

        assertThat(refusalOf(() -> xlsx(container)))
                .containsExactly(RowFault.ofFile(
                        "an older workbook (.xls) or one with a password",
                        "an Excel workbook (.xlsx) without a password; in Excel, take the password off and save as"
                                + " .xlsx"));
    }

    @Test
    void what_is_no_zip_or_another_zip_is_a_fault() {
        var another = Sheets.withParts(Sheets.of("a"), Map.of("[Content_Types].xml", "<Types/>"));

        for (var content : new byte[][] {{}, {1, 2, 3}, {'P', 'K', 3, 4}, another}) {
            assertThat(refusalOf(() -> xlsx(content)))
                    .containsExactly(RowFault.ofFile(
                            "", "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\""));
        }
    }
}
