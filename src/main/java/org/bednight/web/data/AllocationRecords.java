package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.ExchangeFile;
import org.bednight.funding.Allocation;
import org.bednight.funding.Allocations;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.Preconditions;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;

/** Allocations of funders, which make the budget. */
@Singleton
class AllocationRecords implements RecordKind {

    private final Allocations allocations;
    private final Authorities authorities;

    AllocationRecords(Allocations allocations, Authorities authorities) {
        this.allocations = allocations;
        this.authorities = authorities;
    }

    @Override
    public UploadKind kind() {
        return UploadKind.ALLOCATIONS;
    }

    @Override
    public String one() {
        return "allocation";
    }

    @Override
    public List<Field> fields(DataVersion version) {
        return List.of(
                FieldTexts.authority(authorities.listSeen(version)),
                Field.text("year", "Financial year", "Like 2018-19"),
                Field.text("funder", "Funder", "Like Youth Justice Board remand grant"),
                Field.text("amount", "Pounds for the year", "Like 567615.00"),
                Field.choice(
                        "status",
                        "Status",
                        "The budget counts both",
                        List.of(new Choice("confirmed", "confirmed"), new Choice("provisional", "provisional"))),
                Field.date("known_from", "Known from", "Empty: it always was"),
                Field.text("source", "Source", "Where the amount was read"));
    }

    @Override
    public List<String> keys() {
        return List.of("authority", "year", "funder", "known_from");
    }

    @Override
    public boolean isNamed(FormFields key) {
        return key.texts().keySet().containsAll(List.of("authority", "year", "funder"));
    }

    @Override
    public FormFields normal(FormFields key) {
        return key.with("funder", Allocation.funderKey(key.text("funder")));
    }

    @Override
    public List<FormFields> list(FormFields asked, DataVersion version) {
        return FieldTexts.asked(asked, authorities.listSeen(version))
                .flatMap(code -> allocations.list(code, version).stream())
                .sorted(Comparator.comparing(
                                (Allocation each) -> each.authority().value())
                        .thenComparing(Allocation::year, Comparator.reverseOrder())
                        .thenComparing(Allocation::funder))
                .map(AllocationRecords::texts)
                .toList();
    }

    private static FormFields texts(Allocation allocation) {
        var texts = new HashMap<String, String>();
        texts.put("authority", allocation.authority().value());
        texts.put("year", allocation.year().toString());
        texts.put("funder", allocation.funder());
        texts.put("amount", allocation.amount().toString());
        texts.put("status", allocation.status().toString());
        texts.put("known_from", FieldTexts.of(allocation.knownFrom()));
        texts.put("source", FieldTexts.of(allocation.source()));
        return new FormFields(texts);
    }

    @Override
    public ImportReport put(FormFields typed, Change change) {
        var headings = Allocations.HEADINGS;
        return allocations.importFile(ExchangeFile.typed(headings, List.of(typed.row(headings.all()))), change);
    }

    @Override
    public ImportReport retire(FormFields key, Change change) {
        var knownFrom = key.text("known_from");
        return allocations.retire(
                new Allocation.Key(
                        AuthorityCode.parse(key.text("authority")),
                        FinancialYear.parse(key.text("year")),
                        key.text("funder"),
                        knownFrom.isEmpty() ? null : LocalDate.parse(knownFrom)),
                key.text("funder"),
                change,
                Preconditions.NONE);
    }
}
