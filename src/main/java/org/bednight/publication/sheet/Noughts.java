package org.bednight.publication.sheet;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STConditionalFormattingOperator;

/**
 * The cells of a sheet whose number would be shown as a negative nought, such as {@code (0.000)}, where it rounds to nought.
 *
 * <p>Decided: a rule of the sheet shows these without a sign, since a format picks its negative form by the number and not by
 * what is shown of it; by a rule it also holds for what a formula comes to after a reader has changed a figure.
 */
final class Noughts {

    private final Map<NumberForm, Set<String>> cells = new EnumMap<>(NumberForm.class);

    void add(CellAddress cell, NumberForm form) {
        if (form.isSigned()) {
            cells.computeIfAbsent(form, any -> new LinkedHashSet<>()).add(cell.formatAsString());
        }
    }

    void write(XSSFSheet sheet, SheetStyles styles) {
        int priority = 1;
        for (var each : cells.entrySet()) {
            var rounded = styles.nought(each.getKey());
            var formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
            formatting.setSqref(List.copyOf(each.getValue()));
            var rule = formatting.addNewCfRule();
            rule.setType(STCfType.CELL_IS);
            rule.setOperator(STConditionalFormattingOperator.BETWEEN);
            rule.setDxfId(rounded.style());
            rule.setPriority(priority++);
            rule.addFormula(rounded.from());
            rule.addFormula(rounded.to());
        }
    }
}
