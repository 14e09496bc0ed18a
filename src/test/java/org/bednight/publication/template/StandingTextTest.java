package org.bednight.publication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.bednight.publication.template.StandingText.Piece;
import org.bednight.publication.template.StandingText.Span;
import org.junit.jupiter.api.Test;

/** A council's standing text has paragraphs, bold words and lists; every other sign is a sign. */
class StandingTextTest {

    @Test
    void an_empty_line_begins_a_paragraph_and_a_single_one_does_not() {
        assertThat(pieces("One line\r\nand its end.\r\n \r\nAnother."))
                .containsExactly(paragraph(plain("One line and its end.")), paragraph(plain("Another.")));
    }

    @Test
    void two_stars_make_words_bold_and_points_begin_with_a_dash_or_a_star() {
        assertThat(pieces("We pay **every** night:\n- nights **to date**\n* nights to come\nThat is all."))
                .containsExactly(
                        paragraph(plain("We pay "), new Span("every", true), plain(" night:")),
                        new Piece(
                                true,
                                List.of(
                                        List.of(plain("nights "), new Span("to date", true)),
                                        List.of(plain("nights to come")))),
                        paragraph(plain("That is all.")));
    }

    @Test
    void other_signs_stay_as_they_are_typed() {
        var text = "# 5 ** 3 <b>x</b> [link](http://x) `code` _under_ **open";
        assertThat(pieces(text)).containsExactly(paragraph(plain(text)));
    }

    @Test
    void a_text_that_is_too_long_or_cannot_be_seen_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingText("x".repeat(4001)))
                .withMessage("A standing text is 1 to 4000 characters, not 4001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingText(" \n "))
                .withMessageEndingWith("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingText("a\u0000b"))
                .withMessageContaining("cannot be seen");
    }

    private static List<Piece> pieces(String markdown) {
        return StandingText.parse(markdown).pieces();
    }

    private static Piece paragraph(Span... spans) {
        return new Piece(false, List.of(List.of(spans)));
    }

    private static Span plain(String words) {
        return new Span(words, false);
    }
}
