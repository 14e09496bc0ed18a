package org.bednight.extract.history;

import java.util.List;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.FormNames;

/**
 * What the files of an extract state, and what is wrong or in doubt about it.
 *
 * @param rows how many rows of history the files have
 */
public record ExtractContent(
        FormNames form, int rows, CareHistory history, Birthdays birthdays, Doubts doubts, ExtractFaults faults) {

    /**
     * Puts the rows of the files together.
     *
     * @param files the rows of each file
     */
    public static ExtractContent of(
            FormNames form, List<List<CareRow>> files, Birthdays birthdays, Doubts doubts, ExtractFaults faults) {
        int rows = files.stream().mapToInt(List::size).sum();
        return new ExtractContent(form, rows, CareHistory.of(files, doubts), birthdays, doubts, faults);
    }
}
