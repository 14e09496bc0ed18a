package org.bednight.exchange;

import java.util.List;
import org.bednight.language.Counted;

/** Which sheet of a workbook is meant: by its name, or, as {@code #2}, by its place among the tabs, from 1. */
record SheetChoice(String stated) {

    /** @throws FaultyFile if there is no such sheet, or several of the name */
    WorkbookSheets.Entry getIn(List<WorkbookSheets.Entry> sheets) {
        if (stated.matches("#[1-9]\\d{0,3}")) {
            int number = Integer.parseInt(stated.substring(1));
            if (number <= sheets.size()) {
                return sheets.get(number - 1);
            }
            throw none(sheets);
        }
        var named = sheets.stream()
                .filter(sheet -> KeyText.ignoringCase(sheet.name()).equals(KeyText.ignoringCase(stated)))
                .toList();
        if (named.size() != 1) {
            throw none(sheets);
        }
        return named.get(0);
    }

    /** The names of the other sheets are not shown: they may be those of children. */
    private FaultyFile none(List<WorkbookSheets.Entry> sheets) {
        return new FaultyFile(RowFault.ofFile(
                "",
                "the sheet '%s'; the workbook has %s and no such one. State another sheet by its name, or by its place among the tabs, as #1"
                        .formatted(stated, Counted.of(sheets.size(), "sheet"))));
    }
}
