package org.bednight.exchange;

import java.util.ArrayList;
import java.util.List;
import org.bednight.language.Counted;

/**
 * What of a workbook was not read, or was read though nobody sees it in Excel.
 *
 * @param hiddenSheets the names of sheets that have cells and are hidden
 * @param hiddenRows rows of the sheet that are hidden, and were read
 * @param otherSheets how many visible sheets there are beside the chosen one
 */
record PassedOver(List<String> hiddenSheets, int hiddenRows, int otherSheets) {

    PassedOver {
        hiddenSheets = List.copyOf(hiddenSheets);
    }

    /** Lists it in sentences. */
    List<String> sentences() {
        var sentences = ofRows();
        hiddenSheets.forEach(name -> sentences.add("The sheet '%s' is hidden and was passed over.".formatted(name)));
        return sentences;
    }

    /** Lists it in sentences without the names of sheets, which may be those of children. */
    List<String> withoutNames() {
        var sentences = ofRows();
        if (!hiddenSheets.isEmpty()) {
            sentences.add("A hidden sheet was passed over.");
        }
        if (otherSheets > 0) {
            sentences.add("The workbook has %s beside the one that the mapping names; what stands there was not read."
                    .formatted(Counted.of(otherSheets, "sheet")));
        }
        return sentences;
    }

    /** A filter hides rows, which are on the sheet nevertheless. */
    private List<String> ofRows() {
        var sentences = new ArrayList<String>();
        if (hiddenRows > 0) {
            sentences.add("%s hidden in Excel, as by a filter, and counted all the same: delete what is not meant."
                    .formatted(Counted.of(hiddenRows, "row of the sheet is", "rows of the sheet are")));
        }
        return sentences;
    }
}
