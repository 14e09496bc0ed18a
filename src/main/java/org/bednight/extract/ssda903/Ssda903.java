package org.bednight.extract.ssda903;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Makes a history of the files of an SSDA903 return. */
public final class Ssda903 {

    private final RowReader reader;
    private final Birthdays birthdays = new Birthdays();
    private final Set<Reference> children = new HashSet<>();

    private Ssda903(RowReader reader) {
        this.reader = reader;
    }

    /** Reads the files; their faults are added to {@code faults}. */
    public static ExtractContent read(List<ExtractFile> files, RowReader reader, ExtractFaults faults) {
        var episodes = files.stream()
                .filter(file -> file.kind() == ExtractKind.EPISODES)
                .toList();
        if (episodes.isEmpty()) {
            faults.add(new FileLine("the upload", 0), "", "", "a file like " + ExtractKind.EPISODES.title());
        }
        var form = new Ssda903(reader);
        var rows = episodes.stream().map(form::episodes).toList();
        files.stream().filter(file -> file.kind() == ExtractKind.HEADER).forEach(form::birthdays);
        return ExtractContent.of(ExtractForm.SSDA903, rows, form.birthdays, new Doubts(), faults);
    }

    private List<CareRow> episodes(ExtractFile file) {
        var rows = new ArrayList<CareRow>();
        for (var row : file.rows()) {
            var read = episode(row);
            if (read != null) {
                children.add(read.child());
                rows.add(read);
            }
        }
        return rows;
    }

    private @Nullable CareRow episode(ExtractRow row) {
        var child = reader.child(row, "CHILD");
        var start = row.requiredDate("DECOM");
        var end = row.date("DEC");
        var status = row.required("LS", "a legal status, such as J1; the cell is empty");
        boolean placed = isPlaced(row);
        boolean endUnread = end == null && !row.text("DEC").isEmpty();
        if (child == null || start == null || endUnread || status == null || !placed) {
            return null;
        }
        if (!RowReader.inOrder(row, start, end, "DEC")) {
            return null;
        }
        return new CareRow(
                row.origin(),
                child,
                start,
                end,
                RowReader.code(row, "LS"),
                RowReader.code(row, "PLACE"),
                row.text("URN"),
                reader.establishment(row, "URN", "PL_POST"),
                RowReader.code(row, "RNE"));
    }

    /** Only a remand needs a placement to be read. */
    private static boolean isPlaced(ExtractRow row) {
        return !RowReader.code(row, "LS").equals("J1")
                || row.required("PLACE", "a placement code, such as K1; the cell is empty") != null;
    }

    /** The dates of birth of children whose episodes are not in the files are not read. */
    private void birthdays(ExtractFile file) {
        for (var row : file.rows()) {
            reader.findChild(row.text("CHILD"))
                    .filter(children::contains)
                    .ifPresent(child -> birthdays.add(child, row, "DOB"));
        }
    }
}
