package org.bednight.publication.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

    private final Translation welsh = Translation.of(PaperLanguage.WELSH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nights to date",
                "Committed: children in custody on 31 May 2018",
                "Growth: children who may come",
                "Average outcome of the year",
                "274 or more",
                "Variance in Month 1"
            })
    void the_name_of_a_row_is_translated(String name) {
        assertThat(welsh.ofCell(name)).isNotEqualTo(name).doesNotContain("May", "Month");
    }

    /** Names of funders and of what-ifs, and what an author says of a mitigation. */
    @ParameterizedTest
    @ValueSource(strings = {"Youth Justice Board remand grant", "Prices 6 % up in October", "Budget", "Cost"})
    void what_an_author_wrote_in_a_cell_stays_as_it_is(String words) {
        assertThat(welsh.ofCell(words)).isEqualTo(words);
    }
}
