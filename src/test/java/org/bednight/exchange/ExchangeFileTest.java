package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bednight.exchange.Reading.csv;
import static org.bednight.exchange.Reading.refusalOf;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of comma-separated text comes to, and each fault of the file and of its lines. */
class ExchangeFileTest {

    private static final String HOW_TO_SAVE = "text in UTF-8; in Excel, save as \"CSV UTF-8\", or as .xlsx";

    @Test
    void cells_are_found_under_their_headings_in_any_order() {
        var file = csv("price,SECTOR, from ", "579.00,LASCH, 2018-04-01\u00A0");

        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.text("sector")).isEqualTo("LASCH");
            assertThat(row.text("from")).isEqualTo("2018-04-01");
            assertThat(row.text("price")).isEqualTo("579.00");
            assertThat(row.text("announced")).isEmpty();
        });
        assertThat(file.faults().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_as_any_system_ends_them(String end) {
        var file = csv("sector,from,price" + end + end + "YOI,2018-04-01,189" + end + ",,\t" + end + "STC,,574" + end);

        assertThat(file.rows()).extracting(Row::line).containsExactly(3, 5);
    }

    @Test
    void quoted_text_keeps_its_commas_and_quotes() {
        var row =
                csv("sector,from,price", "\"a, \"\"b\"\"\",\"\",\" 1 \"").rows().get(0);

        assertThat(row.text("sector")).isEqualTo("a, \"b\"");
        assertThat(row.text("from")).isEmpty();
        assertThat(row.text("price")).isEqualTo("1");
    }

    @Test
    void a_mark_of_byte_order_is_passed_over() {
        assertThat(csv("\uFEFFsector,from,price", "YOI,2018-04-01,189").rows()).hasSize(1);
    }

    @Test
    void the_digest_is_that_of_the_bytes() {
        assertThat(csv("sector,from,price", "YOI,2018-04-01,189").sha256())
                .isEqualTo("baf59f250dda6b2d9c043a34306d3ba2ee75f0d3610fb8f9a836693d04f6a256");
    }

    @Test
    void empty_cells_beyond_the_headings_are_forgiven() {
        var file = csv("sector,from,price,,", "YOI,2018-04-01,189,, ,");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.faults().isEmpty()).isTrue();
    }

    @Test
    void a_row_with_too_many_cells_is_a_fault_and_no_row() {
        var file = csv("sector,from,price", "YOI,2018-04-01,1,189.00", "STC,2018-04-01,574");

        assertThat(file.rows()).extracting(row -> row.text("sector")).containsExactly("STC");
        assertThat(file.faults().list())
                .containsExactly(new RowFault(
                        2,
                        "",
                        "189.00",
                        "3 cells, one for each heading, and none beyond; text with a comma stands in quotes"));
    }

    @Test
    void a_row_with_too_few_cells_is_a_fault_and_no_row() {
        var file = csv("sector,from,price", "YOI,2018-04-01");

        assertThat(file.rows()).isEmpty();
        assertThat(file.faults().list())
                .containsExactly(new RowFault(
                        2,
                        "",
                        "YOI,2018-04-01",
                        "3 cells, one for each heading (an empty one still has its comma), not 2"));
    }

    @Test
    void a_file_without_rows_is_refused() {
        assertThat(refusalOf(() -> csv("sector,from,price", "", ",,")))
                .containsExactly(RowFault.ofFile("", "at least one row under the headings"));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusalOf(() -> csv(new byte[0])))
                .containsExactly(RowFault.ofFile("", "the headings sector,from,price[,announced] and rows under them"));
    }

    @Test
    void missing_unknown_and_repeated_headings_are_faults_together() {
        assertThat(refusalOf(() -> csv("", "sector,form,sector,,announced", "YOI,2018-04-01,,,")))
                .containsExactly(
                        new RowFault(2, "", "", "a heading above cell 4 of each row"),
                        new RowFault(2, "form", "form", "one of the headings sector, from, price, announced"),
                        new RowFault(2, "from", "", "a column with the heading from"),
                        new RowFault(2, "price", "", "a column with the heading price"),
                        new RowFault(2, "sector", "sector", "each heading once"));
    }

    @Test
    void a_first_line_without_any_heading_is_one_fault() {
        assertThat(refusalOf(() -> csv("YOI,2018-04-01,189")))
                .containsExactly(new RowFault(
                        1,
                        "",
                        "YOI,2018-04-01,189",
                        "the headings sector,from,price[,announced] (those in brackets may be left out)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";semicolons", "\ttabs"})
    void cells_with_another_separator_are_refused_by_its_name(String separatorAndName) {
        var line = "sector,from,price".replace(',', separatorAndName.charAt(0));

        assertThat(refusalOf(() -> csv(line, line)))
                .containsExactly(new RowFault(
                        1,
                        "",
                        line,
                        "cells separated by commas, not by %s; in Excel, save as \"CSV UTF-8 (Comma delimited)\", or as .xlsx"
                                .formatted(separatorAndName.substring(1))));
    }

    @Test
    void a_quote_that_never_closes_is_a_fault_on_the_line_where_it_opens() {
        assertThat(refusalOf(() -> csv("sector,from,price", "\"Y\nOI\",\"2018\"\"\n-04-01,189", "STC,,574")))
                .containsExactly(new RowFault(
                        3,
                        "",
                        "\"2018\"\"\n-04-01,189\nSTC,,574",
                        "a closing quote for the one that opens here; a quote inside quoted text is written twice"));
    }

    @Test
    void text_after_a_closing_quote_is_a_fault_on_the_line_where_the_quote_opens() {
        assertThat(refusalOf(() -> csv("sector,from,price", "YOI,\"2018,189", "STC,\"x\",574")))
                .containsExactly(new RowFault(
                        2,
                        "",
                        "\"2018,189\nSTC,\"x\",574",
                        "a comma or the end of the line after the closing quote;"
                                + " a quote inside quoted text is written twice"));
    }

    @Test
    void a_cell_larger_than_any_spreadsheet_has_is_refused_with_its_line() {
        assertThat(refusalOf(() -> csv("sector,from,price", "a,b,c", "x".repeat(32_768) + ",,")))
                .extracting(RowFault::line, RowFault::expected)
                .containsExactly(tuple(3, "at most 32,767 characters in a cell"));
    }

    @Test
    void a_line_of_ever_more_commas_is_refused() {
        assertThat(refusalOf(() -> csv("sector,from,price", ",".repeat(20_000))))
                .extracting(RowFault::line, RowFault::expected)
                .containsExactly(tuple(2, "at most 10,000 cells on a line"));
    }

    @Test
    void more_than_a_million_rows_are_refused() {
        var lines = "a,b,c\n".repeat(1_000_001);

        assertThat(refusalOf(() -> csv("sector,from,price", lines)))
                .containsExactly(new RowFault(1_000_002, "", "", "at most 1,000,000 rows in a file"));
    }

    @Test
    void a_kind_of_file_of_which_nobody_has_many_rows_has_a_bound_of_its_own() {
        var few = new Headings(List.of("sector"), List.of(), 2);

        assertThat(ExchangeFile.read("sector\na\nb\n".getBytes(UTF_8), FileForm.CSV, few)
                        .rows())
                .hasSize(2);
        assertThat(refusalOf(() -> ExchangeFile.read("sector\na\nb\n\nc\n".getBytes(UTF_8), FileForm.CSV, few)))
                .containsExactly(new RowFault(5, "", "", "at most 2 rows in a file"));
    }

    @Test
    void text_in_the_code_page_of_windows_is_a_fault_on_its_line() {
        var content = "sector,from,price\nYOI,2018-04-01,189\nYOI,Môn,189".getBytes(ISO_8859_1);

        assertThat(refusalOf(() -> csv(content))).containsExactly(new RowFault(3, "", "byte F4", HOW_TO_SAVE));
    }

    @Test
    void text_in_utf_16_is_a_fault_with_or_without_its_mark() {
        var unmarked = "sector,from,price\nYOI,2018-04-01,189".getBytes(UTF_16LE);
        var marked = "\uFEFFsector,from,price".getBytes(UTF_16LE);

        assertThat(refusalOf(() -> csv(unmarked))).containsExactly(RowFault.ofFile("UTF-16", HOW_TO_SAVE));
        assertThat(refusalOf(() -> csv(marked))).containsExactly(RowFault.ofFile("UTF-16", HOW_TO_SAVE));
    }

    @Test
    void a_replacement_character_that_stands_in_the_text_is_no_fault_of_its_encoding() {
        assertThat(csv("sector,from,price", "a\uFFFDb,,").rows().get(0).text("sector"))
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void binary_data_are_a_fault() {
        var picture = Arrays.copyOf("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1), 64);

        assertThat(refusalOf(() -> csv(picture)))
                .containsExactly(RowFault.ofFile(
                        "binary data", "text in UTF-8 with commas (.csv), or an Excel workbook (.xlsx)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#n/a", "#SPILL!"})
    void an_error_of_a_spreadsheet_is_a_fault_in_any_cell(String error) {
        var file = csv("sector,from,price,announced", "YOI,2018-04-01,189," + error);

        assertThat(file.rows().get(0).optional("announced", Cells::date)).isNull();
        assertThat(file.faults().list())
                .containsExactly(new RowFault(
                        2, "announced", error, "a value; mend the spreadsheet's error and save the file again"));
    }

    @Test
    void a_cell_too_narrow_to_show_its_value_is_a_fault() {
        assertThat(csv("sector,from,price", "YOI,########,189").faults().list())
                .containsExactly(new RowFault(
                        2,
                        "from",
                        "########",
                        "a value; widen the spreadsheet's column until it shows one, and save the file again"));
    }

    @Test
    void text_that_only_starts_like_an_error_is_no_fault() {
        assertThat(csv("sector,from,price", "#1 Unit,#,189").faults().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\tb", "a\u0085b", "a\u200Bb", "a\u202Eb", "a\u2028b", "\"a\nb\""})
    void characters_that_cannot_be_seen_are_a_fault(String text) {
        assertThat(csv("sector,from,price", text + ",2018-04-01,189").faults().list())
                .containsExactly(new RowFault(
                        2,
                        "sector",
                        text.replace("\"", ""),
                        "text on one line, without control characters or others that cannot be seen"));
    }

    @Test
    void the_letters_of_any_language_are_no_fault() {
        assertThat(csv("sector,from,price", "Tŷ Môn – “Süd” £ 😀,,").faults().isEmpty())
                .isTrue();
    }

    @Test
    void a_cell_has_at_most_500_characters() {
        assertThat(csv("sector,from,price", "x".repeat(500) + ",,").faults().isEmpty())
                .isTrue();
        assertThat(csv("sector,from,price", "x".repeat(501) + ",,").faults().list())
                .containsExactly(new RowFault(2, "sector", "x".repeat(100) + "…", "at most 500 characters, not 501"));
    }

    @Test
    void headings_are_in_small_letters_and_stand_once() {
        assertThatThrownBy(() -> new Headings(List.of("from", "to"), List.of("from")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A heading is like start_date and stands once among its headings, but was 'from'");
        assertThatThrownBy(() -> new Headings(List.of("Start Date"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A heading is like start_date and stands once among its headings, but was 'Start Date'");
        assertThatThrownBy(() -> new Headings(List.of(), List.of("from")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A file needs at least one required column, but none was named");
    }
}
