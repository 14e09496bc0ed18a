package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentFile;
import org.bednight.estate.Establishments;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.KeyText;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.Preconditions;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Field;

/** Establishments, by which files of case systems and sheets are read. */
@Singleton
class EstablishmentRecords implements RecordKind {

    private static final String NAME = "name";

    private final Establishments establishments;

    EstablishmentRecords(Establishments establishments) {
        this.establishments = establishments;
    }

    @Override
    public UploadKind kind() {
        return UploadKind.ESTABLISHMENTS;
    }

    @Override
    public String one() {
        return "establishment";
    }

    @Override
    public List<Field> fields(DataVersion version) {
        return List.of(
                Field.text(NAME, "Name", "As sheets write it, like Adel Beck"),
                Field.choice("sector", "Sector", "", FieldTexts.sectors()),
                Field.text("urn", "URN", "Its social care URN; it needs this, a postcode, or both"),
                Field.text("postcode", "Postcode", "Of the site, like LS16 8EB"));
    }

    @Override
    public List<String> keys() {
        return List.of(NAME);
    }

    @Override
    public FormFields normal(FormFields key) {
        return key.with(NAME, KeyText.ignoringCase(key.text(NAME)));
    }

    @Override
    public List<FormFields> list(FormFields asked, DataVersion version) {
        return establishments.list(version).rows().stream()
                .map(EstablishmentRecords::texts)
                .toList();
    }

    private static FormFields texts(Establishment establishment) {
        var texts = new HashMap<String, String>();
        texts.put(NAME, establishment.name());
        texts.put("sector", establishment.sector().name());
        texts.put("urn", FieldTexts.of(establishment.urn()));
        texts.put("postcode", FieldTexts.of(establishment.postcode()));
        return new FormFields(texts);
    }

    @Override
    public ImportReport put(FormFields typed, Change change) {
        var headings = EstablishmentFile.HEADINGS;
        return establishments.importFile(ExchangeFile.typed(headings, List.of(typed.row(headings.all()))), change);
    }

    @Override
    public ImportReport retire(FormFields key, Change change) {
        return establishments.retire(key.text(NAME), change, Preconditions.NONE);
    }
}
