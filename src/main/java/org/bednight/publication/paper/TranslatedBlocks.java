package org.bednight.publication.paper;

import org.bednight.publication.template.Translation;

/** Puts the words of a paper into another language: headings, sentences and tables; of a row its name, and what is no number. */
final class TranslatedBlocks {

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
        return new Block.Table(
                words.of(table.caption()),
                table.columns().stream()
                        .map(column -> new Block.Column(words.of(column.heading()), column.numeric(), column.weight()))
                        .toList(),
                table.rows().stream().map(this::of).toList(),
                words.of(table.notes()));
    }

    private Block.Row of(Block.Row row) {
        return new Block.Row(row.cells().stream().map(words::ofCell).toList(), row.total());
    }
}
