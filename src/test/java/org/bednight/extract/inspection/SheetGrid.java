package org.bednight.extract.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows of cells, to be written as a text or as a workbook. */
final class SheetGrid {

    private final List<List<String>> rows = new ArrayList<>();

    void add(List<String> cells) {
        rows.add(cells);
    }

    /** Returns a text in which every row has as many cells as the longest, as Excel writes it. */
    String text(char separator) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row);
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    return cells.stream().map(SheetGrid::quoted).collect(Collectors.joining(String.valueOf(separator)));
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches(".*[,;\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Returns a workbook; a cell that begins with @ is a date of Excel. */
    byte[] workbook(boolean anotherSheet, boolean hiddenSheet) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            if (anotherSheet) {
                workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Kept by the team");
            }
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = workbook.createSheet("Remands 2024");
            for (int line = 0; line < rows.size(); line++) {
                var row = sheet.createRow(line);
                for (int cell = 0; cell < rows.get(line).size(); cell++) {
                    var text = rows.get(line).get(cell);
                    if (text.startsWith("@")) {
                        var created = row.createCell(cell);
                        created.setCellValue(LocalDate.parse(text.substring(1)));
                        created.setCellStyle(style);
                    } else {
                        set(row, cell, text);
                    }
                }
            }
            if (hiddenSheet) {
                workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("YOI");
                workbook.setSheetHidden(workbook.getSheetIndex("Lists"), true);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void set(Row row, int cell, String text) {
        if (!text.isEmpty()) {
            row.createCell(cell).setCellValue(text);
        }
    }
}
