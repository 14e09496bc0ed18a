package org.bednight.extract.table;

import java.util.List;
import org.bednight.exchange.CellTable;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.FileDigest;
import org.bednight.exchange.FileForm;
import org.jspecify.annotations.Nullable;

/**
 * A file of an extract that was read.
 *
 * @param name as its sender calls it
 * @param sha256 the digest of its bytes as 64 hexadecimal digits
 * @param readAs what was not as usual and how it was read, in sentences
 */
public record ExtractFile(String name, ExtractKind kind, String sha256, List<ExtractRow> rows, List<String> readAs) {

    public ExtractFile {
        rows = List.copyOf(rows);
        readAs = List.copyOf(readAs);
    }

    /**
     * Reads a file; its faults are added to {@code faults}.
     *
     * @param name as its sender calls it
     * @return the file; null where it is none of the kinds
     */
    public static @Nullable ExtractFile read(String name, byte[] content, ExtractFaults faults) {
        var whole = new FileLine(name, 0);
        if (content.length == 0) {
            faults.add(whole, "", "", "a file that is not empty");
            return null;
        }
        try {
            var table = CellTable.read(content, FileForm.of(null, content));
            var headings = table.lines().get(0).cells();
            var kind = ExtractKind.of(headings).orElse(null);
            if (kind == null) {
                faults.add(whole, "", "", ExtractKind.expectedInPlaceOf(headings));
                return null;
            }
            return new KnownTable(name, kind, table, faults).read(FileDigest.of(content));
        } catch (FaultyFile unreadable) {
            unreadable
                    .faults()
                    .list()
                    .forEach(fault -> faults.add(new FileLine(name, fault.line()), "", "", fault.expected()));
            return null;
        }
    }
}
