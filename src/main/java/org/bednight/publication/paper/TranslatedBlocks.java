package org.bednight.publication.paper;

import java.util.Arrays;
import org.bednight.publication.template.Translation;

/** Puts the words of a paper into another language: headings, sentences and tables; of a row its name, and what is no number. */
final class TranslatedBlocks {

    /** So many letters of a heading have room beside one another in a table, at least. */
    private static final int LETTERS = 100;

    private final Translation words;

    TranslatedBlocks(Translation words) {
        this.words = words;
    }

    Block of(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(words.of(heading.text()));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(words.of(paragraph.text()), paragraph.strong());
        }
        if (block instanceof Block.Points points) {
            return new Block.Points(words.of(points.texts()));
        }
        return block instanceof Block.Table table ? of(table) : block;
    }

    private Block.Table of(Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Column::weight).sum();
        return new Block.Table(
                words.of(table.caption()),
                table.columns().stream().map(column -> of(column, whole)).toList(),
                table.rows().stream().map(this::of).toList(),
                words.of(table.notes()));
    }

    /** Makes a column wider where the longest word of its heading would not fit. */
    private Block.Column of(Block.Column column, int whole) {
        var heading = words.of(column.heading());
        int longest = Arrays.stream(heading.split("[ -]"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int needed = (longest + 1) * whole / LETTERS;
        return new Block.Column(heading, column.numeric(), Math.max(column.weight(), needed));
    }

    private Block.Row of(Block.Row row) {
        return new Block.Row(row.cells().stream().map(words::ofCell).toList(), row.total());
    }
}
