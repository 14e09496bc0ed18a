package org.bednight.ledger;

import java.util.ArrayList;
import java.util.List;

/** Keeps the warnings of an import readable, however many rows cause one. */
public final class Warnings {

    private static final int MOST = 100;

    private Warnings() {}

    /** Returns the first 100 warnings, and how many more there are. */
    public static List<String> shortened(List<String> warnings) {
        if (warnings.size() <= MOST) {
            return warnings;
        }
        var first = new ArrayList<>(warnings.subList(0, MOST));
        first.add("And %d more of these.".formatted(warnings.size() - MOST));
        return first;
    }
}
