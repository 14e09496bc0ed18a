package org.bednight.web.publications;

import java.util.Base64;
import java.util.List;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.paper.Block;
import org.bednight.publication.paper.Block.Table;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.style.Logo;
import org.bednight.publication.template.StandingText.Span;
import org.bednight.web.ForecastView;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.InlineSvg;
import org.jspecify.annotations.Nullable;

/**
 * A board paper as a page shows it.
 *
 * @param marking at its head; null where it is public
 * @param logo as the address of its data; null for none
 */
public record PaperView(
        String title,
        List<String> subtitle,
        @Nullable String marking,
        String footer,
        @Nullable String logo,
        List<Part> parts) {

    public PaperView {
        subtitle = List.copyOf(subtitle);
        parts = List.copyOf(parts);
    }

    static PaperView of(BoardPaper paper) {
        return new PaperView(
                paper.title(),
                paper.subtitle(),
                paper.marking().orElse(null),
                paper.footer(),
                paper.logo().map(PaperView::address).orElse(null),
                paper.blocks().stream().map(Part::of).toList());
    }

    private static String address(Logo logo) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Raster.png(logo.pixels()));
    }

    /** A part of the paper, of which one of the components is there. */
    public record Part(
            @Nullable String heading,
            List<Span> paragraph,
            List<List<Span>> points,
            @Nullable Table table,
            @Nullable Picture picture) {

        public Part {
            paragraph = List.copyOf(paragraph);
            points = points.stream().map(List::copyOf).toList();
        }

        static Part of(Block block) {
            if (block instanceof Block.Heading heading) {
                return new Part(heading.text(), List.of(), List.of(), null, null);
            }
            if (block instanceof Block.Paragraph paragraph) {
                var words = new Span(paragraph.text(), paragraph.strong());
                return new Part(null, List.of(words), List.of(), null, null);
            }
            if (block instanceof Block.Standing standing) {
                return new Part(null, standing.spans(), List.of(), null, null);
            }
            if (block instanceof Block.Points points) {
                var lines = points.texts().stream()
                        .map(text -> List.of(new Span(text, false)))
                        .toList();
                return new Part(null, List.of(), lines, null, null);
            }
            if (block instanceof Block.StandingPoints points) {
                return new Part(null, List.of(), points.points(), null, null);
            }
            if (block instanceof Table table) {
                return new Part(null, List.of(), List.of(), table, null);
            }
            return new Part(null, List.of(), List.of(), null, InlineSvg.of(((Block.Picture) block).chart()));
        }

        /** Lists what stands below the table in small type. */
        public List<String> notes() {
            return table == null ? List.of() : table.notes();
        }

        /** Returns whether the table needs more room than the page leaves beside its margins. */
        public boolean isWide() {
            return table != null && table.columns().size() > ForecastView.Table.MOST_COLUMNS;
        }

        /** Returns whether the column at {@code position} holds numbers. */
        public boolean isNumber(int position) {
            return table != null && table.columns().get(position).numeric();
        }
    }
}
