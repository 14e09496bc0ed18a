package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.exchange.ExchangeFile;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Field;

/** The authorities on record. */
@Singleton
class AuthorityRecords implements RecordKind {

    private final Authorities authorities;

    AuthorityRecords(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public UploadKind kind() {
        return UploadKind.AUTHORITIES;
    }

    @Override
    public String one() {
        return "authority";
    }

    @Override
    public List<Field> fields(DataVersion version) {
        return List.of(
                Field.text("code", "Code", "Like E08000025, as the Office for National Statistics gives it"),
                Field.text("name", "Name", ""),
                Field.date("recorded_from", "First night on record", "Empty: that of its first placement"),
                Field.date("recorded_to", "Last night on record", "Yesterday at the latest; empty: no limit is stated"),
                Field.text("population_10_17", "Children of 10 to 17 in its area", "Like 117343"),
                Field.text("family", "Group for comparison", "Like core cities"),
                Field.text("successor", "Successor", "Code of the authority that took over its liabilities"));
    }

    @Override
    public List<String> keys() {
        return List.of("code");
    }

    @Override
    public boolean canRetire() {
        return false;
    }

    @Override
    public List<FormFields> list(FormFields asked, DataVersion version) {
        return authorities.listSeen(version).stream()
                .map(AuthorityRecords::texts)
                .toList();
    }

    private static FormFields texts(Authority authority) {
        var texts = new HashMap<String, String>();
        texts.put("code", authority.code().value());
        texts.put("name", authority.name());
        texts.put("recorded_from", FieldTexts.of(authority.recordedFrom()));
        texts.put("recorded_to", FieldTexts.of(authority.recordedTo()));
        texts.put("population_10_17", FieldTexts.of(authority.population10To17()));
        texts.put("family", FieldTexts.of(authority.family()));
        texts.put("successor", FieldTexts.of(authority.successor()));
        return new FormFields(texts);
    }

    @Override
    public ImportReport put(FormFields typed, Change change) {
        var headings = Authorities.HEADINGS;
        return authorities.putTyped(ExchangeFile.typed(headings, List.of(typed.row(headings.all()))), change);
    }

    /** An authority stays on record; its successor takes over its liabilities. */
    @Override
    public ImportReport retire(FormFields key, Change change) {
        throw new UnsupportedOperationException("Authorities are not retired");
    }
}
