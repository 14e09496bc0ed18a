package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bednight.exchange.Reading.csv;

import java.math.BigDecimal;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_required_cell_is_read_by_its_parser() {
        var price = csv("sector,from,price", "YOI,,189.50").rows().get(0).required("price", BigDecimal::new);

        assertThat(price).isEqualTo("189.50");
    }

    @Test
    void a_required_cell_that_is_empty_is_a_fault() {
        var file = csv("sector,from,price", "YOI,,189");

        assertThat(file.rows().get(0).required("from", Cells::date)).isNull();
        assertThat(file.faults().list()).containsExactly(new RowFault(2, "from", "", "a value; the cell is empty"));
    }

    @Test
    void an_optional_cell_that_is_empty_or_has_no_column_is_null_without_a_fault() {
        var absent = csv("sector,from,price", "YOI,,189");
        var empty = csv("sector,from,price,announced", "YOI,,189,");

        assertThat(absent.rows().get(0).optional("announced", Cells::date)).isNull();
        assertThat(empty.rows().get(0).optional("announced", Cells::date)).isNull();
        assertThat(absent.faults().isEmpty()).isTrue();
        assertThat(empty.faults().isEmpty()).isTrue();
    }

    @Test
    void what_a_parser_refuses_is_a_fault_with_what_it_expected() {
        var file = csv("sector,from,price", "YOI,31/02/2018,189");

        assertThat(file.rows().get(0).optional("from", Cells::date)).isNull();
        assertThat(file.faults().list())
                .containsExactly(
                        new RowFault(2, "from", "31/02/2018", "a date from 2000-01-01 to 2099-12-31 as 2018-05-31"));
    }

    @Test
    void what_it_is_and_what_was_given_is_not_said_twice() {
        var file = csv("sector,from,price", "YOI,2018,189");

        file.rows().get(0).required("from", text -> {
            throw new IllegalArgumentException("A financial year is written like 2026-27, but was '" + text + "'");
        });

        assertThat(file.faults().list()).containsExactly(new RowFault(2, "from", "2018", "written like 2026-27"));
    }

    @Test
    void a_parser_that_gives_no_reason_is_a_fault_all_the_same() {
        var file = csv("sector,from,price", "YOI,2018,189");

        file.rows().get(0).required("from", text -> {
            throw new IllegalArgumentException();
        });

        assertThat(file.faults().list()).containsExactly(new RowFault(2, "from", "2018", "another value"));
    }

    @Test
    void a_parser_s_own_failure_is_no_fault_of_the_file() {
        var row = csv("sector,from,price", "YOI,2018,189").rows().get(0);

        assertThatThrownBy(() -> row.required("from", text -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_cell_that_could_not_be_read_adds_no_second_fault() {
        var file = csv("sector,from,price", "YOI,#REF!,189");

        assertThat(file.rows().get(0).required("from", Cells::date)).isNull();
        assertThat(file.rows().get(0).text("from")).isEmpty();
        assertThat(file.faults().count()).isEqualTo(1);
    }

    @Test
    void a_fault_found_later_stands_on_the_row_s_line_with_the_cell_s_value() {
        var file = csv("sector,from,price", "", "YOI,2018-04-01,189");

        file.rows().get(0).fault("from", "a date after the other price of YOI ends");

        assertThat(file.faults().list())
                .containsExactly(new RowFault(3, "from", "2018-04-01", "a date after the other price of YOI ends"));
    }

    @Test
    void a_column_that_the_headings_lack_is_a_bug_of_the_caller() {
        var row = csv("sector,from,price", "YOI,2018,189").rows().get(0);

        assertThatThrownBy(() -> row.text("prize"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The headings sector,from,price[,announced] have no column 'prize'");
    }
}
