package org.bednight.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the one sheet of a workbook that has cells, as a stream, so that memory goes with the rows and not with the
 * workbook. Document types, and with them entities, are refused by POI's parsers.
 */
final class Workbook {

    private static final String WORKBOOK =
            "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\"";

    private Workbook() {}

    /** Reads the records of that sheet; {@link FaultyFile} if the bytes are no workbook, or several sheets have cells. */
    static void read(byte[] content, Records records) {
        refuseOldOrLocked(content);
        try (var zip = UnpackedParts.of(content);
                var workbook = OPCPackage.open(zip)) {
            readSheets(workbook, records);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException unreadable) {
            throw faultIn(unreadable);
        } catch (RuntimeException unreadable) {
            // POI and XMLBeans answer a damaged workbook with unchecked exceptions of many kinds.
            throw faultIn(unreadable);
        }
    }

    /** Workbooks of Excel 97, and those with a password, come in the same older container. */
    private static void refuseOldOrLocked(byte[] content) {
        if (FileForm.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FaultyFile(RowFault.ofFile(
                    "an older workbook (.xls) or one with a password",
                    "an Excel workbook (.xlsx) without a password; in Excel, take the password off and save as .xlsx"));
        }
    }

    private static void readSheets(OPCPackage workbook, Records records)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var values = new SheetValues(textsOf(reader), reader.getStylesTable(), countsFrom1904(reader));
        var sheets = reader.getSheetIterator();
        String found = null;
        while (sheets.hasNext()) {
            try (var xml = sheets.next()) {
                var sheet = new SheetHandler(values, found == null ? records : Records.NONE);
                parse(xml, sheet);
                if (sheet.holdsCells()) {
                    refuseSecond(found, sheets.getSheetName());
                    found = sheets.getSheetName();
                }
            }
        }
    }

    private static void refuseSecond(@Nullable String first, String second) {
        if (first != null) {
            throw new FaultyFile(RowFault.ofFile(
                    String.join(", ", List.of(first, second)),
                    "one sheet with cells, not several; delete the others, or save each as a file of its own"));
        }
    }

    private static SharedTexts textsOf(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var texts = new SharedTexts();
        try (var xml = reader.getSharedStringsData()) {
            if (xml != null) {
                parse(xml, texts);
            }
        }
        return texts;
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var properties = new WorkbookProperties();
        try (var xml = reader.getWorkbookData()) {
            parse(xml, properties);
        }
        return properties.from1904;
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    private static FaultyFile faultIn(Throwable unreadable) {
        for (var cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyFile fault) {
                return fault;
            }
        }
        return new FaultyFile(RowFault.ofFile("", WORKBOOK));
    }

    /** Looks for the day from which a workbook counts its dates; those from old Macs count from 1904. */
    private static final class WorkbookProperties extends DefaultHandler {

        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
            if (name.equals("workbookPr")) {
                var date1904 = attributes.getValue("date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
        }
    }
}
