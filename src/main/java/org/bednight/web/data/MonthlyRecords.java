package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.exchange.ExchangeFile;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.monthly.MonthlyTotal;
import org.bednight.remand.monthly.MonthlyTotals;
import org.bednight.rest.Preconditions;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Field;

/** Bed nights a month, of authorities without records of single children. */
@Singleton
class MonthlyRecords implements RecordKind {

    private final MonthlyTotals totals;
    private final Authorities authorities;

    MonthlyRecords(MonthlyTotals totals, Authorities authorities) {
        this.totals = totals;
        this.authorities = authorities;
    }

    @Override
    public UploadKind kind() {
        return UploadKind.MONTHLY;
    }

    @Override
    public String one() {
        return "month's total";
    }

    @Override
    public List<Field> fields(DataVersion version) {
        return List.of(
                FieldTexts.authority(authorities.listSeen(version)),
                Field.text("month", "Month", "Like 2018-05; it must be over"),
                Field.choice("sector", "Sector", "", FieldTexts.sectors()),
                Field.text("nights", "Bed nights", "Like 23 or 23.5; 0 where there were none"),
                Field.text("source", "Source", "Where the number was read"));
    }

    @Override
    public List<String> keys() {
        return List.of("authority", "month", "sector");
    }

    @Override
    public List<FormFields> list(FormFields asked, DataVersion version) {
        return FieldTexts.asked(asked, authorities.listSeen(version))
                .flatMap(code -> totals.record(code, version).totals().stream())
                .map(MonthlyRecords::texts)
                .toList();
    }

    private static FormFields texts(MonthlyTotal total) {
        return new FormFields(Map.of(
                "authority", total.authority().value(),
                "month", total.month().toString(),
                "sector", total.sector().name(),
                "nights", total.nights().toPlainString(),
                "source", FieldTexts.of(total.source())));
    }

    @Override
    public ImportReport put(FormFields typed, Change change) {
        var headings = MonthlyTotals.HEADINGS;
        return totals.importFile(ExchangeFile.typed(headings, List.of(typed.row(headings.all()))), change);
    }

    @Override
    public ImportReport retire(FormFields key, Change change) {
        return totals.retire(
                new MonthlyTotal.Key(
                        AuthorityCode.parse(key.text("authority")),
                        YearMonth.parse(key.text("month")),
                        Sector.parse(key.text("sector"))),
                change,
                Preconditions.NONE);
    }
}
