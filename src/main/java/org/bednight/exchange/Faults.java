package org.bednight.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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

    public void add(RowFault fault) {
        count++;
        kept.add(fault);
        if (kept.size() > KEPT) {
            kept.remove();
        }
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
