package org.bednight.publication.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.bednight.publication.chart.Chart;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.style.Logo;
import org.bednight.publication.template.StandingText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Writes a paper as DOCX, with real headings and tables, from which an officer can paste. */
public final class WordFile {

    /** The text's width: A4 less two margins of 20 mm, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final int SMALL = 8;

    /** A blank at which no line ends: the number of a page is not torn apart behind a long name. */
    private static final char NO_BREAK = '\u00a0';

    private static final int AFTER_NUMBER = 140;
    private static final double POINTS_PER_PX = 0.75;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger points;

    private WordFile() {
        WordStyles.add(document);
        points = WordStyles.addPoints(document);
    }

    public static byte[] of(BoardPaper paper) {
        var file = new WordFile();
        try (var document = file.document;
                var out = new ByteArrayOutputStream()) {
            file.write(paper);
            document.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(BoardPaper paper) {
        document.getProperties().getCoreProperties().setTitle(paper.title());
        document.getProperties().getCoreProperties().setCreator("Bednight");
        paper.marking().ifPresent(this::header);
        footer(paper.footer(), paper.pages());
        var title = document.createParagraph();
        title.setStyle(WordStyles.TITLE);
        paper.logo().ifPresent(logo -> write(title, logo));
        title.createRun().setText(paper.title());
        paper.subtitle().forEach(line -> paragraph(WordStyles.SUBTITLE, line));
        var blocks = paper.blocks();
        for (int place = 0; place < blocks.size(); place++) {
            write(blocks.get(place), paper.keepsNext(place));
        }
        WordStyles.shrinkEnd(document);
    }

    /** Writes a block, which stays on the page of the next one if {@code keep}. */
    private void write(Block block, boolean keep) {
        if (block instanceof Block.Heading heading) {
            paragraph(WordStyles.HEADING, heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.strong() ? WordStyles.STRONG : WordStyles.NORMAL, paragraph.text())
                    .setKeepNext(keep);
        } else if (block instanceof Block.Points list) {
            list.texts().forEach(text -> paragraph(WordStyles.NORMAL, text).setNumID(points));
        } else if (block instanceof Block.Standing standing) {
            marked(standing.spans()).setKeepNext(keep);
        } else if (block instanceof Block.StandingPoints list) {
            list.points().forEach(point -> marked(point).setNumID(points));
        } else if (block instanceof Block.Table table) {
            write(table);
        } else if (block instanceof Block.Picture picture) {
            write(picture.chart());
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private XWPFParagraph marked(List<StandingText.Span> spans) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.NORMAL);
        for (var span : spans) {
            var run = paragraph.createRun();
            run.setBold(span.bold());
            run.setText(span.words());
        }
        return paragraph;
    }

    private void header(String marking) {
        var paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(SMALL);
        run.setText(marking);
    }

    private void footer(String text, BoardPaper.PageWords words) {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer(paragraph, text + ", ");
        footer(paragraph, words.before().replace(' ', NO_BREAK));
        number(paragraph, "PAGE");
        footer(paragraph, words.between().replace(' ', NO_BREAK));
        number(paragraph, "NUMPAGES");
    }

    private static void footer(XWPFParagraph paragraph, String words) {
        small(paragraph).setText(words);
    }

    private static XWPFRun small(XWPFParagraph paragraph) {
        var run = paragraph.createRun();
        run.setFontSize(SMALL);
        return run;
    }

    /** A field in three runs, which stay in their place between the words. */
    private static void number(XWPFParagraph paragraph, String field) {
        small(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        small(paragraph).getCTR().addNewInstrText().setStringValue(field);
        small(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private void write(Block.Table table) {
        paragraph(WordStyles.CAPTION, table.caption());
        var columns = table.columns();
        var style = table.isWide() ? WordStyles.WIDE_CELL : WordStyles.CELL;
        var grid = document.createTable(table.rows().size() + 1, columns.size());
        grid.setTableAlignment(TableRowAlign.LEFT);
        WordStyles.rule(grid, table.isWide());
        widths(grid, table);
        for (int column = 0; column < columns.size(); column++) {
            cell(grid.getRow(0).getCell(column), style, columns.get(column).heading(), columns.get(column), true);
        }
        grid.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            var written = table.rows().get(row);
            grid.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < columns.size(); column++) {
                cell(
                        grid.getRow(row + 1).getCell(column),
                        style,
                        written.cells().get(column),
                        columns.get(column),
                        written.total());
            }
        }
        setOff(grid, columns);
        keepTogether(grid);
        table.notes().forEach(note -> paragraph(WordStyles.NOTE, note));
        paragraph(WordStyles.GAP, "");
    }

    private static void keepTogether(XWPFTable grid) {
        grid.getRows().subList(0, grid.getRows().size() - 1).forEach(row -> row.getTableCells()
                .forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true)));
    }

    private static void widths(XWPFTable grid, Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Column::weight).sum();
        grid.setWidth(WIDTH);
        WordStyles.fix(grid);
        for (var row : grid.getRows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                int width = WIDTH * table.columns().get(column).weight() / whole;
                row.getCell(column).setWidth(Integer.toString(width));
            }
        }
    }

    /** Sets a text that follows a number off from it. */
    private static void setOff(XWPFTable grid, List<Block.Column> columns) {
        for (int column = 1; column < columns.size(); column++) {
            if (!columns.get(column).numeric() && columns.get(column - 1).numeric()) {
                for (var row : grid.getRows()) {
                    row.getCell(column).getParagraphs().get(0).setIndentationLeft(AFTER_NUMBER);
                }
            }
        }
    }

    private static void cell(XWPFTableCell cell, String style, String text, Block.Column column, boolean bold) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        paragraph.setAlignment(column.numeric() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        var run = paragraph.createRun();
        run.setBold(bold);
        run.setText(text);
    }

    private void write(Chart chart) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.NORMAL);
        picture(
                paragraph,
                Raster.png(chart),
                chart.title(),
                chart.description(),
                Units.toEMU(Chart.WIDTH * POINTS_PER_PX),
                Units.toEMU(Chart.HEIGHT * POINTS_PER_PX));
    }

    /** Beside the title and not above it, where it would push the signatures to the third page. */
    private static void write(XWPFParagraph title, Logo logo) {
        picture(
                title,
                Raster.png(logo.pixels()),
                "Logo",
                "Logo",
                Units.toEMU(logo.width()),
                Units.toEMU(logo.height()));
        WordStyles.moveRight(title.getRuns().get(0).getCTR().getDrawingArray(0));
    }

    private static void picture(
            XWPFParagraph paragraph, byte[] png, String title, String description, int width, int height) {
        try {
            paragraph
                    .createRun()
                    .addPicture(new ByteArrayInputStream(png), PictureType.PNG, title + ".png", width, height);
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("A picture of ours cannot be put into a document", impossible);
        }
        var shape = paragraph
                .getRuns()
                .get(0)
                .getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr();
        shape.setTitle(title);
        shape.setDescr(description);
    }
}
