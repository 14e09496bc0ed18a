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

    private static final int MOST_COLUMNS = 16_384;

    private final SheetValues values;
    private final Records records;
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

    SheetHandler(SheetValues values, Records records) {
        this.values = values;
        this.records = records;
    }

    /** Returns whether any cell of the sheet has something in it. */
    boolean holdsCells() {
        return holdsCells;
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
        line = number == null ? line + 1 : Integer.parseInt(number);
        position = -1;
        cells.clear();
    }

    /** A sheet leaves out the empty cells at the end of a row; the first row with cells has the headings. */
    private void endRow() {
        if (width == 0 && holdsCells) {
            width = cells.size();
        }
        fillTo(width);
        records.add(line, cells);
    }

    private void fillTo(int size) {
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

    private void endCell() {
        fillTo(position);
        var value = formula == null
                ? values.read(type, style, text.toString())
                : new SheetValues.Refused("=" + formula, "a value, not a formula; in Excel, paste the cells as values");
        if (value instanceof SheetValues.Refused refused) {
            records.refuse(position, refused.given(), refused.expected());
            holdsCells = true;
            cells.add("");
        } else if (value instanceof SheetValues.Read read) {
            holdsCells |= !read.text().isBlank();
            cells.add(read.text());
        }
    }
}
