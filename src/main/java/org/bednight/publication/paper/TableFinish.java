package org.bednight.publication.paper;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bednight.publication.frozen.Figure;

/** Finishes each table of a paper: no column that says nothing, and a line below it where a figure is withheld. */
final class TableFinish {

    private static final Set<String> EMPTY = Set.of(Figure.NONE, Figure.WITHHELD);

    private final String why;

    /**
     * Finishes tables.
     *
     * @param why figures are withheld
     */
    TableFinish(String why) {
        this.why = why;
    }

    Block finished(Block block) {
        return block instanceof Block.Table table ? explained(withoutEmptyColumns(table)) : block;
    }

    private static Block.Table withoutEmptyColumns(Block.Table table) {
        var kept = IntStream.range(0, table.columns().size())
                .filter(column -> column == 0 || !isEmpty(table, column))
                .boxed()
                .toList();
        return new Block.Table(
                table.caption(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new Block.Row(
                                kept.stream().map(row.cells()::get).toList(), row.total()))
                        .toList(),
                table.notes());
    }

    private static boolean isEmpty(Block.Table table, int column) {
        return !table.rows().isEmpty()
                && table.rows().stream().map(row -> row.cells().get(column)).allMatch(EMPTY::contains);
    }

    private Block.Table explained(Block.Table table) {
        boolean withheld = table.rows().stream()
                .map(Block.Row::cells)
                .flatMap(List::stream)
                .anyMatch(Figure.WITHHELD::equals);
        return withheld ? table.withNote(why) : table;
    }
}
