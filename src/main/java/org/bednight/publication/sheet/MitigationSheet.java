package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** The sheet of mitigations: from the gross position to the net one, by formula. */
final class MitigationSheet {

    private final FrozenPublication frozen;
    private final Wording wording;
    private final SheetWriter sheet;

    MitigationSheet(FrozenPublication frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        sheet.headings(4, List.of("From gross to net, " + wording.units(), "Owner", "Status", "Date", "Amount"));
        int first = sheet.nextRow();
        var net = frozen.forecast().variance();
        var gross = sheet.row();
        sheet.name(gross, "Gross position");
        sheet.figure(gross, 4, wording.signed(net), NumberForm.MONEY);
        for (var mitigation : frozen.definition().mitigations()) {
            var amount = mitigation.amount();
            var date = mitigation.findDate().map(Wording::date).orElse("");
            var row = sheet.texts(mitigation.what(), mitigation.owner(), mitigation.status(), date);
            sheet.figure(row, 4, wording.signed(Figure.of(BigDecimal.ZERO).minus(amount)), NumberForm.MONEY);
            net = net.minus(amount);
        }
        int last = sheet.nextRow() - 1;
        var total = sheet.row();
        sheet.name(total, "Net position").setCellStyle(sheet.styles().total());
        sheet.sum(total, 4, first, last, wording.signed(net), NumberForm.MONEY_TOTAL);
    }
}
