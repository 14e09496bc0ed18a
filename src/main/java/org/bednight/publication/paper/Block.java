package org.bednight.publication.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.template.StandingText;

/** A part of a paper, in the order in which it is read. */
public sealed interface Block {

    /** A heading of a section. */
    record Heading(String text) implements Block {}

    /** A paragraph; {@code strong} for the one line that the reader has to see. */
    record Paragraph(String text, boolean strong) implements Block {

        static Paragraph of(String text) {
            return new Paragraph(text, false);
        }
    }

    /** A list of points. */
    record Points(List<String> texts) implements Block {

        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** A paragraph of a standing text, parts of which may be bold. */
    record Standing(List<StandingText.Span> spans) implements Block {

        public Standing {
            spans = List.copyOf(spans);
        }
    }

    /** A list of points of a standing text. */
    record StandingPoints(List<List<StandingText.Span>> points) implements Block {

        public StandingPoints {
            points = points.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table. The first column names the rows.
     *
     * @param notes below it, in small type, such as what a sign means
     */
    record Table(String caption, List<Column> columns, List<Row> rows, List<String> notes) implements Block {

        /** More columns than these are set in smaller type. */
        private static final int MOST_IN_FULL_SIZE = 8;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }

        Table(String caption, List<Column> columns, List<Row> rows) {
            this(caption, columns, rows, List.of());
        }

        /** Says whether there are so many columns that the table is set smaller than others. */
        public boolean isWide() {
            return columns.size() > MOST_IN_FULL_SIZE;
        }

        Table withNote(String note) {
            var more = new ArrayList<>(notes);
            more.add(note);
            return new Table(caption, columns, rows, more);
        }
    }

    /** A column: its heading, whether it holds numbers, and how wide it is beside others. */
    record Column(String heading, boolean numeric, int weight) {

        static Column text(String heading, int weight) {
            return new Column(heading, false, weight);
        }

        static Column number(String heading, int weight) {
            return new Column(heading, true, weight);
        }
    }

    /** A row of a table; a total stands out. */
    record Row(List<String> cells, boolean total) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(Arrays.asList(cells), false);
        }

        static Row total(String... cells) {
            return new Row(Arrays.asList(cells), true);
        }
    }

    /** A chart. */
    record Picture(Chart chart) implements Block {}
}
