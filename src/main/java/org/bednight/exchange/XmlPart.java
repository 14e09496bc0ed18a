package org.bednight.exchange;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Parses a part of a workbook as a stream, within the {@link WorkbookLimits}. Document types, and with them entities, are
 * refused by the parser.
 */
final class XmlPart extends DefaultHandler2 {

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

    /** As many as a cell has: reference, style, type, and one to spare. */
    private static final int USUAL_ATTRIBUTES = 4;

    private final ContentHandler handler;
    private final WorkbookLimits limits;
    private int depth;
    private boolean inText;

    private XmlPart(ContentHandler handler, WorkbookLimits limits) {
        this.handler = handler;
        this.limits = limits;
    }

    /** @throws FaultyFile if the part goes beyond the limits */
    static void parse(InputStream xml, ContentHandler handler, WorkbookLimits limits)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        var bounded = new XmlPart(handler, limits);
        parser.setContentHandler(bounded);
        parser.setErrorHandler(bounded);
        parser.setProperty(LEXICAL_HANDLER, bounded);
        parser.parse(new InputSource(xml));
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        limits.spend(1 + Math.max(0, attributes.getLength() - USUAL_ATTRIBUTES));
        inText = false;
        depth++;
        if (depth > WorkbookLimits.DEEPEST) {
            throw WorkbookLimits.tooMuch("elements nested more than %d deep".formatted(WorkbookLimits.DEEPEST));
        }
        handler.startElement(uri, name, qualifiedName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        depth--;
        inText = false;
        handler.endElement(uri, name, qualifiedName);
    }

    /** A text comes in pieces, of which entities make short ones. */
    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        limits.spend(inText ? 1 : 0);
        inText = true;
        handler.characters(chars, start, length);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        limits.spend(1);
    }

    @Override
    public void processingInstruction(String target, String data) {
        limits.spend(1);
    }

    @Override
    public void comment(char[] chars, int start, int length) {
        limits.spend(1);
    }

    @Override
    public void startCDATA() {
        limits.spend(1);
    }
}
