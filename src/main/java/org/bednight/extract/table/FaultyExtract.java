package org.bednight.extract.table;

import java.util.Map;
import org.bednight.problem.Problem;

/**
 * The files of an extract have faults, so nothing of it was stored.
 *
 * <p>Members: {@code faultCount}, how many there are; {@code faults}, the first 1,000 of them as {@link ExtractFault}s.
 */
public final class FaultyExtract extends Problem {

    private static final long serialVersionUID = 1;

    private final transient ExtractFaults found;

    /** @param faults at least one */
    public FaultyExtract(ExtractFaults faults) {
        super(
                Kind.INVALID,
                "faulty-file",
                detail(faults),
                Map.of("faultCount", faults.count(), "faults", faults.list()));
        found = faults;
    }

    /** Returns the faults, of which the first 1,000 are kept. */
    public ExtractFaults faults() {
        return found;
    }

    private static String detail(ExtractFaults faults) {
        var first = faults.list().get(0);
        return faults.count() == 1
                ? "The extract has a fault and nothing was stored. Mend it and send the files again. In %s."
                        .formatted(first)
                : "The extract has %,d faults and nothing was stored. Mend them and send the files again. First, in %s."
                        .formatted(faults.count(), first);
    }
}
