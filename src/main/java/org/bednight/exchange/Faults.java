package org.bednight.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one file, gathered while it is read.
 *
 * <p>The first 1,000 in the order of the file are kept, whatever the order in which they are found; all are counted.
 * For one thread at a time.
 */
public final class Faults {

    private static final int KEPT = 1_000;

    private final PriorityQueue<RowFault> kept = new PriorityQueue<>(Comparator.reverseOrder());
    private int count;
    private @Nullable String sheet;

    public void add(RowFault fault) {
        count++;
        kept.add(fault);
        if (kept.size() > KEPT) {
            kept.remove();
        }
    }

    /** Names the sheet of the workbook in which the lines stand. */
    void nameSheet(String name) {
        sheet = name;
    }

    /** Returns the sheet of the workbook in which the lines stand; null where the file is no workbook. */
    @Nullable
    public String sheet() {
        return sheet;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns how many faults were found, those included that are not kept. */
    public int count() {
        return count;
    }

    /** Returns the faults that are kept, by line, then by column. */
    public List<RowFault> list() {
        return kept.stream().sorted().toList();
    }

    /**
     * Fails if there is any fault.
     *
     * @throws FaultyFile with all faults of the file
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new FaultyFile(this);
        }
    }
}
