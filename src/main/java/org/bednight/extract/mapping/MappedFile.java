package org.bednight.extract.mapping;

import java.util.List;
import org.bednight.extract.table.ExtractRow;

/**
 * A file that was read by a mapping. The cells of its rows have the names that the mapping gives to columns.
 *
 * @param name as its sender calls it
 * @param sha256 the digest of its bytes as 64 hexadecimal digits
 * @param readAs what was not as usual and how it was read, in sentences
 */
public record MappedFile(String name, String sha256, List<ExtractRow> rows, List<String> readAs) {

    public MappedFile {
        rows = List.copyOf(rows);
        readAs = List.copyOf(readAs);
    }
}
