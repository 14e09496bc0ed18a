package org.bednight.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts of a workbook, to which its cells point.
 *
 * <p>POI's own table makes a tree of XML of each text that is asked for, which takes ten times as long as reading the
 * sheet.
 */
final class SharedTexts extends DefaultHandler {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int MOST_TEXTS = 2_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean reading;
    private boolean phonetic;

    /** Returns the text at {@code index}, counted from 0. */
    String get(int index) {
        return texts.get(index);
    }

    /** Returns {@code text} with those characters that XML cannot hold, which workbooks write as {@code _x0007_}. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> reading = !phonetic;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        switch (name) {
            case "si" -> addText();
            case "rPh" -> phonetic = false;
            case "t" -> reading = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (reading) {
            text.append(chars, start, length);
            if (text.length() > CsvText.LONGEST_CELL) {
                throw new SAXException("A text is too long");
            }
        }
    }

    private void addText() throws SAXException {
        if (texts.size() == MOST_TEXTS) {
            throw new SAXException("There are too many texts");
        }
        texts.add(CellText.trimmed(decoded(text.toString())));
    }
}
