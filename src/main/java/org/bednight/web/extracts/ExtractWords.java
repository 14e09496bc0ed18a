package org.bednight.web.extracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bednight.extract.ExtractReport;
import org.bednight.extract.table.FaultyExtract;
import org.bednight.extract.table.FileLine;
import org.bednight.language.Counted;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.PageWords;
import org.bednight.web.data.ReportTables;
import org.bednight.web.form.CallWords;
import org.bednight.web.form.Refusal;

/** Words and tables of the page of an extract. */
final class ExtractWords {

    private static final int SHOWN = 200;

    private ExtractWords() {}

    static ExtractView tried(String key, ExtractUpload upload, ExtractReport report, boolean outdated) {
        var sentences = new ArrayList<String>();
        if (outdated) {
            sentences.add(
                    "Somebody has recorded other facts in the meantime. This is what the files would change now.");
        }
        if (report.doubtCount() > 0) {
            sentences.add("%s in doubt: see below before you go on."
                    .formatted(Counted.of(report.doubtCount(), "row is", "rows are")));
        }
        boolean altering = report.report().altered();
        return new ExtractView(
                key,
                altering
                        ? "This is what the files would change"
                        : "The files would change nothing: all of it is on record already",
                report.report().dataVersion(),
                altering,
                with(sentences, report),
                tables(report),
                ExtractChoice.form(ExtractChoice.typed(upload), Refusal.NONE));
    }

    static ExtractView done(String key, ExtractReport report) {
        var stored =
                List.of("Stored as data version %d.".formatted(report.report().dataVersion()));
        return new ExtractView(key, "The extract is on record", 0, false, with(stored, report), tables(report), null);
    }

    static ExtractView faulty(String key, ExtractUpload upload, FaultyExtract problem) {
        var rows = problem.faults().list().stream()
                .limit(SHOWN)
                .map(fault -> new Row(
                        new FileLine(fault.file(), fault.line()).toString(),
                        List.of(fault.column(), fault.value(), fault.expected())))
                .toList();
        return new ExtractView(
                key,
                problem.faults().count() == 1
                        ? "The extract has a fault"
                        : "The extract has %,d faults"
                                .formatted(problem.faults().count()),
                0,
                false,
                List.of("Nothing was stored. Mend the rows below, save the files, and choose them again."),
                List.of(new Table("What to mend", 4, List.of("Where", "Column", "Was like", "Expected"), rows, null)),
                ExtractChoice.form(ExtractChoice.typed(upload), Refusal.NONE));
    }

    static ExtractView refused(String key, ExtractUpload upload, Refusal refusal) {
        return new ExtractView(
                key,
                "The extract cannot be taken",
                0,
                false,
                refusal.others(),
                List.of(),
                ExtractChoice.form(ExtractChoice.typed(upload), Refusal.NONE));
    }

    private static List<String> with(List<String> sentences, ExtractReport report) {
        var all = new ArrayList<>(sentences);
        all.addAll(CallWords.without(report.report().warnings()));
        return all;
    }

    private static List<Table> tables(ExtractReport report) {
        var tables = new ArrayList<Table>();
        tables.add(rows(report));
        if (report.doubtCount() > 0) {
            tables.add(doubts(report));
        }
        tables.addAll(ReportTables.of(report.report()));
        tables.add(files(report));
        return tables;
    }

    private static Table rows(ExtractReport report) {
        var rows = new ArrayList<Row>();
        rows.add(count(
                "Placements in youth detention accommodation", report.made().placements()));
        for (var reason : report.setAside()) {
            rows.add(count(words(reason.reason()), reason.rows()));
        }
        rows.add(count("The same as another row", report.merged()));
        return new Table(
                "Rows of the files: " + Counted.of(report.made().episodes(), "remand"),
                List.of("What they are", "Rows"),
                rows,
                count("All rows", report.rows()));
    }

    private static String words(String reason) {
        return switch (reason) {
            case "rlaa" -> "Remand to local authority accommodation, set aside";
            case "temporary" -> "Temporary placement on remand, set aside";
            default -> "Another legal status, set aside";
        };
    }

    private static Row count(String what, int number) {
        return new Row(what, List.of(PageWords.count(number)));
    }

    private static Table doubts(ExtractReport report) {
        return new Table(
                "Rows in doubt",
                3,
                List.of("Where", "Child", "What is in doubt"),
                report.doubts().stream()
                        .limit(SHOWN)
                        .map(doubt -> new Row(
                                new FileLine(doubt.file(), doubt.line()).toString(),
                                List.of(
                                        Objects.toString(doubt.reference(), PageWords.NONE),
                                        CallWords.without(doubt.why()))))
                        .toList(),
                null);
    }

    private static Table files(ExtractReport report) {
        return new Table(
                "Files",
                4,
                List.of("File", "What it is", "Rows", "How it was read"),
                report.files().stream()
                        .map(file -> new Row(
                                file.file(),
                                List.of(
                                        file.kind(),
                                        PageWords.count(file.rows()),
                                        String.join(" ", CallWords.without(file.readAs())))))
                        .toList(),
                null);
    }
}
