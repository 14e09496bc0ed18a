package org.bednight.web.data;

import java.util.List;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A file that was tried, or put on record.
 *
 * @param key under which it is held
 * @param file its name, as its sender calls it
 * @param headline what would happen, or has happened
 * @param version the data version that it was compared with
 * @param ready whether it can be confirmed
 * @param tables what changes, and the budgets before and after
 * @param sentences what else there is to know
 * @param faulty its rows with faults; null where there are none
 * @param next what to do next, where the file is on record
 * @param again the form by which another file is chosen; null where the file is on record
 */
public record UploadView(
        String key,
        String kind,
        String file,
        String headline,
        long version,
        boolean ready,
        List<Table> tables,
        List<String> sentences,
        @Nullable FaultyRows faulty,
        List<Link> next,
        @Nullable FormView again) {

    public UploadView {
        tables = List.copyOf(tables);
        sentences = List.copyOf(sentences);
        next = List.copyOf(next);
    }

    /** Where to go on. */
    public record Link(String address, String words) {}
}
