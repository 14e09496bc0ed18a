package org.bednight.publication.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STRelFromH;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STRelFromV;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.STWrapText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The styles of a paper as DOCX, by the names that Word gives its own, so that they take on a council's template. */
final class WordStyles {

    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String HEADING = "Heading1";
    static final String STRONG = "IntenseQuote";
    static final String CAPTION = "Caption";
    static final String CELL = "TableText";
    static final String WIDE_CELL = "WideTableText";
    static final String NOTE = "TableNote";
    static final String GAP = "TableGap";

    private static final String FONT = "Arial";

    /** A4 less two margins of 20 mm, in the units of pictures. */
    private static final long WIDTH_OF_TEXT = 6_120_000;

    /** 5 mm, in the units of pictures. */
    private static final long BESIDE_PICTURE = 180_000;

    private WordStyles() {}

    /** A style's look: points, space before and after in points, and whether it is bold and stays with what follows. */
    private record Look(double size, int before, int after, boolean bold, boolean keep) {}

    static void add(XWPFDocument document) {
        page(document);
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("en-GB");
        add(document, NORMAL, "Normal", new Look(9.5, 0, 4, false, false), -1);
        add(document, TITLE, "Title", new Look(16, 0, 6, true, true), -1);
        add(document, SUBTITLE, "Subtitle", new Look(10.5, 0, 3, false, true), -1);
        add(document, HEADING, "heading 1", new Look(11.5, 9, 2, true, true), 0);
        add(document, STRONG, "Intense Quote", new Look(10.5, 0, 4, true, false), -1);
        add(document, CAPTION, "caption", new Look(9, 4, 2, true, true), -1);
        add(document, CELL, "Table Text", new Look(8, 1, 1, false, false), -1);
        add(document, WIDE_CELL, "Wide Table Text", new Look(7, 1, 1, false, false), -1);
        add(document, NOTE, "Table Note", new Look(8, 2, 0, false, false), -1);
        add(document, GAP, "Table Gap", new Look(5, 0, 0, false, false), -1);
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        return fonts;
    }

    /** A4 with margins of 20 mm beside the text, and of 15 mm above and below it. */
    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        var twentyMillimetres = BigInteger.valueOf(1134);
        var fifteenMillimetres = BigInteger.valueOf(850);
        margins.setTop(fifteenMillimetres);
        margins.setBottom(fifteenMillimetres);
        margins.setLeft(twentyMillimetres);
        margins.setRight(twentyMillimetres);
        margins.setHeader(BigInteger.valueOf(425));
        margins.setFooter(BigInteger.valueOf(425));
    }

    private static void add(XWPFDocument document, String id, String name, Look look, int outline) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before() * 20L));
        spacing.setAfter(BigInteger.valueOf(look.after() * 20L));
        if (look.keep()) {
            paragraph.addNewKeepNext();
        }
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        if (look.bold()) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(look.size() * 2)));
        var added = new XWPFStyle(style);
        added.setType(STStyleType.PARAGRAPH);
        document.getStyles().addStyle(added);
    }

    /** Adds a list of points, and returns its number. */
    static BigInteger addPoints(XWPFDocument document) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(284));
        indent.setHanging(BigInteger.valueOf(284));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    /** Word ends a document with a paragraph: behind a table it is so small that it does not take a page of its own. */
    static void shrinkEnd(XWPFDocument document) {
        var last = document.getLastParagraph();
        if (last != null && GAP.equals(last.getStyle())) {
            last.setSpacingBetween(1, LineSpacingRule.EXACT);
            last.createRun().setFontSize(1);
        }
    }

    /** Sets a picture that stands in a line to the right of the text, which flows beside it. */
    static void moveRight(CTDrawing drawing) {
        var inline = drawing.getInlineArray(0);
        var anchor = drawing.addNewAnchor();
        anchor.setDistT(0);
        anchor.setDistB(0);
        anchor.setDistL(BESIDE_PICTURE);
        anchor.setDistR(0);
        anchor.setSimplePos2(false);
        anchor.setRelativeHeight(1);
        anchor.setBehindDoc(false);
        anchor.setLocked(false);
        anchor.setLayoutInCell(true);
        anchor.setAllowOverlap(true);
        var unused = anchor.addNewSimplePos();
        unused.setX(0);
        unused.setY(0);
        var across = anchor.addNewPositionH();
        across.setRelativeFrom(STRelFromH.MARGIN);
        across.setPosOffset(Math.toIntExact(WIDTH_OF_TEXT - inline.getExtent().getCx()));
        var down = anchor.addNewPositionV();
        down.setRelativeFrom(STRelFromV.PARAGRAPH);
        down.setPosOffset(0);
        anchor.setExtent(inline.getExtent());
        anchor.addNewWrapSquare().setWrapText(STWrapText.LEFT);
        anchor.setDocPr(inline.getDocPr());
        anchor.addNewCNvGraphicFramePr();
        anchor.setGraphic(inline.getGraphic());
        drawing.removeInline(0);
    }

    /** Gives a table thin lines between its rows, and none beside them. */
    static void rule(XWPFTable table, boolean wide) {
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "BFBFBF");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "BFBFBF");
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1A1A1A");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        int beside = wide ? 30 : 57;
        table.setCellMargins(0, beside, 0, beside);
    }

    /** Keeps the widths of a table's columns as they are stated. */
    static void fix(XWPFTable table) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    }
}
