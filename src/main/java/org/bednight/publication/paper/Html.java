package org.bednight.publication.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.ValueResolvers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bednight.language.Markup;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.chart.Typeface;
import org.bednight.publication.style.Logo;

/** Writes a paper as a page of XHTML that is set for A4, by the template {@code paper.xhtml}, which escapes each text. */
final class Html {

    private static final Template PAGE = Engine.builder()
            .addDefaults()
            .addValueResolvers(ValueResolvers.rawResolver(), new ReflectionValueResolver())
            .addResultMapper(new Escaping())
            .build()
            .parse(template());

    private static final int BESIDE_LOGO = 14;

    private Html() {}

    static String of(BoardPaper paper) {
        return PAGE.data("page", Page.of(paper)).render();
    }

    private static String template() {
        try (var template = Objects.requireNonNull(Html.class.getResourceAsStream("paper.xhtml"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes what the template does not mark as raw: without the characters that XML cannot hold, the others escaped. */
    private static final class Escaping implements ResultMapper {

        @Override
        public boolean appliesTo(TemplateNode.Origin origin, Object result) {
            return !(result instanceof RawString);
        }

        @Override
        public String map(Object result, Expression expression) {
            return Markup.escaped(Typeface.printable(result.toString())
                    .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        }
    }

    /** What the template writes. */
    record Page(BoardPaper paper, Optional<Image> logo, List<Part> parts) {

        static Page of(BoardPaper paper) {
            var parts = IntStream.range(0, paper.blocks().size())
                    .mapToObj(place -> new Part(paper.blocks().get(place), paper.keepsNext(place)))
                    .toList();
            return new Page(paper, paper.logo().map(Image::of), parts);
        }

        /** Returns the attribute of a line that leaves room for a logo beside it. */
        public String besideLogo() {
            return logo.map(image -> " style=\"margin-right:%dpt\"".formatted(image.width() + BESIDE_LOGO))
                    .orElse("");
        }

        public String subject() {
            return String.join(", ", paper.subtitle());
        }

        public String typeface() {
            return Typeface.FAMILY;
        }

        public String footer() {
            return quoted(paper.footer());
        }

        public String marking() {
            return quoted(paper.marking().orElse(""));
        }

        /** Returns a text as it stands between the quotes of a style sheet. */
        private static String quoted(String text) {
            return text.replace("\\", "\\\\").replace("'", "\\'");
        }
    }

    /** A logo, with its measures in pt. */
    record Image(long width, long height, String base64) {

        static Image of(Logo logo) {
            return new Image(
                    Math.round(logo.width()),
                    Math.round(logo.height()),
                    Base64.getEncoder().encodeToString(Raster.png(logo.pixels())));
        }
    }

    /** A block, which stays on the page of the next one if {@code keep}. */
    record Part(Block block, boolean keep) {

        /** Returns how the template names the kind of block. */
        public String kind() {
            return block.getClass().getSimpleName();
        }

        /** Returns the columns of a table. */
        public List<Side> columns() {
            if (!(block instanceof Block.Table table)) {
                return List.of();
            }
            int whole = table.columns().stream().mapToInt(Block.Column::weight).sum();
            return table.columns().stream()
                    .map(column ->
                            new Side(column.heading(), column.numeric() ? "n" : "t", 100 * column.weight() / whole))
                    .toList();
        }

        /** Returns the chart of a picture with its texts as outlines, without its first word: {@code <svg}. */
        public String drawing() {
            return chart().outlined().substring("<svg ".length());
        }

        /** Returns what stands in for a chart where it is read aloud. */
        public String spoken() {
            return chart().title() + ". " + chart().description();
        }

        private Chart chart() {
            return ((Block.Picture) block).chart();
        }
    }

    /** A column: the side that its cells are set on, and its width in percent. */
    record Side(String heading, String side, int width) {}
}
