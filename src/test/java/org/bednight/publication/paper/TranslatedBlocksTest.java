package org.bednight.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bednight.publication.template.PaperLanguage;
import org.bednight.publication.template.Translation;
import org.junit.jupiter.api.Test;

class TranslatedBlocksTest {

    private static final Block.Table TABLE = new Block.Table(
            "Budget",
            List.of(
                    Block.Column.text("Line", 85),
                    Block.Column.number("Nights to date", 7),
                    Block.Column.number("Variance", 8)),
            List.of(Block.Row.of("Remand", "1", "2")));

    @Test
    void a_column_is_wide_enough_for_the_longest_word_of_its_welsh_heading() {
        var column = welsh().columns().get(1);

        assertThat(column.heading()).startsWith("Nosweithiau ");
        assertThat(column.weight()).isEqualTo("Nosweithiau".length() + 1);
    }

    @Test
    void a_column_that_is_wide_enough_stays_so() {
        assertThat(welsh().columns().get(0).weight()).isEqualTo(85);
    }

    private static Block.Table welsh() {
        return (Block.Table) new TranslatedBlocks(Translation.of(PaperLanguage.WELSH)).of(TABLE);
    }
}
