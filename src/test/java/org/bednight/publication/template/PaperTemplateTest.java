package org.bednight.publication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A template lists the sections of a paper in their order; what a board has to see cannot be left out. */
class PaperTemplateTest {

    @Test
    void without_a_template_a_paper_has_every_section_in_the_usual_order() {
        assertThat(PaperTemplate.USUAL.order(false))
                .extracting(TemplateSection::section)
                .startsWith(PaperSection.PURPOSE, PaperSection.RECOMMENDATION, PaperSection.HEADLINE)
                .hasSize(PaperSection.values().length - 1)
                .doesNotContain(PaperSection.OWN);
    }

    @Test
    void what_a_board_has_to_see_cannot_be_left_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PaperSection.HEADLINE, PaperSection.WITHHELD))
                .withMessageContaining("the template lacks warnings, provenance: add it")
                .withMessageContaining("Its budget and risk may be left out, and are shown all the same where");
    }

    @Test
    void the_rating_and_the_range_come_back_behind_the_headline_where_they_disagree() {
        var template = of(
                PaperSection.PROVENANCE,
                PaperSection.HEADLINE,
                PaperSection.RISK,
                PaperSection.WARNINGS,
                PaperSection.WITHHELD);
        assertThat(sections(template, false))
                .containsExactly(
                        PaperSection.PROVENANCE,
                        PaperSection.HEADLINE,
                        PaperSection.RISK,
                        PaperSection.WARNINGS,
                        PaperSection.WITHHELD);
        assertThat(sections(template, true))
                .containsExactly(
                        PaperSection.PROVENANCE,
                        PaperSection.HEADLINE,
                        PaperSection.BUDGET,
                        PaperSection.RISK,
                        PaperSection.WARNINGS,
                        PaperSection.WITHHELD);
    }

    @Test
    void a_section_is_listed_once_and_own_ones_are_few() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PaperSection.HEADLINE, PaperSection.HEADLINE))
                .withMessage("A template lists each section once, but headline twice: take one out");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(Stream.generate(() -> PaperSection.OWN).limit(11).toArray(PaperSection[]::new)))
                .withMessage("A template has at most 10 sections of its own, but had 11");
    }

    private static PaperTemplate of(PaperSection... sections) {
        return new PaperTemplate(
                null, Arrays.stream(sections).map(TemplateSection::of).toList());
    }

    private static List<PaperSection> sections(PaperTemplate template, boolean inDoubt) {
        return template.order(inDoubt).stream().map(TemplateSection::section).toList();
    }
}
