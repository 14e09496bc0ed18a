package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.publication.chart.OutturnBars;
import org.junit.jupiter.api.Test;

class InlineSvgTest {

    @Test
    void a_chart_in_a_page_has_attributes_for_styles_and_neither_ids_nor_a_size() {
        var chart = new OutturnBars(
                        "Birmingham",
                        List.of(new OutturnBars.Bar("Without", BigDecimal.TEN)),
                        BigDecimal.ONE,
                        pounds -> "£" + pounds)
                .draw();
        var svg = InlineSvg.of(chart).svg();

        assertThat(chart.outlined()).contains(" style=\"", " id=\"", " width=\"640\" height=\"290\" viewBox");
        assertThat(svg)
                .startsWith(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 290\" role=\"img\" xml:lang=\"en-GB\"")
                .contains("<title>What the year costs</title>", " fill=\"#12436d\"/>", " stroke-dasharray=\"7 4\"/>")
                .doesNotContain(" style=", " id=", "aria-labelledby")
                .endsWith("</svg>\n");
    }
}
