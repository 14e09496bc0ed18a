package org.bednight.extract.ssd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bednight.extract.history.Birthdays;
import org.bednight.extract.history.CareRow;
import org.bednight.extract.history.Doubts;
import org.bednight.extract.history.ExtractContent;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.ExtractFile;
import org.bednight.extract.table.ExtractForm;
import org.bednight.extract.table.ExtractKind;
import org.bednight.extract.table.ExtractRow;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Makes a history of tables of the Standard Safeguarding Dataset. */
public final class SafeguardingDataset {

    private static final String PLACEMENT = "clae_cla_placement_id";
    private static final String START = "clae_cla_episode_start_date";
    private static final String END = "clae_cla_episode_ceased_date";

    private static final String REMAND = "J1";

    /** The reason of a part of an episode that begins with a legal status. */
    private static final String STATUS_CHANGED = "L";

    private static final List<ExtractKind> NEEDED =
            List.of(ExtractKind.SSD_EPISODES, ExtractKind.SSD_PLACEMENTS, ExtractKind.SSD_LEGAL_STATUSES);

    private final RowReader reader;
    private final Doubts doubts = new Doubts();
    private final Birthdays birthdays = new Birthdays();
    private final Map<String, ExtractRow> placements = new HashMap<>();
    private final LegalStatuses statuses = new LegalStatuses();
    private final Set<Reference> children = new HashSet<>();

    private SafeguardingDataset(RowReader reader) {
        this.reader = reader;
    }

    /** Reads the tables; their faults are added to {@code faults}. */
    public static ExtractContent read(List<ExtractFile> files, RowReader reader, ExtractFaults faults) {
        for (var kind : NEEDED) {
            if (files.stream().noneMatch(file -> file.kind() == kind)) {
                faults.add(new FileLine("the upload", 0), "", "", "the table " + kind.title() + " too");
            }
        }
        var dataset = new SafeguardingDataset(reader);
        each(files, ExtractKind.SSD_PLACEMENTS, dataset::addPlacement);
        each(files, ExtractKind.SSD_LEGAL_STATUSES, dataset::addStatus);
        var rows = files.stream()
                .filter(file -> file.kind() == ExtractKind.SSD_EPISODES)
                .map(dataset::episodes)
                .toList();
        each(files, ExtractKind.SSD_PERSONS, dataset::addBirthday);
        return ExtractContent.of(ExtractForm.SSD, rows, dataset.birthdays, dataset.doubts, faults);
    }

    private static void each(List<ExtractFile> files, ExtractKind kind, Consumer<ExtractRow> use) {
        files.stream().filter(file -> file.kind() == kind).forEach(file -> file.rows()
                .forEach(use));
    }

    private void addPlacement(ExtractRow row) {
        var column = "clap_cla_placement_id";
        var id = row.required(column, "the identifier of a placement; the cell is empty");
        if (id == null) {
            return;
        }
        var first = placements.putIfAbsent(id, row);
        if (first != null && !isLike(first, row)) {
            row.fault(column, "each placement once; %s has it with another type or URN".formatted(first.origin()));
        }
    }

    private static boolean isLike(ExtractRow first, ExtractRow second) {
        return List.of("clap_cla_placement_type", "clap_cla_placement_urn", "clap_cla_placement_postcode").stream()
                .allMatch(column -> first.text(column).equals(second.text(column)));
    }

    private void addStatus(ExtractRow row) {
        var child = reader.child(row, "lega_person_id");
        var code = row.required("lega_legal_status", "a legal status, such as J1; the cell is empty");
        var start = row.requiredDate("lega_legal_status_start_date");
        var end = row.date("lega_legal_status_end_date");
        if (child != null
                && code != null
                && start != null
                && RowReader.inOrder(row, start, end, "lega_legal_status_end_date")) {
            statuses.add(child, new LegalStatus(RowReader.code(row, "lega_legal_status"), start, end));
        }
    }

    private void addBirthday(ExtractRow row) {
        reader.findChild(row.text("pers_person_id"))
                .filter(children::contains)
                .ifPresent(child -> birthdays.add(child, row, "pers_dob"));
    }

    private List<CareRow> episodes(ExtractFile file) {
        var rows = new ArrayList<CareRow>();
        for (var row : file.rows()) {
            var child = reader.child(row, "clae_person_id");
            var start = row.requiredDate(START);
            var end = row.date(END);
            boolean endUnread = end == null && !row.text(END).isEmpty();
            if (child != null && start != null && !endUnread && RowReader.inOrder(row, start, end, END)) {
                children.add(child);
                addParts(row, child, start, end, rows);
            }
        }
        return rows;
    }

    private void addParts(
            ExtractRow row, Reference child, LocalDate start, @Nullable LocalDate end, List<CareRow> rows) {
        var cuts = statuses.cuts(child, start, end);
        for (int part = 0; part < cuts.size(); part++) {
            var from = cuts.get(part);
            var to = part + 1 < cuts.size() ? cuts.get(part + 1) : end;
            var reason = part == 0 ? RowReader.code(row, "clae_cla_episode_start_reason") : STATUS_CHANGED;
            rows.add(part(row, child, from, to, reason));
        }
    }

    private CareRow part(ExtractRow row, Reference child, LocalDate from, @Nullable LocalDate to, String reason) {
        var status = statusOn(row, child, from, to);
        var placement = placements.get(row.text(PLACEMENT));
        if (placement == null) {
            if (status.equals(REMAND)) {
                row.fault(PLACEMENT, "the identifier of a placement in ssd_cla_placement");
            }
            return new CareRow(row.origin(), child, from, to, status, "", "", null, reason);
        }
        return new CareRow(
                row.origin(),
                child,
                from,
                to,
                status,
                RowReader.code(placement, "clap_cla_placement_type"),
                placement.text("clap_cla_placement_urn"),
                reader.establishment(placement, "clap_cla_placement_urn", "clap_cla_placement_postcode"),
                reason);
    }

    private String statusOn(ExtractRow row, Reference child, LocalDate from, @Nullable LocalDate to) {
        if (from.equals(to)) {
            return statuses.findWithin(child, from).map(LegalStatus::code).orElse("");
        }
        var inForce = statuses.listOn(child, from);
        if (inForce.isEmpty()) {
            doubts.add(
                    row.origin(), child, "No legal status is in force on %s. The row was set aside.".formatted(from));
            return "";
        }
        var code = inForce.get(0).code();
        boolean mixed = inForce.stream().anyMatch(other -> !other.code().equals(code));
        if (mixed && inForce.stream().anyMatch(other -> other.code().equals(REMAND))) {
            doubts.add(
                    row.origin(),
                    child,
                    "Two legal statuses are in force on %s, J1 among them. %s, which began last, counts."
                            .formatted(from, code));
        }
        return code;
    }
}
