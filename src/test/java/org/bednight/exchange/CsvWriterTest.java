package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private final StringWriter out = new StringWriter();

    @Test
    void a_file_has_its_headings_and_rows_with_crlf() {
        CsvWriter.of(out, List.of("period", "nights", "cost", "until", "note"))
                .row(
                        Cell.text("P01"),
                        Cell.number(1083),
                        Cell.number(new BigDecimal("-323283.50")),
                        Cell.date(LocalDate.of(2018, 5, 31)),
                        Cell.empty());

        assertThat(out).hasToString("period,nights,cost,until,note\r\nP01,1083,-323283.50,2018-05-31,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        CsvWriter.of(out, List.of("a", "b")).row(Cell.text("x, \"y\""), Cell.text("x\ny"));

        assertThat(out).hasToString("a,b\r\n\"x, \"\"y\"\"\",\"x\ny\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void text_that_a_spreadsheet_would_run_is_defused(String text) {
        assertThat(Cell.text(text)).hasToString("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "'=1", "1-2", " "})
    void other_text_is_left_as_it_is(String text) {
        assertThat(Cell.text(text)).hasToString(text);
    }

    @Test
    void a_number_is_never_altered() {
        assertThat(Cell.number(new BigDecimal("-1E+3"))).hasToString("-1000");
        assertThat(Cell.number(new BigDecimal("0.00"))).hasToString("0.00");
        assertThat(Cell.number(-5)).hasToString("-5");
    }

    @Test
    void a_row_has_a_cell_for_each_heading() {
        var writer = CsvWriter.of(out, List.of("a", "b"));

        assertThatThrownBy(() -> writer.row(Cell.text("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row has a cell for each of the 2 headings, but had 1");
    }

    @ParameterizedTest
    @MethodSource("anyTexts")
    void what_is_written_is_read_back(List<String> texts) {
        var writer = CsvWriter.of(out, List.of("id", "first", "second", "third"));
        writer.row(Cell.number(1), Cell.text(texts.get(0)), Cell.text(texts.get(1)), Cell.text(texts.get(2)));

        var read = ExchangeFile.read(
                out.toString().getBytes(UTF_8),
                FileForm.CSV,
                new Headings(List.of("id", "first", "second", "third"), List.of()));

        assertThat(read.faults().list()).isEmpty();
        var row = read.rows().get(0);
        assertThat(List.of(row.text("first"), row.text("second"), row.text("third")))
                .isEqualTo(
                        texts.stream().map(text -> Cell.text(text).toString()).toList());
    }

    /** 500 cases from one seed, the shortest first: printable text, trimmed, rich in what CSV treats apart. */
    static Stream<List<String>> anyTexts() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 500)
                .mapToObj(size ->
                        Stream.generate(() -> text(random, size / 10)).limit(3).toList());
    }

    private static String text(SplittableRandom random, int length) {
        var alphabet = "\",;'=+-@#% abcÉŵ£–漢😀0123.".codePoints().toArray();
        var text = random.ints(length, 0, alphabet.length)
                .mapToObj(i -> Character.toString(alphabet[i]))
                .collect(Collectors.joining());
        return text.chars().allMatch(c -> c == '#') ? "" : text.strip();
    }
}
