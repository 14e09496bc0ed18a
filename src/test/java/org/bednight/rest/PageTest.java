package org.bednight.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    @ParameterizedTest
    @CsvSource({"1, 2, '[1, 2]'", "3, 2, '[5]'", "4, 2, '[]'", "1, 1000, '[1, 2, 3, 4, 5]'", "999999999, 1000, '[]'"})
    void a_page_is_a_part_of_the_list_and_knows_how_long_that_is(int page, int size, String items) {
        var part = Page.of(ALL, page, size);

        assertThat(part.items()).hasToString(items);
        assertThat(part.total()).isEqualTo(5);
    }
}
