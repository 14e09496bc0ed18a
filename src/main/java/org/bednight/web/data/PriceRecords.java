package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.Prices;
import org.bednight.estate.Sector;
import org.bednight.exchange.ExchangeFile;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.Preconditions;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;

/** Prices of bed nights, provisional ones too. */
@Singleton
class PriceRecords implements RecordKind {

    private final Prices prices;

    PriceRecords(Prices prices) {
        this.prices = prices;
    }

    @Override
    public UploadKind kind() {
        return UploadKind.PRICES;
    }

    @Override
    public String one() {
        return "price";
    }

    @Override
    public List<Field> fields(DataVersion version) {
        return List.of(
                Field.choice("sector", "Sector", "", FieldTexts.sectors()),
                Field.date("from", "First night", "Like 2018-04-01"),
                Field.date("to", "Last night", "Empty while no end is set"),
                Field.text("price", "Pounds a night", "Like 189.00"),
                Field.date("announced", "Announced on", "The day on which it was made public; empty: the first night"),
                Field.text("source", "Source", "Where it was read; of a provisional price, what was assumed"),
                Field.choice(
                        "provisional",
                        "Is it provisional?",
                        "",
                        List.of(
                                new Choice("false", "No, it is published"),
                                new Choice("true", "Yes, it is assumed until it is published"))));
    }

    @Override
    public List<String> keys() {
        return List.of("sector", "from");
    }

    @Override
    public List<FormFields> list(FormFields asked, DataVersion version) {
        return prices.list(version).rows().stream().map(PriceRecords::texts).toList();
    }

    private static FormFields texts(BedNightPrice price) {
        var texts = new HashMap<String, String>();
        texts.put("sector", price.sector().name());
        texts.put("from", price.from().toString());
        texts.put("to", FieldTexts.of(price.to()));
        texts.put("price", price.price().toString());
        texts.put("announced", FieldTexts.of(price.announced()));
        texts.put("source", FieldTexts.of(price.source()));
        texts.put("provisional", Boolean.toString(price.provisional()));
        return new FormFields(texts);
    }

    @Override
    public ImportReport put(FormFields typed, Change change) {
        var headings = Prices.HEADINGS;
        return prices.importFile(ExchangeFile.typed(headings, List.of(typed.row(headings.all()))), change);
    }

    @Override
    public ImportReport retire(FormFields key, Change change) {
        return prices.retire(
                new Prices.Key(Sector.parse(key.text("sector")), LocalDate.parse(key.text("from"))),
                change,
                Preconditions.NONE);
    }
}
