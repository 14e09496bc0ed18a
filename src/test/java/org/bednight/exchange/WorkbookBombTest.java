package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.exchange.Reading.refusalOf;
import static org.bednight.exchange.Reading.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made to exhaust the server, or to make it read what it must not: each is refused. */
class WorkbookBombTest {

    private static final String UNREADABLE =
            "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\"";

    private static final String TOO_LARGE = "a workbook of at most 64 MB unpacked, and its styles of 4 MB;"
            + " copy the rows into a new workbook, or save as \"CSV UTF-8\"";

    /** So many empty rows unpack to somewhat more than 64 MB. */
    private static final int ROWS = 11_200_000;

    private static final String LAUGHS = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">"
            + IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> "<!ENTITY l%d \"%s\">"
                            .formatted(i, "&l%d;".formatted(i - 1).repeat(10)))
                    .collect(Collectors.joining())
            + "]>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/styles.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void a_billion_laughs_in_any_part_are_refused(String part) {
        var bomb = Sheets.withParts(
                Sheets.of("sector,from,price", "YOI,2018-04-01,189"),
                Map.of(part, Sheets.sheetXml(LAUGHS, "<row><c t=\"inlineStr\"><is><t>&l9;</t></is></c></row>")));

        assertThat(refusalOf(() -> xlsx(bomb))).containsExactly(RowFault.ofFile("", UNREADABLE));
    }

    @Test
    void a_billion_laughs_in_a_part_that_nobody_needs_do_no_harm() {
        var bomb = Sheets.withParts(
                Sheets.of("sector,from,price", "YOI,2018-04-01,189"),
                Map.of(
                        "docProps/core.xml",
                        Sheets.sheetXml(LAUGHS, "&l9;"),
                        "[Content_Types].xml",
                        Sheets.sheetXml(LAUGHS, "&l9;")));

        assertThat(xlsx(bomb).rows()).hasSize(1);
    }

    @Test
    void an_entity_from_outside_is_not_fetched(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        var type = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"%s\">]>".formatted(secret.toUri());
        var bomb = Sheets.withParts(
                Sheets.of("sector"),
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        Sheets.sheetXml(type, "<row><c t=\"inlineStr\"><is><t>&secret;</t></is></c></row>")));

        assertThat(refusalOf(() -> xlsx(bomb))).containsExactly(RowFault.ofFile("", UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
    void a_part_that_unpacks_to_far_more_than_its_size_is_refused(String part) {
        var bomb = Sheets.withParts(
                Sheets.of("sector,from,price"), Map.of(part, Sheets.sheetXml("", "<row/>".repeat(ROWS))));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusalOf(() -> xlsx(bomb))).containsExactly(RowFault.ofFile("", TOO_LARGE));
    }

    @Test
    void a_part_that_lies_about_its_size_is_refused_as_it_unpacks() {
        var bomb = Sheets.ofXml("      ".repeat(ROWS));
        int size = Sheets.sheetXml("", "").length() + "      ".length() * ROWS;

        var liar = Sheets.replaced(bomb, littleEndian(size), littleEndian(9));

        assertThat(liar).isNotEqualTo(bomb);
        assertThat(refusalOf(() -> xlsx(liar))).containsExactly(RowFault.ofFile("", TOO_LARGE));
    }

    @Test
    void a_cell_that_never_ends_is_refused() {
        var endless = "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(40 << 20) + "</t></is></c></row>";

        assertThat(refusalOf(() -> xlsx(Sheets.ofXml(endless)))).containsExactly(RowFault.ofFile("", UNREADABLE));
    }

    @Test
    void a_count_of_texts_that_no_memory_holds_is_not_believed() {
        var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " count=\"2000000000\" uniqueCount=\"2000000000\"><si><t>x</t></si></sst>";
        var bomb = Sheets.withParts(Sheets.of("sector"), Map.of("xl/sharedStrings.xml", texts));

        assertThat(refusalOf(() -> xlsx(bomb))).hasSize(1);
    }

    @Test
    void a_zip_of_countless_parts_is_refused() {
        var parts = IntStream.range(0, 2_001).boxed().collect(Collectors.toMap("xl/media/%d.txt"::formatted, i -> ""));

        assertThat(refusalOf(() -> xlsx(Sheets.withParts(Sheets.of("sector"), parts))))
                .containsExactly(
                        RowFault.ofFile(
                                "",
                                "a workbook of at most 2,000 parts; copy the rows into a new workbook, or save as \"CSV UTF-8\""));
    }

    @Test
    void a_document_type_that_defines_nothing_is_refused_too() {
        var typed = Sheets.withParts(
                Sheets.of("sector"), Map.of("xl/worksheets/sheet1.xml", Sheets.sheetXml("<!DOCTYPE worksheet>", "")));

        assertThat(refusalOf(() -> xlsx(typed))).containsExactly(RowFault.ofFile("", UNREADABLE));
    }

    @Test
    void a_cell_in_the_last_column_of_every_row_is_a_fault_at_once() {
        var rows = "<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(100_000);

        assertThat(refusalOf(() -> xlsx(Sheets.ofXml(Sheets.row(1, "sector", "from", "price") + rows))))
                .containsExactly(new RowFault(
                        2,
                        "cell 16384",
                        "1",
                        "cells in the first 1,000 columns; delete what stands in the column XFD"));
    }

    @Test
    void formatted_cells_without_content_cost_nothing_however_far_they_reach() {
        var rows = "<row><c t=\"inlineStr\"><is><t>YOI</t></is></c><c r=\"XFD1\" s=\"0\"/></row>".repeat(50_000);

        var file = xlsx(Sheets.ofXml(Sheets.row(1, "sector", "from", "price") + rows));

        assertThat(file.rows()).hasSize(50_000);
        assertThat(file.faults().isEmpty()).isTrue();
    }

    @Test
    void cells_that_stand_far_apart_in_countless_rows_are_refused() {
        var rows = "<row><c r=\"ALL1\"><v>1</v></c></row>".repeat(100_000);

        assertThat(refusalOf(() -> xlsx(Sheets.ofXml(Sheets.row(1, "sector", "from", "price") + rows))))
                .containsExactly(TOO_MUCH);
    }

    @Test
    void more_elements_than_the_size_of_the_file_lets_expect_are_refused() {
        assertThat(refusalOf(() -> xlsx(Sheets.ofXml("<x/>".repeat(1_000_000)))))
                .containsExactly(TOO_MUCH);
        assertThat(refusalOf(() -> xlsx(Sheets.ofXml("<!---->".repeat(1_000_000)))))
                .containsExactly(TOO_MUCH);
        assertThat(refusalOf(() -> xlsx(Sheets.withParts(
                        Sheets.of("sector"),
                        Map.of("xl/styles.xml", "<s><cellXfs>" + "<xf/>".repeat(800_000) + "</cellXfs></s>")))))
                .containsExactly(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/styles.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void elements_nested_without_end_are_refused(String part) {
        var nested = "<a>".repeat(300_000);

        assertThat(refusalOf(() -> xlsx(Sheets.withParts(Sheets.of("sector"), Map.of(part, nested)))))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.value()).isEqualTo("a workbook with elements nested more than 64 deep"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 14, 93, 95, 98})
    void a_part_packed_by_another_method_is_refused(int method) {
        var workbook = Sheets.of("sector");

        assertThat(refusalOf(() -> xlsx(packedBy(method, workbook))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("a zip packed by method " + method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1", "1048577", "2147483647"})
    void rows_that_do_not_follow_one_another_are_refused(String number) {
        var rows = Sheets.row(1, "sector", "from", "price") + "<row r=\"" + number + "\"><c><v>1</v></c></row>";

        assertThat(refusalOf(() -> xlsx(Sheets.ofXml(rows))))
                .containsExactly(
                        RowFault.ofFile(
                                "row %s after row 1".formatted(number),
                                "rows in order, numbered from 1 to 1,048,576; save the workbook anew in Excel, or as \"CSV UTF-8\""));
    }

    private static final RowFault TOO_MUCH = RowFault.ofFile(
            "a workbook with far more cells or formats than its size lets expect",
            "a workbook with the rows alone; copy them into a new workbook, or save as \"CSV UTF-8\"");

    /** Returns a zip of which each header in the directory states another method. */
    private static byte[] packedBy(int method, byte[] workbook) {
        var changed = workbook.clone();
        for (int i = 0; i + 11 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 10] = (byte) method;
            }
        }
        return changed;
    }

    private static byte[] littleEndian(int size) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size)
                .array();
    }
}
