package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
final class Sheets {

    private Sheets() {}

    /** Returns a workbook that {@code fill} has filled. */
    static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a workbook of one sheet of text, a line for each row, with commas between the cells. */
    static byte[] of(String... lines) {
        return workbook(workbook -> fill(workbook.createSheet("Sheet1"), lines));
    }

    static Sheet fill(Sheet sheet, String... lines) {
        for (int line = 0; line < lines.length; line++) {
            var row = sheet.createRow(line);
            var cells = lines[line].split(",", -1);
            for (int cell = 0; cell < cells.length; cell++) {
                setText(row, cell, cells[cell]);
            }
        }
        return sheet;
    }

    private static void setText(Row row, int cell, String text) {
        if (!text.isEmpty()) {
            row.createCell(cell).setCellValue(text);
        }
    }

    /** Returns a workbook with some parts written anew, or added. */
    static byte[] withParts(byte[] workbook, Map<String, String> parts) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook));
                var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                if (!parts.containsKey(entry.getName())) {
                    put(out, entry.getName(), content);
                }
            }
            for (var part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue().getBytes(UTF_8));
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a workbook whose only sheet has this XML within {@code <sheetData>}. */
    static byte[] ofXml(String rows) {
        return withParts(of("sector,price"), Map.of("xl/worksheets/sheet1.xml", sheetXml("", rows)));
    }

    /** Returns the XML of a sheet, with a document type where there is to be one. */
    static String sheetXml(String documentType, String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + documentType
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    /** Returns {@code content} with each occurrence of {@code old} replaced by as many other bytes. */
    static byte[] replaced(byte[] content, byte[] old, byte[] other) {
        var changed = content.clone();
        for (int i = 0; i + old.length <= changed.length; i++) {
            if (Arrays.equals(changed, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(other, 0, changed, i, other.length);
            }
        }
        return changed;
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** Returns the XML of a row of texts. */
    static String row(int line, String... texts) {
        var xml = new StringBuilder("<row r=\"" + line + "\">");
        for (var text : texts) {
            xml.append(text(text));
        }
        return xml.append("</row>").toString();
    }

    /** Returns the XML of a cell that holds its text itself. */
    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
