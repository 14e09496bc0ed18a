package org.bednight.remand;

import java.util.List;

/** Placements as they are stated from outside, and the place to say what is wrong with them. */
interface Statement {

    /** Returns the placements that could be read, in the order in which they are stated. */
    List<StatedPlacement> placements();

    /** Notes that what stands in {@code column} of {@code line} is not valid. */
    void fault(int line, String column, String expected);

    /** Throws all the faults as one problem, if there are any. */
    void refuseIfFaulty();
}
