package org.bednight.publication.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OutturnBarsTest {

    private static final Pattern WHITE_EDGE = Pattern.compile("<path d=\"[^\"]+\" style=\"fill:#ffffff;stroke:#ffffff");

    @Test
    void neither_a_grid_line_nor_that_of_the_budget_runs_through_an_amount() {
        var bars = List.of(bar("Without", 1_739_619), bar("Bail support", 1_665_616), bar("Court delays", 715_000));
        var drawn = new OutturnBars("Birmingham", bars, BigDecimal.valueOf(715_612), pounds -> "£" + pounds)
                .draw()
                .outlined();
        int lastLine = drawn.lastIndexOf("<line");

        assertThat(WHITE_EDGE.matcher(drawn.substring(lastLine)).results()).hasSameSizeAs(bars);
        assertThat(WHITE_EDGE.matcher(drawn.substring(0, lastLine)).find()).isFalse();
    }

    private static OutturnBars.Bar bar(String name, int pounds) {
        return new OutturnBars.Bar(name, BigDecimal.valueOf(pounds));
    }
}
