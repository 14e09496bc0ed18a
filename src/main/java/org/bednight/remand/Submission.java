package org.bednight.remand;

import java.util.List;

/** Placements as they are stated from outside, and the place to say what is wrong with them. */
public interface Submission {

    /** Returns the placements that could be read, in the order in which they are stated. */
    List<SubmittedPlacement> placements();

    /** Notes that what stands in {@code column} of {@code line} is not valid. */
    void fault(int line, String column, String expected);

    /** Returns what to call a line in a sentence. */
    default String where(int line) {
        return "line " + line;
    }

    /** Returns what to call two lines at the start of a sentence. */
    default String where(int first, int second) {
        return "Lines %d and %d".formatted(first, second);
    }

    /** Throws all the faults as one problem, if there are any. */
    void refuseIfFaulty();
}
