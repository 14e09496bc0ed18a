package org.bednight.web.extracts;

import java.util.List;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * An extract that was tried, or put on record.
 *
 * @param key under which it is held
 * @param headline what would happen, or has happened
 * @param version the data version that it was compared with
 * @param ready whether it can be confirmed
 * @param sentences what there is to know first
 * @param again the form by which other files are chosen; null where the extract is on record
 */
public record ExtractView(
        String key,
        String headline,
        long version,
        boolean ready,
        List<String> sentences,
        List<Table> tables,
        @Nullable FormView again) {

    public ExtractView {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }
}
