package org.bednight.publication.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.Frozen;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.Wording;

/** The sheet of mitigations: from the gross position to the net one, by formula. */
final class MitigationSheet {

    private final Frozen frozen;
    private final Wording wording;
    private final SheetWriter sheet;

    MitigationSheet(Frozen frozen, Wording wording, SheetWriter sheet) {
        this.frozen = frozen;
        this.wording = wording;
        this.sheet = sheet;
    }

    void write() {
        sheet.headings(4, List.of("From gross to net, £", "Owner", "Status", "Date", "Amount"));
        int first = sheet.nextRow();
        var net = frozen.figure("/forecast/variance");
        var gross = sheet.row();
        sheet.styled(gross, 0, "Gross position");
        sheet.figure(gross, 4, wording.signed(net), NumberForm.MONEY);
        for (var mitigation : frozen.list("/definition/mitigations")) {
            var amount = mitigation.figure("/amount");
            var date = mitigation.has("/date") ? Wording.date(mitigation.date("/date")) : "";
            var row =
                    sheet.texts(mitigation.text("/what"), mitigation.text("/owner"), mitigation.text("/status"), date);
            sheet.figure(row, 4, wording.signed(Figure.of(BigDecimal.ZERO).minus(amount)), NumberForm.MONEY);
            net = net.minus(amount);
        }
        int last = sheet.nextRow() - 1;
        var total = sheet.row();
        sheet.styled(total, 0, "Net position").setCellStyle(sheet.styles().total());
        sheet.sum(total, 4, first, last, wording.signed(net), NumberForm.MONEY_TOTAL);
    }
}
