package org.bednight.publication.paper;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.chart.Typeface;
import org.bednight.publication.style.Logo;
import org.bednight.publication.template.StandingText;
import org.jspecify.annotations.Nullable;

/** A paper as a page of XHTML that is set for A4. */
final class Html {

    private static final String STYLE = """
            @page { size: A4; margin: 15mm 20mm 15mm 20mm;
              @bottom-left { width: 140mm; content: '%1$s'; font-family: '%3$s'; font-size: 8pt; color: #595959; }
              @bottom-right { white-space: nowrap; content: 'Page ' counter(page) ' of ' counter(pages); font-family: '%3$s'; font-size: 8pt; color: #595959; }
              @top-right { content: '%2$s'; font-family: '%3$s'; font-size: 8pt; font-weight: bold; color: #1a1a1a; } }
            body { font-family: '%3$s'; font-size: 9.5pt; line-height: 1.25; color: #1a1a1a; }
            img.logo { margin: 0 0 5mm 0; }
            h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm 0; }
            h2 { font-size: 11.5pt; margin: 3mm 0 0.8mm 0; page-break-after: avoid; }
            p { margin: 0 0 1.2mm 0; }
            p.subtitle { color: #595959; margin: 0 0 1mm 0; }
            p.strong { font-size: 10.5pt; font-weight: bold; }
            ul { margin: 0 0 2mm 0; padding-left: 5mm; }
            table { width: 100%%; border-collapse: collapse; margin: 1mm 0 2mm 0; font-size: 8pt; line-height: 1.2;
              page-break-inside: avoid; table-layout: fixed; }
            p.keep { page-break-after: avoid; }
            div.kept { page-break-inside: avoid; }
            p.note { font-size: 8pt; line-height: 1.25; color: #595959; margin: -1.2mm 0 2mm 0; }
            table.wide { font-size: 7pt; } table.wide th, table.wide td { padding: 0.4mm 0.5mm; }
            caption { text-align: left; font-weight: bold; font-size: 9pt; padding-bottom: 0.6mm; }
            tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 0.4mm 1.2mm; border-bottom: 0.4pt solid #bfbfbf;
              font-weight: normal; word-wrap: break-word; }
            thead th { border-bottom: 1pt solid #1a1a1a; font-weight: bold; vertical-align: bottom; }
            .n { text-align: right; }
            .n + .t { padding-left: 3mm; }
            tr.total th, tr.total td { font-weight: bold; border-top: 1pt solid #1a1a1a; }
            div.chart { margin: 1mm 0 2mm 0; page-break-inside: avoid; }
            """;

    private final StringBuilder html = new StringBuilder();

    private Html() {}

    static String of(BoardPaper paper) {
        var page = new Html();
        var blocks = paper.blocks();
        for (int place = 0; place < blocks.size(); place++) {
            page.append(blocks.get(place), paper.keepsNext(place));
        }
        return """
                <!DOCTYPE html>
                <html lang="en-GB" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="subject" content="%s"/><style>%s</style></head><body>%s<h1>%s</h1>%s%s</body></html>
                """.formatted(
                escaped(paper.title()),
                escaped(String.join(", ", paper.subtitle())),
                STYLE.formatted(quoted(paper.footer()), quoted(paper.marking().orElse("")), Typeface.FAMILY),
                paper.logo().map(Html::image).orElse(""),
                escaped(paper.title()),
                paper.subtitle().stream()
                        .map(line -> "<p class=\"subtitle\">%s</p>".formatted(escaped(line)))
                        .collect(Collectors.joining()),
                page.html);
    }

    private static String image(Logo logo) {
        return "<p><img class=\"logo\" alt=\"Logo\" style=\"width:%dpt;height:%dpt\" src=\"data:image/png;base64,%s\"/></p>\n"
                .formatted(
                        Math.round(logo.width()),
                        Math.round(logo.height()),
                        Base64.getEncoder().encodeToString(Raster.png(logo.pixels())));
    }

    /** Appends a block, which stays on the page of the next one if {@code keep}. */
    private void append(Block block, boolean keep) {
        if (block instanceof Block.Heading heading) {
            element("h2", null, heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.strong() ? "strong" : keep ? "keep" : null, paragraph.text());
        } else if (block instanceof Block.Points points) {
            html.append("<ul>");
            points.texts().forEach(text -> element("li", null, text));
            html.append("</ul>\n");
        } else if (block instanceof Block.Standing standing) {
            html.append("<p>").append(marked(standing.spans())).append("</p>\n");
        } else if (block instanceof Block.StandingPoints points) {
            html.append("<ul>");
            points.points()
                    .forEach(point -> html.append("<li>").append(marked(point)).append("</li>\n"));
            html.append("</ul>\n");
        } else if (block instanceof Block.Table table) {
            append(table);
        } else if (block instanceof Block.Picture picture) {
            append(picture.chart());
        }
    }

    private static String marked(List<StandingText.Span> spans) {
        return spans.stream()
                .map(span -> span.bold() ? "<b>%s</b>".formatted(escaped(span.words())) : escaped(span.words()))
                .collect(Collectors.joining());
    }

    private void append(Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Column::weight).sum();
        html.append("<div class=\"kept\">").append(table.isWide() ? "<table class=\"wide\">" : "<table>");
        element("caption", null, table.caption());
        html.append("<thead><tr>");
        for (var column : table.columns()) {
            html.append("<th scope=\"col\" style=\"width:%d%%\" class=\"%s\">%s</th>"
                    .formatted(100 * column.weight() / whole, side(column), escaped(column.heading())));
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> append(row, table.columns()));
        html.append("</tbody></table>\n");
        table.notes().forEach(note -> element("p", "note", note));
        html.append("</div>\n");
    }

    private void append(Block.Row row, List<Block.Column> columns) {
        html.append(row.total() ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < columns.size(); i++) {
            var cell = i == 0 ? "<th scope=\"row\" class=\"%s\">%s</th>" : "<td class=\"%s\">%s</td>";
            html.append(cell.formatted(side(columns.get(i)), escaped(row.cells().get(i))));
        }
        html.append("</tr>");
    }

    /** Puts a chart in, whose texts are outlines; the description stands in for it where it is read aloud. */
    private void append(Chart chart) {
        html.append("<div class=\"chart\">")
                .append(chart.outlined()
                        .replaceFirst(
                                "<svg ",
                                "<svg alt=\"%s\" ".formatted(escaped(chart.title() + ". " + chart.description()))))
                .append("</div>\n");
    }

    private void element(String name, @Nullable String style, String text) {
        html.append('<').append(name);
        if (style != null) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String side(Block.Column column) {
        return column.numeric() ? "n" : "t";
    }

    /** Characters that XML cannot hold are left out. */
    static String escaped(String text) {
        return Typeface.printable(text)
                .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Writes a text as it stands between the quotes of a style sheet. */
    private static String quoted(String text) {
        return escaped(text.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
