package org.bednight.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into records, row by row. */
final class SheetHandler extends DefaultHandler {

    /** What is expected in place of a formula, whose stored result may be out of date. */
    static final String FORMULA_EXPECTED = "a value, not a formula; in Excel, paste the cells as values";

    private static final int MOST_COLUMNS = 16_384;

    private final SheetValues values;
    private final Records records;
    private final WorkbookLimits limits;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int line;
    private int width;
    private int position = -1;
    private int style;
    private String type = "n";
    private @Nullable String formula;
    private boolean reading;
    private boolean phonetic;
    private boolean holdsCells;
    private boolean blank = true;
    private boolean hiddenRow;
    private int hiddenRows;

    SheetHandler(SheetValues values, Records records, WorkbookLimits limits) {
        this.values = values;
        this.records = records;
        this.limits = limits;
    }

    /** Returns whether any cell of the sheet has something in it. */
    boolean holdsCells() {
        return holdsCells;
    }

    /** Returns how many rows with something in them a reader of the sheet does not see, as a filter hides them. */
    int hiddenRows() {
        return hiddenRows;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "rPh" -> phonetic = true;
            case "f" -> {
                formula = "";
                startText();
            }
            case "v" -> startText();
            case "t" -> reading = !phonetic;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "rPh" -> phonetic = false;
            case "f" -> {
                formula = text.toString();
                startText();
                reading = false;
            }
            case "v", "t" -> reading = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (reading) {
            text.append(chars, start, length);
            if (text.length() > CsvText.LONGEST_CELL) {
                throw new SAXException("A cell is too long");
            }
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        int next = number == null ? line + 1 : Integer.parseInt(number);
        if (next <= line || next > WorkbookLimits.LAST_ROW) {
            throw new FaultyFile(RowFault.ofFile(
                    "row %s after row %d".formatted(number == null ? next : number, line),
                    "rows in order, numbered from 1 to %,d; save the workbook anew in Excel, or as \"CSV UTF-8\""
                            .formatted(WorkbookLimits.LAST_ROW)));
        }
        line = next;
        position = -1;
        blank = true;
        hiddenRow = "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"));
        cells.clear();
    }

    /** A sheet leaves out the empty cells at the end of a row; the first row with cells has the headings. */
    private void endRow() {
        if (blank) {
            return;
        }
        hiddenRows += hiddenRow ? 1 : 0;
        if (width == 0) {
            width = cells.size();
        }
        fillTo(width);
        records.add(line, cells);
    }

    private void fillTo(int size) {
        limits.spend(Math.max(0, size - cells.size()));
        while (cells.size() < size) {
            cells.add("");
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        var reference = attributes.getValue("r");
        int next = reference == null ? position + 1 : columnOf(reference);
        if (next <= position || next >= MOST_COLUMNS) {
            throw new SAXException("The cells of a row stand in order, within the sheet");
        }
        position = next;
        var typeGiven = attributes.getValue("t");
        type = typeGiven == null ? "n" : typeGiven;
        var styleGiven = attributes.getValue("s");
        style = styleGiven == null ? 0 : Integer.parseInt(styleGiven);
        formula = null;
        reading = false;
        text.setLength(0);
    }

    private static int columnOf(String reference) {
        int end = reference.length();
        while (end > 0 && Character.isDigit(reference.charAt(end - 1))) {
            end--;
        }
        return CellReference.convertColStringToIndex(reference.substring(0, end));
    }

    private void startText() {
        text.setLength(0);
        reading = true;
    }

    /** Empty cells are filled in once another follows: a format may have made millions of them. */
    private void endCell() {
        var value = formula == null
                ? values.read(type, style, text.toString())
                : new SheetValues.Refused("=" + formula, FORMULA_EXPECTED);
        boolean empty = value instanceof SheetValues.Read read && read.text().isBlank();
        if (empty) {
            return;
        }
        refuseBeyondLastColumn(text.toString());
        fillTo(position);
        holdsCells = true;
        blank = false;
        if (value instanceof SheetValues.Refused refused) {
            records.refuse(position, refused.given(), refused.expected());
            cells.add("");
        } else if (value instanceof SheetValues.Read read) {
            cells.add(read.text());
        }
    }

    private void refuseBeyondLastColumn(String value) {
        if (position >= WorkbookLimits.LAST_COLUMN) {
            throw new FaultyFile(new RowFault(
                    line,
                    "cell " + (position + 1),
                    value,
                    "cells in the first %,d columns; delete what stands in the column %s"
                            .formatted(WorkbookLimits.LAST_COLUMN, CellReference.convertNumToColString(position))));
        }
    }
}
