package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bednight.exchange.Reading.csv;
import static org.bednight.exchange.Reading.refusalOf;
import static org.bednight.exchange.Reading.xlsx;

import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void rows_that_a_filter_hides_are_read_with_a_word() {
        var workbook = Sheets.workbook(book -> {
            var sheet = book.createSheet("Prices");
            Sheets.fill(sheet, "sector,from,price", "YOI,2018-04-01,189", "STC,2018-04-01,546");
            sheet.getRow(2).setZeroHeight(true);
        });

        assertThat(xlsx(workbook).rows()).hasSize(2);
        assertThat(xlsx(workbook).warnings())
                .containsExactly(
                        "1 row of the sheet is hidden in Excel, as by a filter, and counted all the same: delete what is not meant.");
        assertThat(CellTable.read(workbook, FileForm.XLSX, null).readAs())
                .containsExactly(
                        "1 row of the sheet is hidden in Excel, as by a filter, and counted all the same: delete what is not meant.");
    }

    @Test
    void a_hidden_sheet_is_passed_over_with_a_word() {
        var workbook = Sheets.workbook(book -> {
            Sheets.fill(book.createSheet("Prices"), "sector,from,price", "YOI,2018-04-01,189");
            Sheets.fill(book.createSheet("Lists"), "YOI", "STC");
            Sheets.fill(book.createSheet("Empty"), "");
            book.setSheetHidden(1, true);
            book.setSheetHidden(2, true);
        });

        assertThat(xlsx(workbook).rows()).hasSize(1);
        assertThat(xlsx(workbook).warnings()).containsExactly("The sheet 'Lists' is hidden and was passed over.");
        assertThat(CellTable.read(workbook, FileForm.XLSX, null).readAs())
                .containsExactly("A hidden sheet was passed over.");
    }

    @Test
    void cells_in_a_hidden_sheet_alone_are_a_fault() {
        var workbook = Sheets.workbook(book -> {
            book.createSheet("Front");
            Sheets.fill(book.createSheet("Prices"), "sector,from,price", "YOI,2018-04-01,189");
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(refusalOf(() -> xlsx(workbook)))
                .containsExactly(
                        RowFault.ofFile(
                                "Prices",
                                "a visible sheet with cells; the only ones are hidden: in Excel, unhide the sheet that is meant"));
    }

    @Test
    void faults_of_a_workbook_name_its_sheet() {
        var prices =
                Sheets.workbook(book -> Sheets.fill(book.createSheet("Prices 2018"), "sector,from,price", "YOI,x,189"));
        var file = xlsx(prices);
        file.rows().get(0).required("from", Cells::date);

        assertThatThrownBy(() -> file.faults().throwIfAny())
                .hasMessageContaining("In sheet 'Prices 2018', line 2, column from: expected a date")
                .extracting(problem -> ((FaultyFile) problem).members().get("sheet"))
                .isEqualTo("Prices 2018");
        assertThatThrownBy(() -> xlsx(Sheets.workbook(
                        book -> Sheets.fill(book.createSheet("Prices 2018"), "sector,form,price", "YOI,x,189"))))
                .hasMessageContaining("sheet 'Prices 2018', line 1");
    }

    @Test
    void five_rows_of_formulas_are_five_faults() {
        var workbook = Sheets.workbook(book -> {
            var sheet = Sheets.fill(book.createSheet(), "sector,from,price", "YOI", "YOI", "YOI", "YOI", "YOI");
            for (int line = 1; line <= 5; line++) {
                sheet.getRow(line).createCell(1).setCellFormula("DATE(2018,4,1)");
                sheet.getRow(line).createCell(2).setCellFormula("100+89");
            }
        });

        assertThat(xlsx(workbook).faults().list())
                .hasSize(5)
                .contains(new RowFault(
                        6,
                        "from, price",
                        "=DATE(2018,4,1)",
                        "a value, not a formula; in Excel, paste the cells as values"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "TOTALS:",
                "Grand total",
                "Sub total",
                "** Total **",
                "Total :",
                "Total for 2018/19",
                "Cyfanswm",
                ""
            })
    void a_total_row_is_one_fault(String label) {
        var workbook = Sheets.workbook(book -> {
            var sheet = Sheets.fill(book.createSheet(), "sector,from,price", "YOI,2018-04-01,189", label);
            sheet.getRow(2).createCell(2).setCellFormula("SUM(C2:C2)");
        });

        var file = xlsx(workbook);

        assertThat(file.rows()).hasSize(1);
        assertThat(file.faults().list())
                .singleElement()
                .extracting(RowFault::line)
                .isEqualTo(3);
    }

    @Test
    void a_total_row_of_a_csv_file_is_one_fault_that_says_what_to_do() {
        var file = csv("sector,from,price", "YOI,2018-04-01,189", "Total,,189");

        assertThat(file.faults().list())
                .containsExactly(new RowFault(
                        3,
                        "sector",
                        "Total",
                        "a row of data, not a total, which would count everything twice; delete the row"));
    }

    @Test
    void strict_open_xml_is_read() {
        var strict = Sheets.withParts(
                Sheets.of("x"),
                Map.of(
                        "_rels/.rels",
                        STRICT_RELATIONS.formatted("officeDocument", "xl/workbook.xml"),
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" conformance=\"strict\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        STRICT_RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>"
                                + Sheets.row(1, "sector", "from", "price")
                                + "<row r=\"2\">" + Sheets.text("YOI")
                                + "<c t=\"d\"><v>2018-04-01T00:00:00</v></c><c><v>189</v></c></row>"
                                + "</sheetData></worksheet>"));

        assertThat(xlsx(strict).rows()).singleElement().satisfies(row -> {
            assertThat(row.text("from")).isEqualTo("2018-04-01");
            assertThat(row.text("price")).isEqualTo("189");
        });
    }

    private static final String STRICT_RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/%s\" Target=\"%s\"/></Relationships>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mimetype|application/vnd.oasis.opendocument.spreadsheet|an OpenDocument spreadsheet (.ods)",
                "mimetype|application/vnd.oasis.opendocument.text|an OpenDocument file",
                "xl/workbook.bin|officeDocument|a binary workbook (.xlsb)",
                "word/document.xml|officeDocument|a Word document (.docx)"
            })
    void another_kind_of_document_is_named(String part, String content, String given) {
        var document = Sheets.withParts(
                Sheets.of("x"),
                Map.of(
                        part,
                        content,
                        "content.xml",
                        "<x/>",
                        "_rels/.rels",
                        STRICT_RELATIONS.formatted("officeDocument", part)));

        assertThat(refusalOf(() -> xlsx(document)))
                .containsExactly(
                        RowFault.ofFile(
                                given,
                                "an Excel workbook (.xlsx) or text in UTF-8 with commas (.csv); open the file and save it as one of these"));
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
        var another = Sheets.withParts(Sheets.of("a"), Map.of("_rels/.rels", "<Relationships/>"));

        for (var content : new byte[][] {{}, {1, 2, 3}, {'P', 'K', 3, 4}, another}) {
            assertThat(refusalOf(() -> xlsx(content)))
                    .containsExactly(RowFault.ofFile(
                            "", "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\""));
        }
    }
}
