package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.exchange.Reading.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a workbook come to, and each fault that only such a cell can have. */
class WorkbookCellTest {

    @ParameterizedTest
    @CsvSource({
        "678.7, 678.7",
        "678.705, 678.705",
        "579, 579",
        "0.1, 0.1",
        "-13.5, -13.5",
        "0, 0",
        "184105, 184105",
        "1000000, 1000000",
        "123456789012345, 123456789012345",
        "0.00000012, 0.00000012",
        "-0.0, 0"
    })
    void a_number_has_the_decimals_that_were_typed(double typed, String expected) {
        assertThat(textOf(cell -> cell.setCellValue(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"678.70000000000005, 678.7", "0.30000000000000004, 0.3", "1.84105E5, 184105", "5.79E+2, 579"})
    void the_binary_form_of_a_number_leaves_no_trace(String stored, String expected) {
        var file = xlsx(Sheets.ofXml(Sheets.row(1, "sector", "from", "price")
                + "<row><c t=\"inlineStr\"><is><t>YOI</t></is></c>" + "<c/><c><v>" + stored + "</v></c></row>"));

        assertThat(file.rows().get(0).text("price")).isEqualTo(expected);
    }

    @Test
    void a_number_beyond_what_excel_keeps_is_a_fault() {
        assertThat(faultOf(cell -> cell.setCellValue(1e15)))
                .isEqualTo(new RowFault(
                        2, "price", "1.0E15", "a number of at most 15 digits; type a longer reference as text"));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 00000000, 00012345",
        "4501, 0000, 4501",
        "123456, 0000, 123456",
        "12345, 0, 12345",
        "678.705, 0000, 678.705",
        "5, 0.00, 5",
        "7, General, 7"
    })
    void a_format_of_zeros_keeps_the_zeros_of_a_reference(double typed, String format, String expected) {
        assertThat(textOf(cell -> {
                    cell.setCellValue(typed);
                    show(cell, format);
                }))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1e999999999", "x"})
    void what_is_no_number_is_a_fault(String stored) {
        assertThat(xlsx(Sheets.ofXml(
                                Sheets.row(1, "sector", "from", "price") + "<row><c><v>" + stored + "</v></c></row>"))
                        .faults()
                        .list())
                .containsExactly(new RowFault(2, "sector", stored, "a number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d mmm yy", "yyyy-mm-dd", "m/d/yy", "[$-F800]dddd, mmmm dd, yyyy"})
    void a_date_is_that_day_however_it_is_shown(String format) {
        assertThat(textOf(cell -> {
                    cell.setCellValue(LocalDate.of(2018, 5, 31));
                    show(cell, format);
                }))
                .isEqualTo("2018-05-31");
    }

    @Test
    void a_date_of_a_workbook_that_counts_from_1904_is_the_same_day() {
        var workbook = Sheets.workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Sheets.fill(book.createSheet(), "sector,from,price", "YOI");
            var cell = book.getSheetAt(0).getRow(1).createCell(1);
            cell.setCellValue(LocalDate.of(2018, 5, 31));
            show(cell, "dd/mm/yyyy");
        });

        assertThat(xlsx(workbook).rows().get(0).text("from")).isEqualTo("2018-05-31");
    }

    @Test
    void a_date_with_a_time_of_day_is_a_fault() {
        assertThat(faultOf(cell -> {
                    cell.setCellValue(LocalDateTime.of(2018, 5, 31, 14, 30));
                    show(cell, "dd/mm/yyyy");
                }))
                .isEqualTo(new RowFault(2, "price", "2018-05-31T14:30", "a date without a time of day"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, -1, 2_958_466, 1e200})
    void a_date_that_excel_does_not_know_is_a_fault(double day) {
        assertThat(faultOf(cell -> {
                            cell.setCellValue(day);
                            show(cell, "dd/mm/yyyy");
                        })
                        .expected())
                .isEqualTo("a date that Excel knows");
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, 2018-05-31", "2018-05-31T00:00:00, 2018-05-31"})
    void a_date_that_is_stored_as_text_after_iso_is_a_date(String stored, String expected) {
        var file = xlsx(Sheets.ofXml(
                Sheets.row(1, "sector", "from", "price") + "<row><c t=\"d\"><v>" + stored + "</v></c></row>"));

        assertThat(file.rows().get(0).text("sector")).isEqualTo(expected);
    }

    @Test
    void a_moment_that_is_stored_as_text_after_iso_is_a_fault() {
        var file = xlsx(Sheets.ofXml(
                Sheets.row(1, "sector", "from", "price") + "<row><c t=\"d\"><v>2018-05-31T12:00:00</v></c></row>"));

        assertThat(file.faults().list())
                .containsExactly(new RowFault(2, "sector", "2018-05-31T12:00:00", "a date without a time of day"));
    }

    @Test
    void a_percentage_or_an_amount_of_money_is_its_number() {
        assertThat(textOf(cell -> {
                    cell.setCellValue(0.055);
                    show(cell, "0%");
                }))
                .isEqualTo("0.055");
        assertThat(textOf(cell -> {
                    cell.setCellValue(1739619.5);
                    show(cell, "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00");
                }))
                .isEqualTo("1739619.5");
    }

    @Test
    void a_logical_value_is_true_or_false() {
        assertThat(textOf(cell -> cell.setCellValue(true))).isEqualTo("true");
        assertThat(textOf(cell -> cell.setCellValue(false))).isEqualTo("false");
    }

    @Test
    void text_in_several_typefaces_is_one_text() {
        assertThat(textOf(cell -> {
                    var text = cell.getRow()
                            .getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createRichTextString("Oasis Restore");
                    text.applyFont(0, 5, (short) 0);
                    cell.setCellValue(text);
                }))
                .isEqualTo("Oasis Restore");
    }

    @Test
    void text_within_the_sheet_is_read_without_its_phonetic_signs() {
        var file = xlsx(
                Sheets.ofXml(
                        Sheets.row(1, "sector", "from", "price")
                                + "<row><c t=\"inlineStr\"><is><r><t>Y</t></r><r><t>O_x0049_</t></r><rPh><t>why</t></rPh></is></c></row>"));

        assertThat(file.rows().get(0).text("sector")).isEqualTo("YOI");
    }

    @Test
    void a_formula_is_a_fault_whatever_it_comes_to() {
        assertThat(faultOf(cell -> cell.setCellFormula("SUM(1,2)")))
                .isEqualTo(new RowFault(
                        2, "price", "=SUM(1,2)", "a value, not a formula; in Excel, paste the cells as values"));
        assertThat(faultOf(cell -> cell.setCellFormula("\"\"")).value()).isEqualTo("=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
    void an_error_value_is_a_fault(String error) {
        assertThat(faultOf(cell ->
                        cell.setCellErrorValue(FormulaError.forString(error).getCode())))
                .isEqualTo(new RowFault(
                        2, "price", error, "a value; mend the spreadsheet's error and save the file again"));
    }

    @Test
    void a_refused_cell_adds_no_second_fault() {
        var file = xlsx(withPrice(cell -> cell.setCellFormula("1+1")));

        assertThat(file.rows().get(0).required("price", Cells::date)).isNull();
        assertThat(file.faults().count()).isEqualTo(1);
    }

    private static String textOf(Consumer<Cell> fill) {
        var file = xlsx(withPrice(fill));
        assertThat(file.faults().list()).isEmpty();
        return file.rows().get(0).text("price");
    }

    private static RowFault faultOf(Consumer<Cell> fill) {
        var faults = xlsx(withPrice(fill)).faults().list();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static byte[] withPrice(Consumer<Cell> fill) {
        return Sheets.workbook(
                book -> fill.accept(Sheets.fill(book.createSheet(), "sector,from,price", "YOI,2018-04-01")
                        .getRow(1)
                        .createCell(2)));
    }

    private static void show(Cell cell, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
