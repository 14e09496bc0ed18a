package org.bednight.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.template.StandingText;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void every_kind_of_block_is_written() {
        assertThat(body(
                        new Block.Heading("Position"),
                        new Block.Paragraph("Over", true),
                        new Block.Paragraph("A part", false),
                        new Block.Points(List.of("one", "two")),
                        new Block.Standing(
                                List.of(new StandingText.Span("plain ", false), new StandingText.Span("bold", true))),
                        new Block.StandingPoints(List.of(List.of(new StandingText.Span("point", true))))))
                .isEqualTo("""
                        <h2>Position</h2>
                        <p class="strong">Over</p>
                        <p class="keep">A part</p>
                        <ul><li>one</li>
                        <li>two</li>
                        </ul>
                        <p>plain <b>bold</b></p>
                        <ul><li><b>point</b></li>
                        </ul>
                        """);
    }

    @Test
    void a_table_sets_numbers_to_the_right_and_lets_a_total_stand_out() {
        var table = new Block.Table(
                        "Cost",
                        List.of(Block.Column.text("Sector", 2), Block.Column.number("£", 1)),
                        List.of(Block.Row.of("YOI", "189"), Block.Row.total("All", "189")))
                .withNote("In pounds");

        assertThat(body(table)).isEqualTo("""
                <div class="kept"><table><caption>Cost</caption>
                <thead><tr><th scope="col" style="width:66%" class="t">Sector</th>\
                <th scope="col" style="width:33%" class="n">£</th></tr></thead><tbody>\
                <tr><th scope="row" class="t">YOI</th><td class="n">189</td></tr>\
                <tr class="total"><th scope="row" class="t">All</th><td class="n">189</td></tr></tbody></table>
                <p class="note">In pounds</p>
                </div>
                """);
    }

    /** A sum in dollars once was read as a group of a regular expression. */
    @Test
    void a_chart_is_described_whatever_signs_its_title_has() {
        var chart = new Chart("Cost in $1 \\ \"real\"", "It rises", "<svg a=\"1\"></svg>", "<svg b=\"2\"></svg>\n");

        assertThat(body(new Block.Picture(chart))).isEqualTo("""
                <div class="chart"><svg alt="Cost in $1 \\ &quot;real&quot;. It rises" b="2"></svg>
                </div>
                """);
    }

    @Test
    void no_text_can_be_taken_for_html_or_for_the_template() {
        var html = Html.of(new BoardPaper(
                Optional.empty(),
                "<b> & {page.typeface}",
                List.of("\"for\" <you>", "today\u0001"),
                Optional.of("Council's own"),
                "a\\b",
                BoardPaper.PageWords.ENGLISH,
                List.of()));

        assertThat(html)
                .contains(
                        "<title>&lt;b&gt; &amp; {page.typeface}</title>",
                        "<meta name=\"subject\" content=\"&quot;for&quot; &lt;you&gt;, today\"/>",
                        "<p class=\"subtitle\">&quot;for&quot; &lt;you&gt;</p><p class=\"subtitle\">today</p>",
                        "@top-right { content: 'Council\\'s own';",
                        "@bottom-left { width: 140mm; content: 'a\\\\b';");
    }

    /** Returns what stands between the title and the end of a paper of these blocks. */
    private static String body(Block... blocks) {
        var html = Html.of(new BoardPaper(
                Optional.empty(),
                "Title",
                List.of(),
                Optional.empty(),
                "foot",
                BoardPaper.PageWords.ENGLISH,
                List.of(blocks)));
        return html.substring(html.indexOf("</h1>") + "</h1>".length(), html.indexOf("</body>"));
    }
}
