package org.bednight.publication.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.publication.chart.CostFan.Band;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of a year that is still to come stands on grey, with its name, and opens into bands. */
class FanBandTest {

    private static final Band BAND = new Band(BigDecimal.valueOf(900), BigDecimal.valueOf(1100));

    @Test
    void what_is_still_to_come_is_called_as_the_page_or_the_paper_calls_it() {
        assertThat(fan("Projection")).contains(word("Projection")).doesNotContain(word("projected"));
        assertThat(fan("projected")).contains(word("projected")).doesNotContain(word("Projection"));
        assertThat(lines(BAND)).contains(word("Projection"));
    }

    @Test
    void a_year_that_has_not_begun_is_all_projection_and_says_so() {
        assertThat(fan("Projection", 0)).contains(word("Projection")).doesNotContain(word("actual"));
        assertThat(new CostLines("", 0, BigDecimal.ZERO, months(BAND), null, BigDecimal::toString)
                        .draw()
                        .svg())
                .contains(word("Projection"))
                .doesNotContain(word("actual"));
    }

    @Test
    void a_what_if_has_both_bands_and_their_labels_where_there_is_a_range_and_none_where_there_is_none() {
        assertThat(lines(BAND).split("<polygon", -1)).hasSize(3);
        assertThat(lines(BAND)).contains(word("9 in 10 outcomes"), word("1 in 2 outcomes"));
        assertThat(new CostLines("", 2, BigDecimal.ZERO, months(BAND), null, BigDecimal::toString)
                        .draw()
                        .description())
                .contains("With the changes, nine in ten outcomes end between 900 and 1100.");
        assertThat(lines(null)).doesNotContain("<polygon");
    }

    private static String fan(String expected) {
        return fan(expected, 2);
    }

    private static String fan(String expected, double asAt) {
        var months = IntStream.range(0, 12)
                .mapToObj(month -> new CostFan.Month("M", BigDecimal.valueOf(1000), null, BAND, BAND))
                .toList();
        return new CostFan("", asAt, BigDecimal.ZERO, months, expected, BigDecimal::toString)
                .draw()
                .svg();
    }

    private static String lines(@Nullable Band band) {
        return new CostLines("", 2, BigDecimal.ZERO, months(band), null, BigDecimal::toString)
                .draw()
                .svg();
    }

    private static List<CostLines.Month> months(@Nullable Band band) {
        return IntStream.range(0, 12)
                .mapToObj(month ->
                        new CostLines.Month("M", BigDecimal.valueOf(1000), BigDecimal.valueOf(1000), band, band))
                .toList();
    }

    private static String word(String text) {
        return ">%s</text>".formatted(text);
    }
}
