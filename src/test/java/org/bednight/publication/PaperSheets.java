package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bednight.publication.frozen.Figure;

/** Which sheets a workbook has by the kind of its paper, and that each explains the signs on it. */
final class PaperSheets {

    private PaperSheets() {}

    static void fitTheirPaper(String name, boolean over, boolean withheld, byte[] workbook) throws IOException {
        var sheets = sheets(workbook);
        if (withheld) {
            assertThat(sheets.keySet()).as(name).containsExactly("Summary", "Withheld", "Provenance");
            assertThat(sheets.getOrDefault("Summary", "")).as(name).contains("This copy gives the budget alone.");
            return;
        }
        if (over) {
            assertThat(sheets).as(name).doesNotContainKeys("Range", "What-ifs");
            assertThat(sheets.getOrDefault("Budget", ""))
                    .as(name)
                    .contains("Outturn by establishment type", "% of the outturn");
            assertThat(sheets.values()).as(name).noneMatch(text -> text.matches("(?s).*(Nights|Cost) to come.*"));
        }
        assertThat(sheets.getOrDefault("Summary", "").contains("Projected outturn"))
                .as(name)
                .isNotEqualTo(over);
        assertThat(sheets.getOrDefault("Budget", "").contains("Amber: "))
                .as(name)
                .isNotEqualTo(name.startsWith("no budget"));
        sheets.forEach((sheet, text) -> {
            if (text.contains("\n" + Figure.WITHHELD + "\n")) {
                assertThat(text).as("%s: %s", name, sheet).contains(Figure.WITHHELD + ": withheld, since");
            }
        });
    }

    private static Map<String, String> sheets(byte[] workbook) throws IOException {
        var sheets = new LinkedHashMap<String, String>();
        try (var file = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            file.forEach(sheet -> sheets.put(sheet.getSheetName(), text(sheet)));
        }
        return sheets;
    }

    /** Returns what the cells show, a line each. */
    private static String text(Sheet sheet) {
        var formatter = new DataFormatter();
        var text = new StringBuilder("\n");
        sheet.forEach(row ->
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        return text.toString();
    }
}
