package org.bednight.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the one visible sheet of a workbook that has cells, as a stream, so that memory goes with the rows and not with
 * the workbook. Strict Open XML is read like Excel's own form: they differ in namespaces, which are passed over.
 */
final class Workbook {

    private static final String WORKBOOK =
            "an Excel workbook (.xlsx) that Excel opens; save it anew, or as \"CSV UTF-8\"";

    private static final String SAVE_AS_XLSX =
            "an Excel workbook (.xlsx) or text in UTF-8 with commas (.csv); open the file and save it as one of these";

    private final UnpackedParts zip;
    private final WorkbookLimits limits;
    private final Faults faults;
    private final @Nullable SheetChoice choice;

    private Workbook(UnpackedParts zip, WorkbookLimits limits, Faults faults, @Nullable SheetChoice choice) {
        this.zip = zip;
        this.limits = limits;
        this.faults = faults;
        this.choice = choice;
    }

    /**
     * Reads the records of that sheet, and names it in {@code faults}.
     *
     * @return what was passed over
     * @throws FaultyFile if the bytes are no workbook, or several sheets have cells
     */
    static PassedOver read(byte[] content, Records records, Faults faults) {
        return read(content, null, records, faults);
    }

    /**
     * Reads the records of the chosen sheet, and names it in {@code faults}.
     *
     * @param choice null for the one visible sheet that has cells
     * @return what was passed over
     * @throws FaultyFile if the bytes are no workbook, or it has no such sheet
     */
    static PassedOver read(byte[] content, @Nullable SheetChoice choice, Records records, Faults faults) {
        return opened(content, faults, choice, workbook -> workbook.read(records));
    }

    /** Lists the sheets of a workbook in the order of their tabs. */
    static List<WorkbookSheets.Entry> sheets(byte[] content) {
        return opened(content, new Faults(), null, workbook -> workbook.sheets(workbook.pathOfWorkbook())
                .entries());
    }

    /** What is done with a workbook that is open. */
    private interface Use<T> {
        T of(Workbook workbook) throws IOException, SAXException, ParserConfigurationException;
    }

    private static <T> T opened(byte[] content, Faults faults, @Nullable SheetChoice choice, Use<T> use) {
        refuseOldOrLocked(content);
        try (var zip = UnpackedParts.of(content)) {
            return use.of(new Workbook(zip, WorkbookLimits.of(content.length), faults, choice));
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException unreadable) {
            // Libraries answer a damaged zip with unchecked exceptions of many kinds.
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

    private PassedOver read(Records records) throws IOException, SAXException, ParserConfigurationException {
        var path = pathOfWorkbook();
        var sheets = sheets(path);
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var parts = new Relationships("/" + folder);
        parseIfThere(folder + "_rels/" + path.substring(folder.length()) + ".rels", parts);
        var texts = new SharedTexts();
        parseIfThere(parts.findByType("sharedStrings"), texts);
        var formats = new CellFormats();
        parseIfThere(parts.findByType("styles"), formats);
        var values = new SheetValues(texts, formats, sheets.from1904());
        if (choice == null) {
            return readSheets(sheets, parts, values, records);
        }
        var chosen = choice.getIn(sheets.entries());
        int others = (int) sheets.entries().stream()
                .filter(sheet -> !sheet.hidden() && !sheet.equals(chosen))
                .count();
        return readChosen(chosen, others, parts, values, records);
    }

    private WorkbookSheets sheets(String path) throws IOException, SAXException, ParserConfigurationException {
        var sheets = new WorkbookSheets();
        parse(path, sheets);
        return sheets;
    }

    /** Finds the main part, and names other kinds of file by what they are. */
    private String pathOfWorkbook() throws IOException, SAXException, ParserConfigurationException {
        if (zip.has("mimetype") && zip.has("content.xml")) {
            throw other(
                    mimetype().contains("spreadsheet") ? "an OpenDocument spreadsheet (.ods)" : "an OpenDocument file");
        }
        var root = new Relationships("/");
        parseIfThere("_rels/.rels", root);
        var path = root.findByType("officeDocument");
        if (path == null || !zip.has(path)) {
            throw new FaultyFile(RowFault.ofFile("", WORKBOOK));
        }
        if (path.endsWith(".bin")) {
            throw other("a binary workbook (.xlsb)");
        }
        if (path.startsWith("word/") || path.startsWith("ppt/")) {
            throw other(path.startsWith("word/") ? "a Word document (.docx)" : "a presentation (.pptx)");
        }
        return path;
    }

    private String mimetype() throws IOException {
        try (var text = zip.open("mimetype")) {
            return text == null ? "" : new String(text.readNBytes(100), StandardCharsets.US_ASCII);
        }
    }

    private static FaultyFile other(String given) {
        return new FaultyFile(RowFault.ofFile(given, SAVE_AS_XLSX));
    }

    private PassedOver readSheets(WorkbookSheets sheets, Relationships parts, SheetValues values, Records records)
            throws IOException, SAXException, ParserConfigurationException {
        var hidden = new ArrayList<String>();
        int hiddenRows = 0;
        String found = null;
        for (var sheet : sheets.entries()) {
            var path = parts.findById(sheet.id());
            if (path == null || !path.contains("worksheets/")) {
                continue;
            }
            var handler = new SheetHandler(values, found == null && !sheet.hidden() ? records : Records.NONE, limits);
            parse(path, sheet, handler);
            if (handler.holdsCells() && sheet.hidden()) {
                hidden.add(sheet.name());
            } else if (handler.holdsCells()) {
                refuseSecond(found, sheet.name());
                found = sheet.name();
                faults.nameSheet(found);
                hiddenRows = handler.hiddenRows();
            }
        }
        refuseHiddenAlone(found, hidden);
        return new PassedOver(hidden, hiddenRows, 0);
    }

    private PassedOver readChosen(
            WorkbookSheets.Entry sheet, int others, Relationships parts, SheetValues values, Records records)
            throws IOException, SAXException, ParserConfigurationException {
        var path = parts.findById(sheet.id());
        if (path != null && path.contains("worksheets/")) {
            faults.nameSheet(sheet.name());
            var handler = new SheetHandler(values, records, limits);
            parse(path, sheet, handler);
            return new PassedOver(List.of(), handler.hiddenRows(), others);
        }
        return new PassedOver(List.of(), 0, others);
    }

    private void parse(String path, WorkbookSheets.Entry sheet, SheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try {
            parse(path, handler);
        } catch (FaultyFile refused) {
            throw refused.inSheet(sheet.name());
        }
    }

    private static void refuseSecond(@Nullable String first, String second) {
        if (first != null) {
            throw new FaultyFile(RowFault.ofFile(
                    String.join(", ", List.of(first, second)),
                    "one sheet with cells, not several; delete the others, or save each as a file of its own"));
        }
    }

    private static void refuseHiddenAlone(@Nullable String found, List<String> hidden) {
        if (found == null && !hidden.isEmpty()) {
            throw new FaultyFile(RowFault.ofFile(
                    String.join(", ", hidden),
                    "a visible sheet with cells; the only ones are hidden: in Excel, unhide the sheet that is meant"));
        }
    }

    private void parse(String path, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (var xml = zip.open(path)) {
            if (xml == null) {
                throw new FaultyFile(RowFault.ofFile("", WORKBOOK));
            }
            XmlPart.parse(xml, handler, limits);
        }
    }

    private void parseIfThere(@Nullable String path, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (path != null && zip.has(path)) {
            parse(path, handler);
        }
    }

    private static FaultyFile faultIn(Throwable unreadable) {
        for (var cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyFile fault) {
                return fault;
            }
        }
        return new FaultyFile(RowFault.ofFile("", WORKBOOK));
    }
}
