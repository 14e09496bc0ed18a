package org.bednight.publication.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    /** £400 of a year in millions, 40 pence of one in pounds, a twentieth of a per cent, a third of a night. */
    @ParameterizedTest
    @CsvSource({
        "millions, minus, -400, 0.000, £0.000m",
        "millions, brackets, -499.99, 0.000, £0.000m",
        "thousands, minus, -400, 0, £0k",
        "thousands, brackets, -499.99, 0, £0k",
        "pounds, minus, -0.4, 0, £0",
        "pounds, brackets, -0.49, 0, £0"
    })
    void what_rounds_to_nought_has_no_sign(
            String units, String negatives, BigDecimal pounds, String cell, String amount)
            throws JsonProcessingException {
        var wording = new Wording(new ObjectMapper()
                .readValue("{\"units\": \"%s\", \"negatives\": \"%s\"}".formatted(units, negatives), HouseStyle.class));

        assertThat(wording.cell(pounds)).isEqualTo(cell);
        assertThat(wording.amount(pounds)).isEqualTo(amount);
        assertThat(wording.isShownNegative(pounds)).isFalse();
        assertThat(wording.isShownNegative(BigDecimal.valueOf(-1_000_000))).isTrue();
        assertThat(wording.percent(new BigDecimal("-0.04"))).isEqualTo("0.0%");
        assertThat(wording.points(new BigDecimal("-0.004"))).isEqualTo("0");
        assertThat(Wording.wholeNights(new BigDecimal("-0.3"))).isEqualTo("0");
        assertThat(Wording.average(new BigDecimal("-0.04"))).isEqualTo("0.0");
    }
}
