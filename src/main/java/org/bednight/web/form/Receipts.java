package org.bednight.web.form;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bednight.ledger.ImportReport;
import org.bednight.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Keeps what a change did until the page that follows it shows that. */
@Singleton
public class Receipts {

    private static final int LONGEST_SENTENCE = 200;

    private final Held<ImportReport> reports;

    Receipts(CurrentUser user) {
        reports = new Held<>(
                user::name,
                0.005,
                report -> (long) LONGEST_SENTENCE
                        * (report.warnings().size() + report.changes().size()));
    }

    /** Keeps a report and returns the key of its receipt. */
    public String add(ImportReport report) {
        return reports.add(report);
    }

    /** Says what the change of a receipt did, in sentences; nothing where there is no such receipt. */
    public List<String> sentences(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(reports::find)
                .map(Receipts::sentences)
                .orElse(List.of());
    }

    private static List<String> sentences(ImportReport report) {
        var sentences = new ArrayList<String>();
        sentences.add(
                report.altered()
                        ? "Stored as data version %d. Forecasts use it from now on.".formatted(report.dataVersion())
                        : "Nothing was stored: this is on record already.");
        sentences.addAll(report.changes());
        sentences.addAll(CallWords.without(report.warnings()));
        return sentences;
    }
}
