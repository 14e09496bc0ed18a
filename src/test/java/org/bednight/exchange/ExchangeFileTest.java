package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeFileTest {

    private static final Headings PRICES = new Headings(List.of("sector", "from", "price"), List.of("announced"));

    @Test
    void cells_are_found_under_their_headings_in_any_order() {
        var file = read("price,SECTOR, from \r\n579.00,LASCH,2018-04-01\r\n");

        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.text("sector")).isEqualTo("LASCH");
            assertThat(row.required("from", Cells::date)).isEqualTo("2018-04-01");
            assertThat(row.text("announced")).isEmpty();
        });
        assertThat(file.faults().isEmpty()).isTrue();
    }

    private static ExchangeFile read(String csv) {
        return ExchangeFile.read(csv.getBytes(UTF_8), FileForm.CSV, PRICES);
    }
}
